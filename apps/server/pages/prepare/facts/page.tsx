import { hasBeenIssued, type RemissView } from '@yttra/remiss';
import { Button, Check, Checks, Choice, Field, Form, Hidden, Page, Section, TextArea } from '../../../ui';
import { caseOf, upFrom } from '../frame';
import { texts as kinds } from '../new/texts.sv';
import { texts } from './texts.sv';

/** What the remiss is called, who answers for it, and who may answer it. After issue only what is the office's own. */
export function FactsPage({
  remiss,
  readers,
}: {
  remiss: RemissView;
  readers: readonly { id: string; name: string }[];
}) {
  const isOut = hasBeenIssued(remiss.status);
  const options = (of: Readonly<Record<string, string>>) =>
    Object.entries(of).map(([value, label]) => ({ value, label }));
  return (
    <Page title={texts.title} remiss={caseOf(remiss)} up={upFrom(remiss)}>
      <Form>
        <Hidden name="version" value={remiss.version} />
        {!isOut && (
          <>
            <Field name="title" {...texts.remissTitle} value={remiss.title} />
            <Field name="caseNumber" {...texts.caseNumber} width="20" value={remiss.caseNumber} />
            <Choice
              name="documentKind"
              legend={texts.kind}
              options={options(kinds.kind.options)}
              value={remiss.documentKind}
            />
          </>
        )}
        <Field name="subjectArea" {...texts.subjectArea} optional value={remiss.subjectArea} />
        <TextArea name="background" {...texts.background} optional value={remiss.background} />
        <Section title={texts.contact}>
          <Field name="name" {...texts.name} value={remiss.contact.name} />
          <Field name="email" {...texts.email} type="email" value={remiss.contact.email} />
          <Field name="phone" {...texts.phone} type="tel" optional value={remiss.contact.phone} />
        </Section>
        <Section title={texts.who}>
          {!isOut && (
            <Choice
              name="audience"
              legend={texts.audience.legend}
              options={options(texts.audience.options)}
              value={remiss.audience}
            />
          )}
          <Check name="openToOthers" {...texts.others} checked={remiss.openToOthers} />
          {readers.length > 0 && (
            <Checks
              name="namedReaders"
              legend={texts.readers.legend}
              options={readers.map(({ id, name }) => ({ value: id, label: name }))}
              values={remiss.namedReaders}
            />
          )}
        </Section>
        <Button>{texts.save}</Button>
      </Form>
    </Page>
  );
}
