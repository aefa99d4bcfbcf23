const SWEDISH = new Intl.Collator('sv', { usage: 'sort', sensitivity: 'variant', numeric: true });

/**
 * What makes two names the same: letters without regard to case, one space for any white space, one kind of hyphen and
 * quotation mark. Å, ä and ö stay what they are. The register keeps no two bodies, and no two groups, with the same
 * key.
 */
export function nameKey(name: string): string {
  return tidyName(name)
    .toLocaleLowerCase('sv')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[“”„«»"]/g, '”')
    .replace(/[‘’´`']/g, '’');
}

/**
 * A name as it is kept: composed letters, no control or invisible characters, no doubled or surrounding white space.
 */
export function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

const LONGEST_NAME = 200;

/** What is wrong with a tidy name of a body or a group, or null. */
export function nameFault(name: string): string | null {
  if (!/\p{L}|\p{N}/u.test(name)) return 'Skriv ett namn med bokstäver eller siffror.';
  return name.length > LONGEST_NAME ? `Skriv ett namn på högst ${LONGEST_NAME} tecken.` : null;
}

/** Swedish alphabetical order (å, ä, ö last), for every list of bodies that a person or a program reads. */
export function compareNames(a: string, b: string): number {
  return SWEDISH.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** A sorted copy, by name in Swedish order. */
export function byName<T extends { name: string }>(named: readonly T[]): T[] {
  return [...named].sort((a, b) => compareNames(a.name, b.name));
}

/** "Socialnämndens", "Energi AB:s", "Torshälla stads nämnds". */
export function genitive(name: string): string {
  if (/[sxz]$/i.test(name)) return name;
  return /\b[A-ZÅÄÖ]{2,}$/.test(name) ? `${name}:s` : `${name}s`;
}
