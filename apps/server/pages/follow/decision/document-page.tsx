import { pathTo } from '@yttra/platform';
import type { DecidedDocument, DecisionStep, RemissView } from '@yttra/remiss';
import { isRepeal } from '@yttra/remiss';
import { Button, DateInput, Field, Form, Hidden, Page, TextArea } from '../../../ui';
import { wayUp } from '../../way-up';
import { texts } from './texts.sv';

interface DocumentPageProps {
  remiss: RemissView;
  /** The meeting that decided. */
  decided: DecisionStep;
  document: DecidedDocument | null;
}

/** What the draft's cover already says, by the name of its row. */
function fromCover({ cover }: RemissView, label: string): string | null {
  return cover?.find((row) => row.label === label)?.value.trim() || null;
}

/** The cover of the document that was adopted, or which one was repealed. */
export function DocumentPage({ remiss, decided, document }: DocumentPageProps) {
  const { terms, hints, save, adopted, repealed, upDecision } = texts.document;
  const base = pathTo('remiss.decision', { remissId: remiss.id });
  const repeals = isRepeal(remiss);
  const drafted = (label: string) => (document ? null : fromCover(remiss, label));
  return (
    <Page title={repeals ? repealed : adopted} remiss={remiss} up={wayUp(remiss, { href: base, label: upDecision })}>
      <Form action={pathTo('remiss.decision.document', { remissId: remiss.id })}>
        <Hidden name="version" value={document?.version ?? 0} />
        <Field name="title" label={terms.title} hint={hints.title} value={document?.title ?? remiss.title} />
        {!repeals && (
          <Field
            name="replaces"
            label={terms.replaces}
            value={document?.replaces ?? drafted(terms.replaces)}
            optional
          />
        )}
        {!repeals && (
          <TextArea
            name="appliesTo"
            label={terms.appliesTo}
            value={document?.appliesTo ?? drafted(terms.appliesTo)}
            rows={2}
            optional
          />
        )}
        <DateInput
          name="validFrom"
          legend={repeals ? terms.repealedFrom : terms.validFrom}
          value={document?.validFrom ?? decided.heldOn}
        />
        {!repeals && (
          <DateInput name="validTo" legend={terms.validTo} hint={hints.validTo} value={document?.validTo} optional />
        )}
        <Field
          name="responsible"
          label={terms.responsible}
          value={document?.responsible ?? drafted(terms.responsible)}
          optional
        />
        <DateInput
          name="followUpOn"
          legend={terms.followUpOn}
          hint={hints.followUpOn}
          value={document?.followUpOn}
          optional
        />
        <Button>{save}</Button>
      </Form>
    </Page>
  );
}
