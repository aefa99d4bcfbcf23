import { localDate, pathTo } from '@yttra/platform';
import {
  INSTANCE_WORDS,
  isDecided,
  isOver,
  isRepeal,
  mayFollow,
  OUTCOMES,
  type DecidedDocument,
  type DecisionStep,
  type RemissView,
} from '@yttra/remiss';
import {
  Button,
  Check,
  Choice,
  DateInput,
  Field,
  Form,
  LinkButton,
  Page,
  Prose,
  Section,
  SummaryList,
  TextArea,
  type SummaryRow,
} from '../../../ui';
import { wayUp } from '../../way-up';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

interface DecisionPageProps {
  remiss: RemissView;
  way: readonly DecisionStep[];
  document: DecidedDocument | null;
  mayWrite: boolean;
}

/** What became of a reported remiss, meeting by meeting, and the document at the end of it. */
export function DecisionPage({ remiss, way, document, mayWrite }: DecisionPageProps) {
  const at = { remissId: remiss.id };
  const { reportedAt } = remiss;
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)} notices={texts.notices}>
      {reportedAt === null ? (
        <p>
          {texts.notReported}{' '}
          {mayWrite && <a href={pathTo('remiss.report', { remissId: remiss.id })}>{texts.toReport}</a>}
        </p>
      ) : (
        <>
          {mayWrite && <p>{texts.intro}</p>}
          <Section title={texts.way} id="vagen">
            <p>{texts.reported(localDate(reportedAt))}</p>
            {way.length === 0 && <p>{texts.noStep}</p>}
            {way.map((step) => (
              <Step key={step.id} step={step} repeals={isRepeal(remiss)} />
            ))}
            {way.at(-1)?.toCouncil && <p>{texts.toCouncil}</p>}
            {mayWrite && !document && way.at(-1)?.instance === 'board' && isOver(way) && <p>{texts.ofTheBoard}</p>}
          </Section>
          <DocumentSection remiss={remiss} way={way} document={document} mayWrite={mayWrite} />
          {mayWrite && isOver(way) && (
            <p>
              <a href={pathTo('remiss.feedback', { remissId: remiss.id })}>{texts.toFeedback}</a>
            </p>
          )}
          {mayWrite && !document && <NextStep at={at} way={way} />}
          {mayWrite && !document && way.length > 0 && <TakeBack at={at} />}
        </>
      )}
    </Page>
  );
}

function Step({ step, repeals }: { step: DecisionStep; repeals: boolean }) {
  const { terms } = texts;
  const { instance, section, heldOn, outcome, toCouncil, toDo, note, sentTo } = step;
  const says = repeals && isDecided([step]) ? texts.repealed : texts.outcomes[outcome];
  const rows: (SummaryRow | false)[] = [
    { term: terms.day, value: longDay(heldOn) },
    { term: toCouncil ? terms.proposed : terms.outcome, value: says },
    toDo !== null && { term: terms.toDo, value: <Prose text={toDo} /> },
    note !== null && { term: terms.note, value: <Prose text={note} /> },
    sentTo !== null && { term: terms.sentTo, value: <Prose text={sentTo} /> },
  ];
  return (
    <Section level={3} title={texts.step(instance, section)}>
      <SummaryList rows={rows.filter((row) => row !== false)} />
    </Section>
  );
}

function DocumentSection({ remiss, way, document, mayWrite }: DecisionPageProps) {
  const words = texts.document;
  const repeals = document?.isRepeal ?? isRepeal(remiss);
  const href = pathTo('remiss.decision.document', { remissId: remiss.id });
  if (!document && !(isDecided(way) && mayWrite)) return null;
  return (
    <Section title={repeals ? words.repealed : words.adopted} id="dokument">
      {document ? <SummaryList rows={coverRows(document)} /> : <p>{repeals ? words.noneRepealed : words.none}</p>}
      {mayWrite && (
        <LinkButton kind={document ? 'secondary' : 'primary'} href={href}>
          {document ? words.change : words.write}
        </LinkButton>
      )}
    </Section>
  );
}

/** The document's cover, in the order that municipalities print it. */
function coverRows(document: DecidedDocument): SummaryRow[] {
  const { terms, forever, none2, by } = texts.document;
  const { isRepeal: repeals, followUpOn } = document;
  return [
    { term: terms.title, value: document.title },
    { term: terms.decidedOn, value: longDay(document.decidedOn) },
    { term: terms.decidedBy, value: by(document.decidedBy, document.section) },
    { term: terms.caseNumber, value: document.caseNumber },
    ...(repeals
      ? [{ term: terms.repealedFrom, value: longDay(document.validFrom) }]
      : [
          { term: terms.replaces, value: document.replaces ?? none2 },
          { term: terms.appliesTo, value: document.appliesTo ?? none2 },
          { term: terms.validFrom, value: longDay(document.validFrom) },
          { term: terms.validTo, value: document.validTo ? longDay(document.validTo) : forever },
        ]),
    { term: terms.responsible, value: document.responsible ?? none2 },
    { term: terms.followUpOn, value: followUpOn ? longDay(followUpOn) : none2 },
  ];
}

function NextStep({ at, way }: { at: { remissId: string }; way: readonly DecisionStep[] }) {
  const { fields, next, decided } = texts;
  const allowed = mayFollow(way);
  if (allowed.length === 0) return <p>{decided}</p>;
  return (
    <Section title={next} id="nasta">
      <Form action={pathTo('remiss.decision', at)}>
        <Choice
          name="instance"
          legend={fields.instance}
          value={allowed.length === 1 ? allowed[0] : null}
          options={allowed.map((value) => ({ value, label: INSTANCE_WORDS[value] }))}
        />
        <DateInput name="heldOn" legend={fields.heldOn} />
        <Field name="section" label={fields.section} hint={fields.sectionHint} width="10" />
        <Choice
          name="outcome"
          legend={fields.outcome}
          options={OUTCOMES.map((value) => ({ value, label: texts.outcomes[value] }))}
        />
        {allowed.includes('board') && <Check name="toCouncil" label={fields.toCouncil} hint={fields.toCouncilHint} />}
        <TextArea name="toDo" label={fields.toDo} hint={fields.toDoHint} rows={3} />
        <TextArea name="note" label={fields.note} hint={fields.noteHint} rows={4} optional />
        <TextArea name="sentTo" label={fields.sentTo} hint={fields.sentToHint} rows={3} optional />
        <Button>{fields.save}</Button>
      </Form>
    </Section>
  );
}

function TakeBack({ at }: { at: { remissId: string } }) {
  const { title, text, reason, button } = texts.takeBack;
  return (
    <Section title={title} id="ta-bort">
      <p>{text}</p>
      <Form action={pathTo('remiss.decision.remove', at)}>
        <Field name="reason" label={reason} />
        <Button kind="secondary">{button}</Button>
      </Form>
    </Section>
  );
}
