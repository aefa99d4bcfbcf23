/** What was met in a Word file that a plain text cannot show as it is. */
export interface Seen {
  pictures: number;
  /** Pictures without an alternative text. */
  nameless: number;
  charts: number;
  diagrams: number;
  objects: number;
  formulas: number;
  boxes: number;
  /** Places with hidden text, and with text that is struck out. */
  hidden: number;
  struck: number;
  /** That lead out of the document, under words that are no address. */
  links: number;
  /** Whole files put in at a place. */
  chunks: number;
}

export const NOTHING_SEEN: Seen = {
  pictures: 0,
  nameless: 0,
  charts: 0,
  diagrams: 0,
  objects: 0,
  formulas: 0,
  boxes: 0,
  hidden: 0,
  struck: 0,
  links: 0,
  chunks: 0,
};

type Counted = keyof Seen;
const SAID: [Counted, one: string, many: (count: number) => string][] = [
  [
    'pictures',
    'Dokumentet har en bild. Den syns i filen, men inte i avsnitten.',
    (count) => `Dokumentet har ${count} bilder. De syns i filen, men inte i avsnitten.`,
  ],
  [
    'nameless',
    'En bild saknar beskrivning. Skriv en alternativtext i Word så läses den upp för den som inte ser bilden.',
    (count) =>
      `${count} bilder saknar beskrivning. Skriv alternativtexter i Word så läses de upp för den som inte ser bilderna.`,
  ],
  [
    'charts',
    'Dokumentet har ett diagram. Det syns i filen, men inte i avsnitten.',
    (count) => `Dokumentet har ${count} diagram. De syns i filen, men inte i avsnitten.`,
  ],
  [
    'diagrams',
    'Dokumentet har en figur (SmartArt). Texten i den syns bara i filen.',
    (count) => `Dokumentet har ${count} figurer (SmartArt). Texten i dem syns bara i filen.`,
  ],
  [
    'objects',
    'Dokumentet har ett inbäddat objekt. Det syns bara i filen.',
    (count) => `Dokumentet har ${count} inbäddade objekt. De syns bara i filen.`,
  ],
  [
    'formulas',
    'Dokumentet har en formel. Den står på en rad i avsnittet: se efter att den går att förstå.',
    (count) => `Dokumentet har ${count} formler. De står på en rad i avsnitten: se efter att de går att förstå.`,
  ],
  [
    'boxes',
    'Dokumentet har en textruta. Texten står efter stycket där rutan sitter.',
    (count) => `Dokumentet har ${count} textrutor. Texten står efter stycket där rutan sitter.`,
  ],
  [
    'hidden',
    'Dold text på ett ställe är utelämnad ur avsnitten. Den ligger kvar i filen.',
    (count) => `Dold text på ${count} ställen är utelämnad ur avsnitten. Den ligger kvar i filen.`,
  ],
  [
    'struck',
    'Överstruken text på ett ställe är utelämnad ur avsnitten. Den syns överstruken i filen.',
    (count) => `Överstruken text på ${count} ställen är utelämnad ur avsnitten. Den syns överstruken i filen.`,
  ],
  [
    'links',
    'Dokumentet har en länk. Orden står i avsnittet, men adressen bara i filen.',
    (count) => `Dokumentet har ${count} länkar. Orden står i avsnitten, men adresserna bara i filen.`,
  ],
  [
    'chunks',
    'En infogad fil i dokumentet syns inte i avsnitten. Öppna dokumentet i Word, spara om det och ladda upp det igen.',
    (count) =>
      `${count} infogade filer i dokumentet syns inte i avsnitten. Öppna dokumentet i Word, spara om det och ladda upp det igen.`,
  ],
];

/** What the one who uploaded it should know, a sentence for each thing. */
export const noticesOf = (seen: Seen): string[] =>
  SAID.filter(([what]) => seen[what] > 0).map(([what, one, many]) => (seen[what] === 1 ? one : many(seen[what])));
