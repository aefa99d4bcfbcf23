import { compareNames } from '../body-name';
import type { BodyKind } from '../body-kind';
import { RULE_WORDS } from '../body-kind';

/**
 * A recipient rule as data: everything of some kinds, groups, and single bodies, less exceptions of the same three
 * sorts. Names stand as the register spells them. Always in normal order, without repetitions, so that equal rules are
 * equal data.
 */
export interface RecipientRule {
  include: RuleTerm[];
  except: RuleTerm[];
}

export type RuleTerm =
  | { type: 'kind'; word: string }
  | { type: 'group'; name: string }
  /** `part`: this body is asked about that part of the document only. */
  | { type: 'body'; name: string; part: string | null };

/** The kinds that a kind term stands for. */
export function kindsOf(word: string): readonly BodyKind[] {
  return RULE_WORDS.find((known) => known.word === word)?.kinds ?? [];
}

/** Kinds in the table's order, then groups, then bodies, each in Swedish order and once. */
export function inNormalOrder(terms: readonly RuleTerm[]): RuleTerm[] {
  const sorted = [...terms].sort((a, b) => rank(a) - rank(b) || compareNames(label(a), label(b)));
  return sorted.filter((term, i) => i === 0 || !sameTerm(term, sorted[i - 1]));
}

const WORD_ORDER = new Map(RULE_WORDS.map(({ word }, i) => [word, i]));
const rank = (term: RuleTerm): number =>
  term.type === 'kind' ? (WORD_ORDER.get(term.word) ?? 0) : term.type === 'group' ? 100 : 101;
const label = (term: RuleTerm): string => (term.type === 'kind' ? term.word : `${term.name} ${partOf(term) ?? ''}`);
const sameTerm = (a: RuleTerm, b: RuleTerm | undefined): boolean =>
  b !== undefined && a.type === b.type && label(a) === label(b);

export const partOf = (term: RuleTerm): string | null => (term.type === 'body' ? term.part : null);

/** A term as a person reads it by itself: "alla nämnder", "gruppen Socialt", "Energi AB (avsnitt 3)". */
export function termText(term: RuleTerm, quote: (name: string) => string = (name) => name): string {
  if (term.type === 'kind') return `alla ${term.word}`;
  if (term.type === 'group') return `gruppen ${quote(term.name)}`;
  return term.part === null ? quote(term.name) : `${quote(term.name)} (avsnitt ${term.part})`;
}

/**
 * The rule in words: "alla nämnder, styrelser och Energi AB utom Valnämnden". One "alla" holds for all kinds, none
 * follows "utom".
 */
export function ruleText(rule: RecipientRule, quote?: (name: string) => string): string {
  const included = rule.include.map((term, i) => (term.type === 'kind' && i > 0 ? term.word : termText(term, quote)));
  const excepted = rule.except.map((term) => (term.type === 'kind' ? term.word : termText(term, quote)));
  return excepted.length === 0 ? listed(included) : `${listed(included)} utom ${listed(excepted)}`;
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} och ${last}`;
}
