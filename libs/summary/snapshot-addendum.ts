import { RESPONSE_KIND_WORDS, STANCE_WORDS } from '@yttra/response';
import { isoStockholm, localDate, listed } from '@yttra/platform';
import type { Snapshot, SnapshotRecipient } from './snapshot';
import type { ReportedInput } from './summary-input';
import { capitalised, counted, day } from './swedish-prose';

type Facts = Pick<Snapshot, 'recipients' | 'viewpoints' | 'proposedChanges'>;

/**
 * What a version made after the report adds to the one that was reported, and who has been sent a mail since; null
 * before.
 */
export function addendumOf(facts: Facts, reported: ReportedInput | null): Snapshot['addendum'] {
  if (!reported) return null;
  return {
    to: reported.number,
    reportedOn: localDate(reported.at),
    news: [
      ...facts.recipients.flatMap((now) => newsOf(now, reported.snapshot.recipients)),
      ...viewpointNews(facts.viewpoints, reported.snapshot.viewpoints),
      ...changeNews(facts.proposedChanges, reported.snapshot.proposedChanges),
    ],
    told: reported.told.map(({ to, subject, sentAt }) => ({ to, subject, sentAt: isoStockholm(sentAt) })),
  };
}

function newsOf(now: SnapshotRecipient, before: readonly SnapshotRecipient[]): string[] {
  const then = before.find(({ body }) => body === now.body);
  const came = now.receivedAt === null ? '' : `den ${day(localDate(new Date(now.receivedAt)))}`;
  if (now.receivedAt !== null && !then?.receivedAt)
    return [`${now.body} svarade ${came}: ${sayingOf(now)}.${included(now)}`];
  if (!then) return [`${now.body} är tillagd.`];
  const [version, earlier] = [countingOf(now), countingOf(then)];
  const waiting = now.versions.find(({ number }) => number > Math.max(...then.versions.map((one) => one.number), 0));
  return [
    version !== earlier &&
      version !== null &&
      `${now.body} lämnade ett rättat svar ${came}, som nu gäller: ${sayingOf(now)}.`,
    version === earlier &&
      waiting &&
      `${now.body} lämnade ett nytt svar den ${day(localDate(new Date(waiting.receivedAt)))}, som inte är medtaget.`,
    now.included !== then.included && `Svaret från ${now.body} tas nu ${now.included ? 'med' : 'inte med'}.`,
    isRecalled(now) && !isRecalled(then) && `${now.body} har återkallat sitt svar.`,
  ].filter((news): news is string => typeof news === 'string');
}

const countingOf = ({ versions }: SnapshotRecipient) => versions.find(({ counts }) => counts)?.number ?? null;
const isRecalled = ({ versions }: SnapshotRecipient) => versions.some(({ counts, recalled }) => counts && recalled);
const included = ({ included: is }: SnapshotRecipient) => (is ? '' : ' Svaret är inte medtaget.');

function sayingOf({ stance, versions, status }: SnapshotRecipient): string {
  if (stance) return STANCE_WORDS[stance].toLocaleLowerCase('sv');
  const kind = versions.find(({ counts }) => counts)?.kind;
  return (kind ? RESPONSE_KIND_WORDS[kind] : status).toLocaleLowerCase('sv');
}

function viewpointNews(now: Snapshot['viewpoints'], before: Snapshot['viewpoints']): string[] {
  const then = new Map(before.map((viewpoint) => [viewpoint.number, viewpoint]));
  const added = now.filter(({ number }) => !then.has(number)).map(({ number }) => String(number));
  const reassessed = now
    .filter(({ number, disposition, reason, changeText }) => {
      const old = then.get(number);
      return old && (old.disposition !== disposition || old.reason !== reason || old.changeText !== changeText);
    })
    .map(({ number }) => String(number));
  return [
    added.length > 0 && `${added.length === 1 ? 'En ny synpunkt: nummer' : 'Nya synpunkter: nummer'} ${listed(added)}.`,
    reassessed.length > 0 && `Bedömningen är ändrad av synpunkt ${listed(reassessed)}.`,
  ].filter((news) => news !== false);
}

function changeNews(now: Snapshot['proposedChanges'], before: Snapshot['proposedChanges']): string[] {
  const [fresh, old] = [now, before].map((changes) => new Set(changes.map(({ change }) => change))) as [
    Set<string>,
    Set<string>,
  ];
  const come = [...fresh].filter((change) => !old.has(change)).length;
  const gone = [...old].filter((change) => !fresh.has(change)).length;
  return [
    come > 0 && `${capitalised(counted(come, 'en föreslagen ändring har', 'föreslagna ändringar har'))} tillkommit.`,
    gone > 0 && `${capitalised(counted(gone, 'en föreslagen ändring har', 'föreslagna ändringar har'))} fallit bort.`,
  ].filter((news) => news !== false);
}
