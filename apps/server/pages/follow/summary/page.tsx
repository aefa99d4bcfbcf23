import { localDate, pathTo } from '@yttra/platform';
import { asksToBeFilledIn } from '@yttra/summary';
import { Button, Form, Live, Notice, Page, Section, SummaryList, type SummaryRow } from '../../../ui';
import type { SummaryFacts } from './summary-facts';
import { wayUp } from '../../way-up';
import { texts as memoTexts } from '../memo/texts.sv';
import { partName, texts } from './texts.sv';
import { Versions } from './versions';

/** The parts of the summary and their state, its versions, and what is left before it can be reported. */
export function SummaryPage({ facts, mayWrite }: { facts: SummaryFacts; mayWrite: boolean }) {
  const { remiss, changes } = facts;
  const at = { remissId: remiss.id };
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)} notices={texts.notices} wide>
      <p>{texts.intro}</p>
      {changes.length > 0 && (
        <Notice tone="warning" title={texts.outdated.title}>
          <p>{texts.outdated.text}</p>
          <ul>
            {changes.map((change) => (
              <li>{change}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title={texts.versions.title} id="versioner">
        <Live every={5} url={pathTo('remiss.summary', { remissId: remiss.id })}>
          <Versions facts={facts} at={at} mayWrite={mayWrite} />
        </Live>
        {mayWrite && (
          <Form action={pathTo('remiss.summary', { remissId: remiss.id })}>
            <Button>{texts.versions.make}</Button>
          </Form>
        )}
      </Section>
      {mayWrite && <WayOut facts={facts} at={at} />}
      {mayWrite && facts.late.length > 0 && <Late facts={facts} at={at} />}
      <Parts facts={facts} at={at} mayWrite={mayWrite} />
    </Page>
  );
}

/**
 * How much is left before it can be reported, and the way there; nothing of one that is kommunstyrelsen's already, or
 * that was withdrawn.
 */
function WayOut({ facts: { left, remiss }, at }: { facts: SummaryFacts; at: { remissId: string } }) {
  const { title, none, some, link } = texts.wayOut;
  if (remiss.status !== 'issued' && remiss.status !== 'closed') return null;
  return (
    <Section title={title} id="aterstar">
      <p>
        {left === 0 ? none : some(left)} <a href={pathTo('remiss.report', at)}>{link}</a>
      </p>
    </Section>
  );
}

function Late({ facts: { late }, at }: { facts: SummaryFacts; at: { remissId: string } }) {
  const { title, undecided, included, leftOut, decide, change } = texts.late;
  const rows = late.map(({ id, body, answer }): SummaryRow => {
    const decision = answer!.included;
    return {
      term: body,
      value: (
        <>
          {decision === null ? undecided : decision ? included : leftOut}{' '}
          <a
            href={pathTo('remiss.recipient', { ...at, rid: id, anchor: 'sent-svar' })}
            aria-label={`${decision === null ? decide : change}: ${body}`}
          >
            {decision === null ? decide : change}
          </a>
        </>
      ),
    };
  });
  return (
    <Section title={title} id="sena-svar">
      <SummaryList rows={rows} />
    </Section>
  );
}

function Parts({ facts, at, mayWrite }: { facts: SummaryFacts; at: { remissId: string }; mayWrite: boolean }) {
  const { title, intro, of } = texts.parts;
  return (
    <Section title={title} id="delar">
      <p>{intro}</p>
      {(['summary', 'memo'] as const).map((document) => (
        <Section level={3} title={of[document]}>
          <SummaryList
            rows={facts.texts
              .filter(({ part }) => part.startsWith('memo.') === (document === 'memo'))
              .map(({ part, ...text }) => ({
                term: partName(part),
                value: stateOf(text, facts),
                change: mayWrite
                  ? { href: pathTo('remiss.summary.text', { ...at, part }), subject: partName(part) }
                  : undefined,
              }))}
          />
          {document === 'memo' && (
            <p>
              <a href={pathTo('remiss.memo', at)}>{mayWrite ? memoTexts.link : memoTexts.title}</a>
            </p>
          )}
        </Section>
      ))}
      {facts.comments.length > 0 && <Comments facts={facts} at={at} mayWrite={mayWrite} />}
    </Section>
  );
}

/** What the office says of the answers to each question is written where they are read. */
function Comments({
  facts: { comments },
  at,
  mayWrite,
}: {
  facts: SummaryFacts;
  at: { remissId: string };
  mayWrite: boolean;
}) {
  const { title, question, subject, written, missing } = texts.comments;
  return (
    <Section level={3} title={title}>
      <SummaryList
        rows={comments.map(({ question: number, isWritten }) => ({
          term: question(number),
          value: isWritten ? written : missing,
          change: mayWrite
            ? {
                href: pathTo('remiss.answers.question', { ...at, number, anchor: 'kontorets-kommentar' }),
                subject: subject(number),
              }
            : undefined,
        }))}
      />
    </Section>
  );
}

type Text = Omit<SummaryFacts['texts'][number], 'part'>;

/** What the program does not know it asks for in square brackets. */
function stateOf({ edited, writtenBy, writtenAt, text }: Text, { name }: SummaryFacts): string {
  const { own, program, toFill } = texts.parts;
  const state = edited ? own(name(writtenBy), writtenAt && localDate(writtenAt)) : program;
  return asksToBeFilledIn(text) ? `${state}. ${toFill}.` : state;
}
