import type { Snapshot } from './snapshot';

const LEFT_OUT = 'namn utelämnat';
/** Shorter than this it may be a word as well as a name. */
const SHORTEST_NAME = 5;

/**
 * The snapshot without the names of those who stand behind a reservation or have decided on a body's behalf, in their
 * own fields and wherever the same name stands in a text. A name that nobody has given in such a field is not known,
 * and stays.
 */
export function anonymised(snapshot: Snapshot): Snapshot {
  const names = namesIn(snapshot);
  const without = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, LEFT_OUT), text);
  return mapTexts(snapshot, without) as Snapshot;
}

/** The longest first, so that no half of a name is left. */
function namesIn({ reservations, recipients, appendix }: Snapshot): string[] {
  const names = [
    ...[...reservations, ...appendix.flatMap((answer) => answer.reservations)].flatMap(({ by }) =>
      by.map(({ name }) => name),
    ),
    ...recipients.flatMap(({ decision }) => [decision?.delegate, decision?.answeredBy]),
  ];
  return [...new Set(names.map((name) => name?.trim() ?? ''))]
    .filter((name) => name.length >= SHORTEST_NAME && isPersonal(name))
    .sort((one, other) => other.length - one.length);
}

/** "Ordföranden" is an office and no name; a name of a person has at least two words that begin large. */
const isPersonal = (name: string): boolean => (name.match(/\p{Lu}\p{L}+/gu) ?? []).length >= 2;

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, mapTexts(held, change)]));
}
