/** Together less than the hundred characters that the router takes for one place of an address. */
const LONGEST_TITLE = 60;
const LONGEST_NUMBER = 30;

/**
 * "riktlinje-for-kvalitet-kskf-2022-195": the title and the diarienummer in letters that an address can hold, whole
 * words of the title.
 */
export function slugOf(title: string, caseNumber: string): string {
  const [words, number] = [plain(title), plain(caseNumber.slice(0, LONGEST_NUMBER))];
  const short = words.length <= LONGEST_TITLE ? words : words.slice(0, LONGEST_TITLE + 1).replace(/-[^-]*$/, '');
  return [short.slice(0, LONGEST_TITLE), number].filter(Boolean).join('-') || 'remiss';
}

/** As `slugOf` where it is free, otherwise with the first number that makes it so. */
export function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
