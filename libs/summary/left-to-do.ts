import type { Hindrance } from '@yttra/assessment';
import { listed } from '@yttra/platform';
import { questionOfPart } from './office-texts';
import type { Snapshot } from './snapshot';

/** A bracket with words in it asks for something; "[1]" and "[…]" do not. */
const BRACKET = /\[[^[\]]{0,400}\p{L}{2}[^[\]]{0,400}\]/u;

/** What a person has not filled in yet, by the name of the text that it stands in. */
const NAMES: Readonly<Record<string, string>> = {
  inShort: 'Sammanfattning',
  met: 'Vad som tillgodoses',
  changed: 'Vad som ändras',
  carriedOut: 'Så genomfördes remissen',
  outcome: 'Utfallet',
  assessment: 'Synpunkter och bedömning',
  proposal: 'Förslag till beslut',
  summary: 'Sammanfattning',
  background: 'Ärendebeskrivning',
  officeView: 'Förvaltningens yttrande',
  financing: 'Finansiering',
  sentTo: 'Beslutet skickas till',
  signatures: 'Underskrifter',
  title: 'Rubrik',
  addressee: 'Vem skrivelsen riktas till',
};

function nameOf(key: string): string {
  const question = questionOfPart(key);
  return question === null ? (NAMES[key] ?? key) : `Fråga ${question} i sammanfattningen`;
}

/**
 * One thing that is left before the summary can be reported: a whole sentence, with each thing it is about and where
 * that is.
 */
export interface Left {
  what: Hindrance['what'] | 'time_left' | 'not_filled_in';
  message: string;
  items: LeftItem[];
}

export interface LeftItem {
  label: string;
  recipientId: string | null;
  viewpointId: string | null;
  /** The text of the summary or the memo. */
  part: string | null;
}

/** Whether a text has something in square brackets that somebody is to fill in. */
export const asksToBeFilledIn = (text: string): boolean => BRACKET.test(text);

/** A text in its pieces, those in brackets by themselves. */
export function piecesOf(text: string): { text: string; isOpen: boolean }[] {
  const pieces: { text: string; isOpen: boolean }[] = [];
  let rest = text;
  for (let found = BRACKET.exec(rest); found; found = BRACKET.exec(rest)) {
    const end = found.index + found[0].length;
    pieces.push({ text: rest.slice(0, found.index), isOpen: false }, { text: found[0], isOpen: true });
    rest = rest.slice(end);
  }
  return [...pieces, { text: rest, isOpen: false }].filter((piece) => piece.text !== '');
}

type Facts = Pick<Snapshot, 'recipients' | 'texts' | 'memo'>;

/**
 * The one list of what is still to be done before the summary can be reported: bodies that have time, what the gate
 * says of the answers, and what stands in brackets. A paper that is not finished says so itself, in these sentences.
 */
export function leftInDocuments(facts: Facts, hindrances: readonly Hindrance[]): Left[] {
  return [
    ...timeLeft(facts),
    ...hindrances.map(({ what, message, items }) => ({
      what,
      message,
      items: items.map((item) => ({ ...item, part: null })),
    })),
    ...toFillIn(facts),
  ];
}

function timeLeft({ recipients }: Pick<Facts, 'recipients'>): Left[] {
  const waiting = recipients.filter(({ status }) => status === 'waiting').map(({ body }) => body);
  if (waiting.length === 0) return [];
  return [
    {
      what: 'time_left',
      message: `Instanser som har tid kvar att svara: ${listed(waiting)}.`,
      items: waiting.map((label) => ({ ...NOWHERE, label })),
    },
  ];
}

/** One sentence for each document with brackets left. */
function toFillIn({ texts, memo }: Pick<Facts, 'texts' | 'memo'>): Left[] {
  const whole = [{ key: 'title', text: memo.title }, { key: 'addressee', text: memo.addressee }, ...memo.fields];
  const left: { document: string; parts: { part: string; text: string }[] }[] = [
    { document: 'sammanställningen', parts: texts.map(({ key, text }) => ({ part: key, text })) },
    { document: 'tjänsteskrivelsen', parts: whole.map(({ key, text }) => ({ part: `memo.${key}`, text })) },
  ];
  return left.flatMap(({ document, parts }): Left[] => {
    const open = parts.filter(({ text }) => asksToBeFilledIn(text));
    if (open.length === 0) return [];
    const items = open.map(({ part }) => itemOf(part));
    const names = listed(items.map(({ label }) => label));
    return [{ what: 'not_filled_in', message: `Hakparenteser att fylla i, i ${document}: ${names}.`, items }];
  });
}

/** A text of the summary or the memo by its name. */
export const itemOf = (part: string): LeftItem => ({ ...NOWHERE, label: nameOf(part.replace('memo.', '')), part });

const NOWHERE = { recipientId: null, viewpointId: null, part: null };
