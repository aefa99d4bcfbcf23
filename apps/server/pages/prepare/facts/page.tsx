import { hasBeenIssued, type RemissView } from '@yttra/remiss';
import { Button, Check, Checks, Choice, Field, Form, Hidden, Page, Section, TextArea } from '../../../ui';
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { texts as kinds } from '../new/texts.sv';
import { SavedMeanwhile } from '../stale/saved-meanwhile';
import { texts } from './texts.sv';

const KINDS: Readonly<Record<string, string>> = kinds.kind.options;

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
  const chosenReaders = readers.filter(({ id }) => remiss.namedReaders.includes(id)).map(({ name }) => name);
  return (
    <Page title={texts.title} remiss={caseOf(remiss)} up={wayUp(remiss)}>
      <SavedMeanwhile
        rows={[
          { term: texts.remissTitle.label, value: remiss.title },
          { term: texts.caseNumber.label, value: remiss.caseNumber },
          { term: texts.kind, value: KINDS[remiss.documentKind ?? ''] },
          { term: texts.subjectArea.label, value: remiss.subjectArea },
          { term: texts.background.label, value: remiss.background },
          { term: texts.name.label, value: remiss.contact.name },
          { term: texts.email.label, value: remiss.contact.email },
          { term: texts.phone.label, value: remiss.contact.phone },
          { term: texts.audience.legend, value: texts.audience.options[remiss.audience] },
          { term: texts.others.label, value: remiss.openToOthers ? texts.yes : texts.no },
          { term: texts.readers.legend, value: chosenReaders.join(', ') },
        ]}
      />
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
