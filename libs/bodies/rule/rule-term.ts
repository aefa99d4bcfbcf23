import { nameKey, tidyName } from '../body-name';
import type { RuleTerm } from './recipient-rule';
import type { RuleCursor, Span } from './rule-cursor';
import { unknownName } from './rule-problem';
import type { Phrase, RuleVocabulary } from './rule-vocabulary';
import {
  ALL_WORDS,
  EXCEPT_WORD,
  GROUP_WORDS,
  matchesAt,
  meansRevision,
  NEARLY_EXCEPT,
  PART_WORDS,
} from './rule-vocabulary';

/** A term and where it stands in the text. */
export interface PlacedTerm extends Span {
  term: RuleTerm;
}

/**
 * Reads the term at the cursor and leaves the cursor on what comes after it. Of everything that the words can mean, the
 * longest is taken.
 * `inGroups`: the words "grupperna" stand before, so a bare name may be a group's. Null when a problem was noted
 * instead.
 */
export function readTerm(cursor: RuleCursor, vocabulary: RuleVocabulary, inGroups: boolean): PlacedTerm | null {
  const start = cursor.at;
  const term = isQuote(cursor, start)
    ? readQuoted(cursor, vocabulary.bodies, 'body')
    : (readGroupInQuotes(cursor, vocabulary) ?? readWords(cursor, vocabulary, inGroups));
  const whole = term && cursor.current?.kind === 'open' ? withPart(cursor, term) : term;
  if (term && !cursor.isDelimiter(cursor.at)) {
    const place = cursor.at;
    cursor.skipToDelimiter();
    const rest = cursor.span(place, cursor.at);
    return cursor.refuse(rest, `Skriv komma eller ”och” före ${cursor.wordsOf(rest)}.`);
  }
  return whole && { term: whole, ...cursor.span(start, cursor.at) };
}

interface Candidate {
  type: RuleTerm['type'];
  name: string;
  end: number;
}

function readWords(cursor: RuleCursor, vocabulary: RuleVocabulary, inGroups: boolean): RuleTerm | null {
  const start = cursor.at;
  const key = cursor.current?.key ?? '';
  const whole = (type: RuleTerm['type'], phrases: readonly Phrase[], from: number): Candidate[] =>
    matchesAt(phrases, cursor.tokens, from)
      .map(({ name, length }) => ({ type, name, end: from + length }))
      .filter(({ end }) => cursor.isDelimiter(end) || cursor.tokens[end]?.kind === 'open');
  const afterAll = ALL_WORDS.has(key) ? start + 1 : start;
  const afterGroup = GROUP_WORDS.has(key) ? start + 1 : start;
  const candidates = [
    ...(inGroups || afterGroup > start ? whole('group', vocabulary.groups, afterGroup) : []),
    ...whole('kind', vocabulary.kinds, afterAll),
    ...whole('body', vocabulary.bodies, start),
  ];
  const furthest = Math.max(...candidates.map(({ end }) => end));
  const longest = candidates.find(({ end }) => end === furthest);
  if (!longest) return refuseWords(cursor, vocabulary, afterAll > start ? 'all' : afterGroup > start ? 'group' : null);
  cursor.at = longest.end;
  return termOf(longest.type, longest.name);
}

const termOf = (type: RuleTerm['type'], name: string): RuleTerm =>
  type === 'kind' ? { type, word: name } : type === 'group' ? { type, name } : { type, name, part: null };

function refuseWords(cursor: RuleCursor, vocabulary: RuleVocabulary, lead: 'all' | 'group' | null): null {
  const start = cursor.at;
  const from = lead ? start + 1 : start;
  const ends = cursor.possibleEnds(from);
  const nearest = ends[0] ?? from;
  cursor.at = Math.max(nearest, start + 1);
  if (nearest === from) {
    const word = cursor.span(start, start + 1);
    return cursor.refuse(word, `Skriv vad ${cursor.wordsOf(word)} gäller.`);
  }
  const nearlyExcept = cursor.tokens.slice(from, nearest).find(({ key }) => NEARLY_EXCEPT.has(key));
  if (nearlyExcept) {
    const message = `Skriv ”utom” i stället för ${cursor.wordsOf(nearlyExcept)}.`;
    return cursor.refuse(nearlyExcept, message, EXCEPT_WORD);
  }
  const span = cursor.span(from, nearest);
  if (meansRevision(cursor.text.slice(span.from, span.to))) {
    return cursor.refuse(span, 'Revisionen väljs bara med sitt namn i registret.');
  }
  const spans = ends.map((end) => cursor.span(from, end));
  const problem = unknownName(cursor.text, spans, candidatesAfter(lead, vocabulary));
  cursor.problems.push(problem);
  cursor.at = ends.find((end) => cursor.span(from, end).to === problem.to) ?? nearest;
  return null;
}

