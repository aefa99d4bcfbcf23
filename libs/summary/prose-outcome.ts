import type { Disposition } from '@yttra/assessment';
import type { Stance } from '@yttra/response';
import { listed } from '@yttra/platform';
import type { SnapshotFacts } from './snapshot-facts';
import type { SnapshotRecipient } from './snapshot';
import { capitalised, counted, day, howMany, paragraphs, sentences, someOf, wordOf } from './swedish-prose';

/** What came back: how many answered and how, in time or late, who is silent, and what the statements say. */
export function outcomeText({ counts, recipients }: SnapshotFacts): string {
  if (counts.answered === 0) return 'Ingen instans har svarat.';
  return paragraphs(
    sentences(answered(counts), kinds(counts), inTime(counts, recipients)),
    sentences(silent(recipients), waiting(recipients), cutShort(recipients), stances(counts), preliminary(recipients)),
  );
}

/** The same in two sentences, for a summary. */
export function outcomeInShort({ counts }: SnapshotFacts): string {
  return counts.answered === 0 ? 'Ingen instans har svarat.' : sentences(answered(counts), stances(counts));
}

type Counts = SnapshotFacts['counts'];

function answered({ answered: n, recipients }: Counts): string {
  if (n < recipients) return `${capitalised(someOf(n, recipients))} instanser har svarat.`;
  if (recipients === 1) return 'Instansen har svarat.';
  return recipients === 2 ? 'Båda instanserna har svarat.' : `Alla ${wordOf(recipients)} instanser har svarat.`;
}

function kinds({ statements, noComments, abstained }: Counts): string {
  const parts = [
    statements > 0 && `${howMany(statements, 'en')} lämnade yttrande`,
    noComments > 0 && `${howMany(noComments, 'en')} hade ingen erinran`,
    abstained > 0 && `${howMany(abstained, 'en')} avstod från att yttra sig`,
  ].filter((part) => part !== false);
  return `${capitalised(listed(parts))}.`;
}

function inTime({ answered: n, late }: Counts, recipients: readonly SnapshotRecipient[]): string {
  const extended = recipients.some(
    ({ receivedAt, late: isLate, extendedTo }) => receivedAt !== null && !isLate && extendedTo,
  );
  const withinOwn = extended ? 'i tid, räknat med de anstånd som gavs' : 'i tid';
  const comma = extended ? ',' : '';
  if (late === 0) return `${n === 1 ? 'Svaret' : 'Alla svar'} kom ${withinOwn}.`;
  if (late === n) return `${n === 1 ? 'Svaret' : 'Alla svar'} kom efter svarstiden.`;
  return `${capitalised(howMany(n - late, 'ett'))} svar kom ${withinOwn}${comma} och ${howMany(late, 'ett')} efter svarstiden.`;
}

function silent(recipients: readonly SnapshotRecipient[]): string | null {
  const names = recipients.filter(({ status }) => status === 'silent').map(({ body }) => body);
  return names.length > 0 ? `Inget svar har kommit från ${listed(names)}.` : null;
}

/** Those who still have time have not been silent: each with its own last day. */
function waiting(recipients: readonly SnapshotRecipient[]): string | null {
  const names = withLastDay(recipients, 'waiting');
  return names.length > 0 ? `Tid kvar att svara har ${listed(names)}.` : null;
}

/** Nor those who had time when the round ended. */
function cutShort(recipients: readonly SnapshotRecipient[]): string | null {
  const names = withLastDay(recipients, 'cut_short');
  return names.length > 0 ? `Remissen avslutades innan svarstiden hade gått ut för ${listed(names)}.` : null;
}

const withLastDay = (recipients: readonly SnapshotRecipient[], wanted: SnapshotRecipient['status']): string[] =>
  recipients.filter(({ status }) => status === wanted).map(({ body, lastDay }) => `${body} (till den ${day(lastDay)})`);

const SAYS: Readonly<Record<Stance, string>> = {
  supports: 'tillstyrker förslaget',
  supports_with_comments: 'tillstyrker med synpunkter',
  opposes: 'avstyrker',
  no_stance: 'tar inte ställning',
};

function stances({ statements, stances: taken }: Counts): string | null {
  if (statements === 0) return null;
  const says = (Object.keys(SAYS) as Stance[]).filter((stance) => taken[stance] > 0);
  const parts = says.map((stance, i) => {
    const n = taken[stance];
    return `${i === 0 ? counted(n, 'en instans', 'instanser') : howMany(n, 'en')} ${SAYS[stance]}`;
  });
  return `${capitalised(listed(parts))}.`;
}

function preliminary(recipients: readonly SnapshotRecipient[]): string | null {
  const names = recipients.filter(({ basis }) => basis === 'preliminary').map(({ body }) => body);
  if (names.length === 0) return null;
  return `${names.length === 1 ? 'Svaret' : 'Svaren'} från ${listed(names)} är ${names.length === 1 ? 'preliminärt: beslutet' : 'preliminära: besluten'} kommer senare.`;
}

/** What becomes of a viewpoint, in a sentence. */
export const BECOMES: Readonly<Record<Disposition, string>> = {
  met: 'tillgodoses',
  partly_met: 'tillgodoses delvis',
  not_met: 'tillgodoses inte',
  noted: 'noteras',
};

/** How the viewpoints were assessed, in numbers. */
export function assessmentText({ viewpoints, proposedChanges, open }: SnapshotFacts): string {
  if (viewpoints.length === 0) return withoutViewpoints(open);
  const having = (disposition: Disposition | null) =>
    viewpoints.filter((viewpoint) => viewpoint.disposition === disposition).length;
  const assessed = (Object.keys(BECOMES) as Disposition[]).filter((disposition) => having(disposition) > 0);
  const parts = assessed.map((disposition) => `${howMany(having(disposition), 'en')} ${BECOMES[disposition]}`);
  const unassessed = having(null);
  return sentences(
    `Svaren innehåller ${counted(viewpoints.length, 'en synpunkt', 'synpunkter')}.`,
    parts.length > 0 && `${capitalised(listed(parts))}.`,
    unassessed > 0 && `${capitalised(howMany(unassessed, 'en'))} saknar ännu bedömning.`,
    open.unread && '[fyll i när svaren är lästa till slut: om de innehåller fler synpunkter]',
    proposedChanges.length > 0 &&
      `De leder till ${counted(proposedChanges.length, 'en ändring', 'ändringar')} i förslaget.`,
  );
}

/** No viewpoint marked tells something only when every answer has come and been read. */
function withoutViewpoints({ unread, unanswered }: SnapshotFacts['open']): string {
  if (unread) return '[fyll i när svaren är lästa till slut: vilka synpunkter de innehåller]';
  if (unanswered) return '[fyll i när svaren har kommit: vilka synpunkter de innehåller]';
  return 'Svaren har inte lett till några synpunkter att bedöma.';
}

/** What the office says to each body that opposes, in its own words. */
export function opposedText({ opposed }: Pick<SnapshotFacts, 'opposed'>): string {
  return paragraphs(
    ...opposed.map(({ body, text }) => `${body} avstyrker förslaget. Kommunledningskontorets svar: ${text}`),
  );
}

/** What the bodies say remains when they have seen how their viewpoints are assessed. */
export function remainsText({ remains }: Pick<SnapshotFacts, 'remains'>): string {
  return paragraphs(
    ...remains.map(
      ({ body, number, text, removed }) =>
        `${body} anser att synpunkt ${number}${removed ? ', som kontoret har tagit bort,' : ''} kvarstår: ${text}`,
    ),
  );
}
