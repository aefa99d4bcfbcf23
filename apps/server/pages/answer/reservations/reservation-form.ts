import { RESERVATION_TYPES, type Reservation } from '@yttra/response';
import { z } from 'zod';
import { texts } from './texts.sv';

const LONGEST_NAME = 300;

export const reservationForm = z.object({
  type: z.enum(RESERVATION_TYPES, texts.chooseType),
  by: z
    .string()
    .max(60_000, texts.tooLong)
    .trim()
    .min(1, texts.byMissing)
    .refine((lines) => namesOf(lines).length <= 100 && namesOf(lines).every(isShort), texts.tooLong),
  text: z.string().max(50_000, texts.tooLong).trim().min(1, texts.textMissing),
});

/** "Anna Ek (C)" on a line of its own, for each who stands behind it. */
export function namesOf(lines: string): Reservation['by'] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map(nameAndParty);
}

/** Read from the end, where the party stands, if anywhere: names may hold brackets of their own. */
function nameAndParty(line: string): Reservation['by'][number] {
  const bracket = line.endsWith(')') ? line.lastIndexOf('(') : -1;
  const party = line.slice(bracket + 1, -1);
  if (bracket < 1 || party.includes(')')) return { name: line, party: null };
  return { name: line.slice(0, bracket).trimEnd(), party: party.trim() || null };
}

const isShort = ({ name, party }: Reservation['by'][number]): boolean =>
  name.length <= LONGEST_NAME && (party ?? '').length <= LONGEST_NAME;

/** The same lines again. */
export const linesOf = (by: Reservation['by']): string =>
  by.map(({ name, party }) => (party ? `${name} (${party})` : name)).join('\n');

export const reservationOf = ({ type, by, text }: z.infer<typeof reservationForm>): Reservation => ({
  type,
  by: namesOf(by),
  text,
});
