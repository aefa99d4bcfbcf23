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

/** The status table as a file that a Swedish Excel opens in columns: semicolons, UTF-8 with its mark, CRLF. */
export function recipientsCsv(rows: readonly FollowedRecipient[]): string {
  const lines = [
    COLUMNS.map(([heading]) => heading),
    ...rows.map((row) => COLUMNS.map(([, value]) => value(row) ?? '')),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

/** Quoted where it must be, and never a formula: what a spreadsheet would reckon out gets an apostrophe before it. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
