/** As many words in a row as are nobody's own by chance. */
const RUN = 8;
/** A passage this short is held against the rest whole; shorter still it could be anybody's. */
const FEWEST_WORDS = 3;

/** What must not show: the words of a passage, and whose answer it stands in (null: nobody's, and everybody's). */
export interface MarkedPassage {
  text: string;
  /** Whose parts and the office's texts are looked through; null for all. */
  body: string | null;
  /** True where a person has marked just these words: a name of two words is a passage then. */
  chosen: boolean;
}

/** Words in small letters, without signs and breaks: "Vi, säger ni" and "vi säger ni" are the same. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const runsOf = (words: string[]): string[] =>
  words.length <= RUN
    ? [` ${words.join(' ')} `]
    : Array.from({ length: words.length - RUN + 1 }, (_, at) => ` ${words.slice(at, at + RUN).join(' ')} `);

/**
 * Tells whether words of a marked passage stand in a text: eight of them in a row, or the whole of a short one. `body`:
 * whose words the text is; null for the office's.
 */
export class MarkedWords {
  private readonly everywhere: RunsOfWords;
  private readonly of = new Map<string, RunsOfWords>();

  constructor(passages: readonly MarkedPassage[]) {
    const worth = passages.filter(({ text, chosen }) => {
      const words = wordsOf(text);
      return chosen ? words.join('').length > 4 : words.length >= FEWEST_WORDS;
    });
    this.everywhere = new RunsOfWords(worth.filter(({ body }) => body === null));
    for (const body of new Set(worth.flatMap((passage) => passage.body ?? [])))
      this.of.set(body, new RunsOfWords(worth.filter((passage) => passage.body === body)));
  }

  standIn(text: string, body: string | null): boolean {
    const asked = body === null ? [...this.of.values()] : [this.of.get(body)].filter((runs) => runs !== undefined);
    return [this.everywhere, ...asked].some((runs) => runs.standIn(text));
  }
}

class RunsOfWords {
  private readonly whole: string[];
  private readonly runs: Set<string>;

  constructor(passages: readonly MarkedPassage[]) {
    const words = passages.map(({ text }) => wordsOf(text));
    this.whole = words.filter(({ length }) => length < RUN).flatMap(runsOf);
    this.runs = new Set(words.filter(({ length }) => length >= RUN).flatMap(runsOf));
  }

  standIn(text: string): boolean {
    if (this.whole.length === 0 && this.runs.size === 0) return false;
    const words = wordsOf(text);
    const line = ` ${words.join(' ')} `;
    return (
      this.whole.some((passage) => line.includes(passage)) ||
      (words.length >= RUN && runsOf(words).some((run) => this.runs.has(run)))
    );
  }
}