function candidatesAfter(lead: 'all' | 'group' | null, { names, kinds }: RuleVocabulary): string[] {
  if (lead === 'group') return [...names.groups];
  const words = [...new Set(kinds.map(({ name }) => name))];
  const groups = names.groups.map((name) => `gruppen ${name}`);
  return lead === 'all' ? [...words, ...names.bodies, ...groups] : [...names.bodies, ...words, ...groups];
}

const isQuote = (cursor: RuleCursor, index: number): boolean => cursor.tokens[index]?.kind === 'quote';

function readGroupInQuotes(cursor: RuleCursor, { groups }: RuleVocabulary): RuleTerm | null {
  if (!GROUP_WORDS.has(cursor.current?.key ?? '') || !isQuote(cursor, cursor.at + 1)) return null;
  cursor.at += 1;
  return readQuoted(cursor, groups, 'group');
}

/**
 * A name in quotation marks is that name and nothing else, also where it looks like a kind or a list. A mark inside it
 * is doubled.
 */
function readQuoted(cursor: RuleCursor, phrases: readonly Phrase[], type: 'body' | 'group'): RuleTerm | null {
  const first = cursor.at + 1;
  const close = closingQuote(cursor, first);
  const span = cursor.span(first, close);
  const written = nameKey(cursor.text.slice(span.from, span.to).replace(DOUBLED_QUOTE, '”'));
  const ends = close < cursor.tokens.length;
  const exact = ends ? phrases.find(({ name }) => nameKey(name) === written) : undefined;
  // Someone who did not double the marks inside the name still means it.
  const whole = matchesAt(phrases, cursor.tokens, first).find(({ length }) => isQuote(cursor, first + length));
  cursor.at = Math.min(exact || !whole ? close + 1 : first + whole.length + 1, cursor.tokens.length);
  const name = exact?.name ?? whole?.name;
  if (name !== undefined) return termOf(type, name);
  if (!ends) return cursor.refuse(span, 'Citattecknet saknar sitt slut.');
  const names = phrases.map((phrase) => phrase.name);
  cursor.problems.push(unknownName(cursor.text, [span], names));
  return null;
}

const DOUBLED_QUOTE = /[”“„"«»]{2}/g;

function closingQuote(cursor: RuleCursor, first: number): number {
  let at = first;
  while (at < cursor.tokens.length) {
    if (!isQuote(cursor, at)) at += 1;
    else if (isQuote(cursor, at + 1) && cursor.tokens[at]?.to === cursor.tokens[at + 1]?.from) at += 2;
    else return at;
  }
  return at;
}

/** "(avsnitt 3)", "(avsnittet Ansvar och roller)": what stands after the first word is kept as written. */
function withPart(cursor: RuleCursor, term: RuleTerm): RuleTerm | null {
  const open = cursor.at;
  const close = closing(cursor);
  const span = cursor.span(open, close + 1);
  cursor.at = Math.min(close + 1, cursor.tokens.length);
  if (close === cursor.tokens.length) return cursor.refuse(span, 'Parentesen saknar sitt slut.');
  if (term.type !== 'body') return cursor.refuse(span, 'Ett avsnitt kan bara gå till en instans med namn.');
  const [word = '', ...rest] = tidyName(cursor.text.slice(span.from + 1, span.to - 1)).split(' ');
  if (PART_WORDS.has(nameKey(word)) && rest.length > 0) return { ...term, part: rest.join(' ') };
  return cursor.refuse(span, 'Skriv avsnittet som (avsnitt 3) eller (avsnitt Ansvar och roller).');
}

function closing(cursor: RuleCursor): number {
  let depth = 0;
  for (let i = cursor.at; i < cursor.tokens.length; i += 1) {
    if (cursor.tokens[i]?.kind === 'open') depth += 1;
    if (cursor.tokens[i]?.kind === 'close') depth -= 1;
    if (depth === 0) return i;
  }
  return cursor.tokens.length;
}
