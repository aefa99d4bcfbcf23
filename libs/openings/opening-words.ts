import { longDay, localDate } from '@yttra/platform';
import { genitive } from '@yttra/bodies';
import type { Opening } from './opening-rows';

/** What an opening is about, as one is told of it. */
export type ToldOpening = Pick<
  Opening,
  'kind' | 'state' | 'body' | 'person' | 'email' | 'substitute' | 'from' | 'to' | 'maker' | 'silentUntil' | 'asks'
>;

const MAKER = 'Den som förvaltar Yttra';

/** What has been done, in one sentence: "Systemförvaltare Ett har lagt till …". */
export function openingWords({ kind, body, person, email, substitute, from, to, maker }: ToldOpening): string {
  const who = maker ?? MAKER;
  const name = person ?? '';
  switch (kind) {
    case 'appointment':
      return `${who} har lagt till ${name} (${email ?? ''}) som ${substitute ? 'ersättare för sekreteraren' : 'sekreterare'} för ${body}.`;
    case 'address':
      return `${who} har ändrat adressen för ${name} från ${from ?? ''} till ${to ?? ''}.`;
    case 'account':
      return `${who} har kopplat ett konto hos ${to ?? ''} till ${name}, som ${name} kan logga in med.`;
    case 'factor':
      return `${who} har tagit bort appen som ${name} loggar in med. Nu räcker en kod till ${email ?? ''}.`;
    case 'mailbox':
      return `${who} har ändrat ${genitive(body)} brevlåda från ${from ?? 'ingen'} till ${to ?? 'ingen'}.`;
    case 'guest':
      return `${body} har inte längre någon sekreterare. Den som läser ${to ?? 'brevlådan'} kan då svara för instansen.`;
  }
}

/** The last day on which a no is in time; null when silence lets nobody in. */
export function lastDayToStop({ silentUntil }: Pick<Opening, 'silentUntil'>): string | null {
  return silentUntil && localDate(new Date(silentUntil.getTime() - 1));
}

/** When it begins to hold: "Börjar gälla efter onsdag 30 november 2022 om ni inte stoppar det." */
export function whenWords(opening: ToldOpening): string {
  if (opening.state === 'stopped') return 'Stoppat.';
  if (opening.state === 'confirmed') return 'Bekräftat.';
  if (opening.state !== 'waiting') return 'Det gäller nu.';
  const day = lastDayToStop(opening);
  if (day) return `Börjar gälla efter ${longDay(day)} om ni inte stoppar det.`;
  return opening.asks
    ? 'Börjar gälla först när ni har bekräftat det, eftersom ni har stoppat samma sak tidigare.'
    : 'Börjar gälla när någon av er har bekräftat det.';
}
