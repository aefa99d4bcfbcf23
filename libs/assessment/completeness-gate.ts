/** What is known of a round when someone wants to report it. */
export interface GateFacts {
  viewpoints: { number: number; assessed: boolean; unsettled: boolean }[];
  /** The answers that count. */
  answers: { body: string; partsLeft: number; preliminary: boolean; confirmed: boolean }[];
}

/** One thing that stands in the way, as a whole sentence, with what it is about. */
export interface Hindrance {
  what: 'viewpoint_not_assessed' | 'quotation_unsettled' | 'answer_not_read' | 'preliminary_not_confirmed';
  message: string;
  /** Viewpoints by number, or bodies by name. */
  about: (number | string)[];
}

/**
 * What must be done before the summary can be reported to kommunstyrelsen: every viewpoint assessed, every quotation at its place,
 * every answer read to its end, every preliminary answer confirmed. Empty when nothing is left.
 */
export function hindrances({ viewpoints, answers }: GateFacts): Hindrance[] {
  const open = viewpoints.filter(({ assessed }) => !assessed).map(({ number }) => number);
  const loose = viewpoints.filter(({ unsettled }) => unsettled).map(({ number }) => number);
  const unread = answers.filter(({ partsLeft }) => partsLeft > 0).map(({ body }) => body);
  const unconfirmed = answers.filter(({ preliminary, confirmed }) => preliminary && !confirmed).map(({ body }) => body);
  const found: Hindrance[] = [
    {
      what: 'viewpoint_not_assessed',
      message: `${open.length === 1 ? 'En synpunkt' : `${open.length} synpunkter`} saknar bedömning: ${open.join(', ')}.`,
      about: open,
    },
    {
      what: 'quotation_unsettled',
      message: `${loose.length === 1 ? 'Ett citat står' : `${loose.length} citat står`} inte i svaret som gäller: synpunkt ${loose.join(', ')}.`,
      about: loose,
    },
    {
      what: 'answer_not_read',
      message: `${unread.length === 1 ? 'Ett svar är inte läst' : `${unread.length} svar är inte lästa`} till slut: ${unread.join(', ')}.`,
      about: unread,
    },
    {
      what: 'preliminary_not_confirmed',
      message: `Bekräfta att preliminära svar får stå i sammanställningen: ${unconfirmed.join(', ')}.`,
      about: unconfirmed,
    },
  ];
  return found.filter(({ about }) => about.length > 0);
}
