/**
 * The parts that a tjänsteskrivelse is made of; which heading they stand under, and in which order, is the
 * municipality's.
 */
export const MEMO_FIELDS = [
  'proposal',
  'summary',
  'background',
  'officeView',
  'financing',
  'sentTo',
  'signatures',
] as const;
export type MemoField = (typeof MEMO_FIELDS)[number];

/**
 * One heading of a memo and the parts under it. `heading` null: the issuing office's name stands there, above the
 * signatures.
 */
export interface MemoHeading {
  heading: string | null;
  fields: readonly MemoField[];
}

/** The templates that ship. To add a municipality's own order is to add a list here. */
export const MEMO_HEADINGS = {
  eskilstuna: [
    { heading: 'Förslag till beslut', fields: ['proposal'] },
    { heading: 'Sammanfattning', fields: ['summary'] },
    { heading: 'Ärendebeskrivning', fields: ['background', 'officeView'] },
    { heading: 'Finansiering', fields: ['financing'] },
    { heading: null, fields: ['signatures'] },
    { heading: 'Beslutet skickas till', fields: ['sentTo'] },
  ],
  alingsas: [
    { heading: 'Ärendebeskrivning', fields: ['background'] },
    { heading: 'Förvaltningens yttrande', fields: ['officeView'] },
    { heading: 'Ekonomisk bedömning', fields: ['financing'] },
    { heading: 'Förslag till beslut', fields: ['proposal'] },
    { heading: 'Beslutet ska skickas till', fields: ['sentTo'] },
    { heading: null, fields: ['signatures'] },
  ],
} as const satisfies Record<string, readonly MemoHeading[]>;

export type MemoTemplate = keyof typeof MEMO_HEADINGS;
export const MEMO_TEMPLATES = Object.keys(MEMO_HEADINGS) as readonly MemoTemplate[];
