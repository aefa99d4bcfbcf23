import { nameKey } from '../body-name';
import { RULE_WORDS } from '../body-kind';
import type { Token } from './rule-tokens';
import { matches, tokens } from './rule-tokens';

/** The names that a rule may use: those in the register, active or not. */
export interface RegisterNames {
  bodies: readonly string[];
  groups: readonly string[];
}

export interface Phrase {
  name: string;
  tokens: Token[];
}

export interface Match {
  name: string;
  length: number;
}

/** Everything that a rule's words can mean, cut up so that names with "och" and commas in them are found whole. */
export interface RuleVocabulary {
  names: RegisterNames;
  bodies: readonly Phrase[];
  groups: readonly Phrase[];
  kinds: readonly Phrase[];
}

export function vocabularyOf(names: RegisterNames): RuleVocabulary {
  const phrases = (list: readonly string[]): Phrase[] => list.map((name) => ({ name, tokens: tokens(name) }));
  const kinds = RULE_WORDS.flatMap(({ word, also }) =>
    [word, ...also].map((form) => ({ name: word, tokens: tokens(form) })),
  );
  return { names, bodies: phrases(names.bodies), groups: phrases(names.groups), kinds };
}

/** The phrases that stand at `start`, longest first. */
export function matchesAt(phrases: readonly Phrase[], text: readonly Token[], start: number): Match[] {
  return phrases
    .map(({ name, tokens: phrase }) => ({ name, length: matches(phrase, text, start) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length);
}

export const ALL_WORDS: ReadonlySet<string> = new Set(['alla', 'samtliga']);
export const LIST_WORDS: ReadonlySet<string> = new Set(['och', 'samt']);
export const GROUP_WORDS: ReadonlySet<string> = new Set(['gruppen', 'grupperna']);
export const EXCEPT_WORD = 'utom';
/** Written for "utom", but not read as it: "förutom" also means "besides". */
export const NEARLY_EXCEPT: ReadonlySet<string> = new Set([
  'förutom',
  'undantaget',
  'exklusive',
  'exkl',
  'ej',
  'inte',
  'minus',
  'utan',
]);
/** Words that start the part of the document in "Energi AB (avsnitt 3)". */
export const PART_WORDS: ReadonlySet<string> = new Set(['avsnitt', 'avsnittet', 'avsnitten']);

const REVISION_WORDS: ReadonlySet<string> = new Set([
  'revision',
  'revisionen',
  'revisioner',
  'revisionerna',
  'revisorer',
]);
export const meansRevision = (written: string): boolean => REVISION_WORDS.has(nameKey(written));
