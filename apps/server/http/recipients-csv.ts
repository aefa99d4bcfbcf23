import { csvText } from '@yttra/documents';
import type { RecipientView } from '@yttra/remiss';
import { isoStockholm } from '@yttra/platform';

/** A row of the status table: a body, and how its newest mail went. */
export type FollowedRecipient = RecipientView & { mail: { deliveryLabel: string } | null };

const ANSWERS = { statement: 'Yttrande', no_comments: 'Ingen erinran', abstains: 'Avstår' } as const;

const COLUMNS: readonly [heading: string, value: (row: FollowedRecipient) => string | null | undefined][] = [
  ['Instans', ({ body }) => body],
  ['Slag', ({ kind }) => kind],
  ['Status', ({ statusText }) => statusText],
  ['Sista svarsdag', ({ lastDay }) => lastDay],
  ['Anstånd till', ({ extendedTo }) => extendedTo],
  ['Svar kom in', ({ answer }) => answer && isoStockholm(answer.receivedAt)],
  ['Svarstyp', ({ answer }) => answer && ANSWERS[answer.kind]],
  ['Preliminärt', ({ answer }) => answer && yesOrNo(answer.preliminary)],
  ['Inkommen efter svarstiden', ({ answer }) => answer && yesOrNo(answer.late)],
  ['Borttagen', ({ removedAt }) => removedAt && isoStockholm(removedAt)],
  ['Mejl', ({ mail }) => mail?.deliveryLabel],
];

const yesOrNo = (value: boolean) => (value ? 'ja' : 'nej');

/** The status table as a file. */
export function recipientsCsv(rows: readonly FollowedRecipient[]): string {
  return csvText([
    COLUMNS.map(([heading]) => heading),
    ...rows.map((row) => COLUMNS.map(([, value]) => value(row) ?? '')),
  ]);
}
