import type { RecipientRule } from './recipient-rule';
import { inNormalOrder, kindsOf, ruleText } from './recipient-rule';
import { isExcept, RuleCursor } from './rule-cursor';
import type { RuleProblem } from './rule-problem';
import type { PlacedTerm } from './rule-term';
import { readTerm } from './rule-term';
import type { RegisterNames, RuleVocabulary } from './rule-vocabulary';
import { vocabularyOf } from './rule-vocabulary';

export type ParsedRule = { rule: RecipientRule; problems: [] } | { rule: null; problems: RuleProblem[] };

const MOST_PROBLEMS = 20;

/**
 * Reads a recipient rule in Swedish, "alla nämnder och styrelser utom Valnämnden", against the names in the register;
 * README.md has the grammar. Either the whole rule is understood or nothing is: then every problem is told, with its
 * place and what was likely meant.
 */
export function parseRule(text: string, names: RegisterNames): ParsedRule {
  const cursor = new RuleCursor(text);
  const vocabulary = vocabularyOf(names);
  const include = readList(cursor, vocabulary);
  const except = readExceptions(cursor, vocabulary);
  readEnd(cursor);
  if (cursor.problems.length === 0) checkWhole(cursor, include, except);
  if (cursor.problems.length > 0) return { rule: null, problems: cursor.problems };
  return { rule: { include: terms(include), except: terms(except) }, problems: [] };
}

/**
 * A rule in its normal form, with quotation marks only when a name would otherwise be read as something else. Reading
 * it back gives the same rule.
 */
export function printRule(rule: RecipientRule, names: RegisterNames): string {
  const plain = ruleText(rule);
  const readBack = parseRule(plain, names).rule;
  return JSON.stringify(readBack) === JSON.stringify(rule) ? plain : ruleText(rule, inQuotes);
}

const inQuotes = (name: string): string => `”${name.replace(/[”“„"«»]/g, '””')}”`;

const terms = (placed: readonly PlacedTerm[]) => inNormalOrder(placed.map(({ term }) => term));

function readList(cursor: RuleCursor, vocabulary: RuleVocabulary): PlacedTerm[] {
  const list: PlacedTerm[] = [];
  let inGroups = false;
  for (cursor.skipSeparators(); cursor.current && !endsList(cursor); cursor.skipSeparators()) {
    const { key } = cursor.current;
    const placed = readTerm(cursor, vocabulary, inGroups);
    inGroups = placed?.term.type === 'group' && (inGroups || key === 'grupperna');
    if (placed) list.push(placed);
  }
  return list;
}

const endsList = (cursor: RuleCursor): boolean =>
  !cursor.current ||
  cursor.current.kind === 'stop' ||
  isExcept(cursor.current) ||
  cursor.problems.length >= MOST_PROBLEMS;

function readExceptions(cursor: RuleCursor, vocabulary: RuleVocabulary): PlacedTerm[] {
  const word = cursor.current;
  if (!word || !isExcept(word)) return [];
  cursor.at += 1;
  const list = readList(cursor, vocabulary);
  if (list.length === 0 && cursor.problems.length === 0)
    cursor.refuse(word, 'Skriv vad som inte ska vara med efter ”utom”.');
  if (cursor.current && isExcept(cursor.current)) {
    cursor.refuse(cursor.current, '”utom” får stå en gång, efter allt som ska vara med.');
  }
  for (const placed of list) {
    if (placed.term.type !== 'body' || placed.term.part === null) continue;
    cursor.refuse(placed, 'Skriv ett avsnitt bara vid den som ska vara med, inte efter ”utom”.');
  }
  return list;
}

function readEnd(cursor: RuleCursor): void {
  while (cursor.current?.kind === 'stop' || cursor.current?.kind === 'line') cursor.at += 1;
  if (!cursor.current || cursor.problems.length > 0) return;
  const rest = cursor.span(cursor.at, cursor.tokens.length);
  cursor.refuse(rest, `Skriv regeln som en mening. ${cursor.wordsOf(rest)} står efter punkten.`);
}

/**
 * "alla nämnder utom Valnämnden och alla bolag" says one thing to its writer and another to this grammar, where all
 * after "utom" is taken away. Taking away a kind that was never there shows it.
 */
function checkWhole(cursor: RuleCursor, include: readonly PlacedTerm[], except: readonly PlacedTerm[]): void {
  if (include.length === 0) {
    const where = except.length > 0 ? ' före ”utom”' : '';
    const message = `Skriv vilka som ska få remissen${where}, till exempel alla nämnder och styrelser.`;
    cursor.refuse({ from: 0, to: cursor.text.length }, message);
  }
  if (!include.every(({ term }) => term.type === 'kind')) return;
  const kinds = (placed: PlacedTerm) => (placed.term.type === 'kind' ? kindsOf(placed.term.word) : []);
  const included = new Set(include.flatMap(kinds));
  for (const placed of except) {
    if (placed.term.type !== 'kind' || kinds(placed).some((kind) => included.has(kind))) continue;
    const written = cursor.wordsOf(placed);
    cursor.refuse(
      placed,
      `${written} står efter ”utom” men ingår inte i det som är med. Skriv allt som ska vara med före ”utom”.`,
    );
  }
}
