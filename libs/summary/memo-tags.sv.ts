/** A tag that the template of a tjänsteskrivelse may hold. */
export interface MemoTag {
  name: string;
  means: string;
  /** What may stand between `{#name}` and `{/name}`; nothing of its own where it only says whether something is so. */
  holds?: readonly MemoTag[];
  /** Without it the text would be lost. */
  isNeeded?: boolean;
}

/** Everything a template of the municipality's own may hold, with what it becomes. */
export const MEMO_TAGS: readonly MemoTag[] = [
  { name: 'municipality', means: 'Kommunens namn' },
  { name: 'unit', means: 'Kontoret som skriver' },
  { name: 'caseNumber', means: 'Diarienumret' },
  { name: 'documentTitle', means: 'Filens titel: Tjänsteskrivelse och rubriken' },
  { name: 'title', means: 'Skrivelsens rubrik', isNeeded: true },
  { name: 'addressee', means: 'Vem den riktas till' },
  { name: 'mark', means: 'Arbetsmaterial så länge något återstår, annars inget' },
  {
    name: 'cover',
    means: 'Datum, handläggare och diarienummer, en i taget',
    holds: [
      { name: 'label', means: 'Vad uppgiften är' },
      { name: 'value', means: 'Uppgiften' },
    ],
  },
  {
    name: 'sections',
    means: 'Rubrikerna i er ordning, en i taget',
    isNeeded: true,
    holds: [
      { name: 'heading', means: 'Rubriken', isNeeded: true },
      {
        name: 'blocks',
        means: 'Styckena under rubriken, ett i taget',
        isNeeded: true,
        holds: [
          { name: 'text', means: 'Styckets text', isNeeded: true },
          { name: 'marker', means: 'Numret i en numrerad lista, ”1.”' },
          { name: 'plain', means: 'Om det är ett vanligt stycke', holds: [] },
          { name: 'leads', means: 'Om det slutar med kolon och hör ihop med det som kommer efter', holds: [] },
          { name: 'bullet', means: 'Om det är en rad i en punktlista', holds: [] },
          { name: 'numbered', means: 'Om det är en rad i en numrerad lista', holds: [] },
          { name: 'todo', means: 'Om det är något att fylla i', holds: [] },
        ],
      },
    ],
  },
];

const PARTS = { document: '', header: ' i sidhuvudet', footer: ' i sidfoten', other: '' } as const;

export const faults = {
  fetches: (address: string) =>
    `Mallen hämtar ”${address}” när den öppnas. Lägg in bilden eller texten i mallen i stället för en länk till den.`,
  unknown: (tag: string, near: string, part: keyof typeof PARTS) =>
    `{${tag}} finns inte bland taggarna${place(near, part)}.`,
  elsewhere: (tag: string, within: string, near: string, part: keyof typeof PARTS) =>
    `{${tag}} hör hemma mellan {#${within}} och {/${within}}${place(near, part)}.`,
  notALoop: (tag: string, near: string, part: keyof typeof PARTS) =>
    `{#${tag}} kan inte upprepas, skriv {${tag}}${place(near, part)}.`,
  aLoop: (tag: string, near: string, part: keyof typeof PARTS) =>
    `{${tag}} är en lista, skriv {#${tag}} … {/${tag}}${place(near, part)}.`,
  raw: (tag: string, near: string, part: keyof typeof PARTS) => `Skriv {${tag}} utan @${place(near, part)}.`,
  missing: (tag: string) => `${tag} saknas. Utan den skulle text falla bort.`,
};

const place = (near: string, part: keyof typeof PARTS): string => `${PARTS[part]}${near ? `, i ”${near}”` : ''}`;
