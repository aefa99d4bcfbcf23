import { questionOfPart } from './office-texts';
import type { Snapshot } from './snapshot';
import type { SummaryInput } from './summary-input';
import { counted, listed } from './swedish-prose';

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

/** Whether a text has something in square brackets that somebody is to fill in. */
export const asksToBeFilledIn = (text: string): boolean => BRACKET.test(text);

type Facts = Pick<Snapshot, 'recipients' | 'viewpoints' | 'preliminary' | 'lateToDecide' | 'texts' | 'memo'>;

/** What is still to be done before the summary can be reported, in whole sentences: a paper that is not finished says so itself. */
export function leftToDo(facts: Facts, input: Pick<SummaryInput, 'unread' | 'viewpoints'>): string[] {
  const { recipients, viewpoints, preliminary, lateToDecide } = facts;
  const waiting = recipients.filter(({ status }) => status === 'waiting').map(({ body }) => body);
  const open = viewpoints.filter(({ disposition }) => disposition === null).length;
  const shown = new Set(viewpoints.map(({ number }) => number));
  const loose = input.viewpoints.filter(({ number, unsettled }) => unsettled && shown.has(number)).length;
  const unconfirmed = preliminary.filter(({ confirmedAt }) => confirmedAt === null).map(({ body }) => body);
  return [
    waiting.length > 0 && `Instanser som har tid kvar att svara: ${listed(waiting)}.`,
    open > 0 && `${counted(open, 'En synpunkt', 'synpunkter')} saknar bedömning.`,
    loose > 0 && `${counted(loose, 'Ett citat', 'citat')} står inte i svaret som gäller.`,
    input.unread.length > 0 && `Svar att läsa till slut: ${listed(input.unread)}.`,
    unconfirmed.length > 0 && `Preliminära svar att bekräfta: ${listed(unconfirmed)}.`,
    lateToDecide.length > 0 && `Svar efter svarstiden att ta ställning till: ${listed(lateToDecide)}.`,
    ...toFillIn(facts),
  ].filter((line) => line !== false);
}

/** One sentence for each document with brackets left. */
export function toFillIn({ texts, memo }: Pick<Snapshot, 'texts' | 'memo'>): string[] {
  const whole = [{ key: 'title', text: memo.title }, { key: 'addressee', text: memo.addressee }, ...memo.fields];
  const left = (fields: readonly { key: string; text: string }[]) =>
    listed(fields.filter(({ text }) => asksToBeFilledIn(text)).map(({ key }) => nameOf(key)));
  return [
    ['sammanställningen', left(texts)],
    ['tjänsteskrivelsen', left(whole)],
  ].flatMap(([document, names]) => (names ? [`Hakparenteser att fylla i, i ${document}: ${names}.`] : []));
}
