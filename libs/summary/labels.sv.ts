import type { BasisType } from '@yttra/bodies';
import { RECIPIENT_STATUS_WORDS } from '@yttra/remiss';
import type { SnapshotRecipient, Status } from './snapshot';

/** The words that documents use for what the data holds as codes: one word for each state everywhere. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = { ...RECIPIENT_STATUS_WORDS, waiting: 'Har tid kvar' };

/** What an answer rests on, in a word: to be counted by. */
export const BASIS_WORDS: Readonly<Record<BasisType, string>> = {
  decision: 'Beslut',
  delegation: 'Delegation',
  preliminary: 'Preliminärt',
  administration: 'Utan beslut',
};

/** What stands on the cover of the variant without names. */
export const WITHOUT_NAMES = {
  label: 'Variant',
  value: 'Utan namn på ledamöter och delegater. Andra namn som står i svarens text är kvar.',
};

export const NOT_ASSESSED = 'Ännu inte bedömd';

export const ANSWER_STATE = { nothing_to_add: 'Inget att tillägga', blank: 'Frågan är inte besvarad' } as const;

export const OUTSIDE_ROUND: Readonly<Record<NonNullable<SnapshotRecipient['outsideRound']>, string>> = {
  late: 'inkommen efter svarstiden',
  closed: 'inkommen efter att remissen avslutats',
  withdrawn: 'inkommen efter att remissen återkallats',
  removed: 'inkommen efter att instansen tagits bort',
};
