/** Whose calendar is read, and the other bodies of the register, whose meetings are not its own. */
export interface BodyNames {
  own: string;
  others: readonly string[];
}

/** What the title of an event says that it is. `other` may be a meeting all the same: a person decides. */
export type TitleKind = 'meeting' | 'cutoff' | 'cancelled' | 'other';

const CANCELLED =
  /inställ[tds]|ställs in|avbok|avlys|cancel|utgår|struke[nt]|uppskju|bordlag|(?:flytta[ds]|flyttat|flyttas) till/;
const UNSURE = /(?:inte|ej|icke) (?:inställ|avbok|avlys)|flyttat?d?:|ombok/;
const CUTOFF = /handlingsstopp|ärendestopp/;
/** A part of the body, or its members among themselves, which decides nothing for it. */
const PARTS_OF_A_BODY = /presidi|utskott|beredning|gruppmöte|^au$/;
const MEETING = /^(?:nämnds?|styrelse|direktions?|bolags|förbunds?)?(?:sammanträde|möte)(?:n|t|na|ts|ns)?$/;
const CERTAIN_MEETING = /sammanträde/;
const BODY_WORD = /^(?:nämnd|styrelse|direktion)(?:e?n)?$/;
const OF_ANOTHER = /.(?:nämnd|styrelse|direktion|råd|fullmäktige)(?:en|n|et)?s?$|^fullmäktige/;
const NO_MEETING =
  /studiebesök|utbildning|julbord|utskick|kallelse|reserv|juster|inlämning|sista|förhandling|deadline|dialog|inbjud/;
/** Beside a word for a meeting they say nothing else of it. */
const FILLERS =
  /^(?:\d.*|ordinarie|extra|extrainsatt|digitalt?|fysiskt?|hybrid|öppet|slutet|i|med|nr|nummer|kl|den|dag|prel|preliminärt?|(?:mån|tis|ons|tors|fre|lör|sön)dag|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|nämnden|styrelsen|direktionen)$/;

/** Sorts one title. A cancelled one is told by its title or its status; that is the caller's to know. */
export function titleKind(title: string, names: BodyNames): TitleKind {
  const text = title.normalize('NFKC').toLocaleLowerCase('sv');
  const words = wordsIn(text);
  const own = placeOf(words, names.own);
  const another = names.others.map((name) => placeOf(words, name)).find((place) => place && !isWithin(place, own));
  const isAnothers = own !== null && names.others.some((name) => isLonger(placeOf(words, name), own));
  if (CUTOFF.test(text)) return another && !own ? 'other' : 'cutoff';
  if (!UNSURE.test(text) && CANCELLED.test(text)) return 'cancelled';
  if (UNSURE.test(text)) return 'other';
  if (isAnothers) return 'other';
  const rest = words.filter((_, at) => !own || at < own.from || at > own.to).map(({ word }) => word);
  if (rest.some((word) => PARTS_OF_A_BODY.test(word))) return 'other';
  if (own) return 'meeting';
  if (another || rest.some((word) => OF_ANOTHER.test(word) || NO_MEETING.test(word))) return 'other';
  if (rest.some((word) => CERTAIN_MEETING.test(word))) return 'meeting';
  const isMeeting = rest.some((word) => MEETING.test(word) || BODY_WORD.test(word));
  return isMeeting && rest.every((word) => MEETING.test(word) || BODY_WORD.test(word) || FILLERS.test(word))
    ? 'meeting'
    : 'other';
}

/** True for a heading that is another body's name. */
export function namesAnother(heading: string, { own, others }: BodyNames): boolean {
  const words = wordsIn(heading.normalize('NFKC').toLocaleLowerCase('sv'));
  if (placeOf(words, own)) return false;
  return others.some((name) => placeOf(words, name)) || words.some(({ word }) => OF_ANOTHER.test(word));
}

const isLonger = (place: Place | null, than: Place): boolean =>
  place !== null && isWithin(than, place) && !isWithin(place, than);

/** True when a remark beside a day says that there is no meeting. */
export function isCancelledRemark(remark: string): boolean {
  const text = remark.normalize('NFKC').toLocaleLowerCase('sv');
  return CANCELLED.test(text) && !UNSURE.test(text);
}

interface Word {
  word: string;
  /** "kultur-" as in "kultur- och fritidsnämnden": the next words belong to it. */
  hangs: boolean;
}
interface Place {
  from: number;
  to: number;
}

function wordsIn(text: string): Word[] {
  return [...text.replace(/[\u2010-\u2015\u2212]/g, '-').matchAll(/([\p{L}\p{N}]+)(-(?=\s))?/gu)].map(
    ([, word, hangs]) => ({ word: word!, hangs: hangs !== undefined }),
  );
}

const isWithin = (inner: Place, outer: Place | null): boolean =>
  outer !== null && inner.from >= outer.from && inner.to <= outer.to;

/**
 * Where the words name the body: by its name, without its article or with a genitive, or as the first part of
 * "…nämndssammanträde".
 */
function placeOf(words: readonly Word[], name: string): Place | null {
  const wanted = wordsIn(name.normalize('NFKC').toLocaleLowerCase('sv')).map(({ word }) => word);
  const last = wanted.pop();
  if (last === undefined) return null;
  for (let from = 0; from + wanted.length < words.length; from += 1) {
    const to = from + wanted.length;
    const isThere = wanted.every((word, at) => words[from + at]!.word === word) && isForm(words[to]!.word, last);
    if (isThere && !continuesAnother(words, from)) return { from, to };
  }
  return null;
}

function isForm(word: string, name: string): boolean {
  const stem = name.replace(/(nämnd|styrelse|direktion|råd|förbund)(?:en|n|et)$/, '$1');
  return word.startsWith(stem) && /^(?:e?n|et)?s?(?:s?(?:sammanträde|möte)\p{L}*)?$/u.test(word.slice(stem.length));
}

/** "Arbetsmarknads- och socialnämnden" is not socialnämnden. */
const continuesAnother = (words: readonly Word[], from: number): boolean =>
  words[from - 1]?.hangs === true ||
  (/^(?:och|samt)$/.test(words[from - 1]?.word ?? '') && words[from - 2]?.hangs === true);
