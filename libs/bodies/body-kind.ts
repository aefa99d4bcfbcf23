import { nameKey } from './body-name';
import { nearestName } from './nearest-name';

/**
 * The kinds of body. The value itself is the Swedish word that stands in files, in the API and on paper, as in a
 * municipality's own lists. Kommunstyrelsen is a nämnd by law, whatever its name ends with.
 */
export const BODY_KINDS = [
  'nämnd',
  'gemensam nämnd',
  'bolagsstyrelse',
  'kommunalförbund',
  'stiftelse',
  'råd',
  'revision',
  'partigrupp',
  'extern',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

interface KindWords {
  singular: string;
  plural: string;
  /** "nämnden", for texts about one such body. */
  definite: string;
  /** Other words that files use for the kind. */
  aliases: readonly string[];
}

export const KIND_WORDS: Readonly<Record<BodyKind, KindWords>> = {
  nämnd: {
    singular: 'nämnd',
    plural: 'nämnder',
    definite: 'nämnden',
    aliases: ['facknämnd', 'kommunal nämnd', 'kommunstyrelse', 'myndighetsnämnd'],
  },
  'gemensam nämnd': {
    singular: 'gemensam nämnd',
    plural: 'gemensamma nämnder',
    definite: 'nämnden',
    aliases: ['gem nämnd', 'gem. nämnd'],
  },
  bolagsstyrelse: {
    singular: 'bolagsstyrelse',
    plural: 'bolagsstyrelser',
    definite: 'styrelsen',
    aliases: ['bolag', 'kommunalt bolag', 'aktiebolag', 'ab', 'helägt bolag', 'delägt bolag', 'kommunägt bolag'],
  },
  kommunalförbund: {
    singular: 'kommunalförbund',
    plural: 'kommunalförbund',
    definite: 'direktionen',
    aliases: ['förbund', 'kommunalförbunds direktion', 'direktion'],
  },
  stiftelse: { singular: 'stiftelse', plural: 'stiftelser', definite: 'stiftelsen', aliases: ['kommunal stiftelse'] },
  råd: { singular: 'råd', plural: 'råd', definite: 'rådet', aliases: ['rådgivande organ', 'kommunalt råd'] },
  revision: {
    singular: 'revision',
    plural: 'revisioner',
    definite: 'revisionen',
    aliases: ['revisorer', 'kommunrevision', 'kommunens revisorer'],
  },
  partigrupp: {
    singular: 'partigrupp',
    plural: 'partigrupper',
    definite: 'partigruppen',
    aliases: ['parti', 'politiskt parti'],
  },
  extern: {
    singular: 'extern',
    plural: 'externa instanser',
    definite: 'instansen',
    aliases: ['extern instans', 'externa', 'organisation', 'förening', 'extern part'],
  },
};

/** The kinds that are nämnder under kommunallagen: only they have justering, and delegation under 6 kap. */
export const isCommittee = (kind: BodyKind): boolean => kind === 'nämnd' || kind === 'gemensam nämnd';

/**
 * A kind from what someone wrote: its word in singular or plural, or one of the aliases, whatever the case. Null when
 * it is none of them.
 */
export function parseBodyKind(written: string): BodyKind | null {
  const key = nameKey(written);
  return BODY_KINDS.find((kind) => wordsFor(kind).includes(key)) ?? null;
}

/** The kind that someone most likely meant, for "Menar du nämnd?". Null for "styrelse", which three kinds have. */
export function nearestKind(written: string): BodyKind | null {
  if (nameKey(written).startsWith('styrelse')) return null;
  return nearestName(written, BODY_KINDS) as BodyKind | null;
}

/** A word that stands for whole kinds in a recipient rule ("alla nämnder"). */
export interface RuleWord {
  /** The word as a rule is printed. */
  word: string;
  /** Other forms that are read the same. */
  also: readonly string[];
  kinds: readonly BodyKind[];
}

/** Revision has no word: whoever examines the municipality gets a remiss only when someone has chosen it by name. */
export const RULE_WORDS: readonly RuleWord[] = [
  { word: 'nämnder', also: ['nämnderna'], kinds: ['nämnd', 'gemensam nämnd'] },
  { word: 'gemensamma nämnder', also: [], kinds: ['gemensam nämnd'] },
  { word: 'styrelser', also: ['styrelserna'], kinds: ['bolagsstyrelse', 'kommunalförbund', 'stiftelse'] },
  { word: 'bolag', also: ['bolagen', 'bolagsstyrelser', 'kommunala bolag'], kinds: ['bolagsstyrelse'] },
  { word: 'kommunalförbund', also: ['kommunalförbunden', 'förbund'], kinds: ['kommunalförbund'] },
  { word: 'stiftelser', also: ['stiftelserna'], kinds: ['stiftelse'] },
  { word: 'råd', also: ['råden'], kinds: ['råd'] },
  { word: 'partigrupper', also: ['partigrupperna'], kinds: ['partigrupp'] },
  { word: 'externa instanser', also: ['externa'], kinds: ['extern'] },
];

function wordsFor(kind: BodyKind): string[] {
  const { singular, plural, aliases } = KIND_WORDS[kind];
  return [kind, singular, plural, ...aliases];
}
