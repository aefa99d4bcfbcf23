import type { BodyKind } from '@yttra/bodies';
import { listed } from '@yttra/platform';
import { counted } from './swedish-prose';

interface GroupWords {
  kinds: readonly BodyKind[];
  one: string;
  many: string;
}

/** What kinds of body are called together in running text, in the order in which they are named. */
const GROUPS: readonly GroupWords[] = [
  { kinds: ['nämnd', 'gemensam nämnd'], one: 'en nämnd', many: 'nämnder' },
  { kinds: ['bolagsstyrelse', 'kommunalförbund', 'stiftelse'], one: 'en styrelse', many: 'styrelser' },
  { kinds: ['råd'], one: 'ett råd', many: 'råd' },
  { kinds: ['revision'], one: 'revisionen', many: 'revisioner' },
  { kinds: ['partigrupp'], one: 'en partigrupp', many: 'partigrupper' },
  { kinds: ['extern'], one: 'en extern instans', many: 'externa instanser' },
];

/** "20 nämnder och styrelser", "en nämnd", "24 instanser: 16 nämnder, 7 styrelser och ett råd". */
export function bodiesCounted(kinds: readonly BodyKind[]): string {
  const groups = GROUPS.map((words) => ({ ...words, n: kinds.filter((kind) => words.kinds.includes(kind)).length }));
  const present = groups.filter(({ n }) => n > 0);
  const [first, second, third] = present;
  if (!first) return 'ingen instans';
  if (!second) return counted(first.n, first.one, first.many);
  const [committees, boards] = groups;
  if (!third && first === committees && second === boards && first.n > 1 && second.n > 1) {
    return `${counted(kinds.length, '', `${first.many} och ${second.many}`)}`;
  }
  return `${counted(kinds.length, '', 'instanser')}: ${listed(present.map(({ n, one, many }) => counted(n, one, many)))}`;
}
