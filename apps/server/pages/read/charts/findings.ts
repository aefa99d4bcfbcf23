import { ANSWER_GROUPS, answerGroup, hasUnread, type MatrixRow } from '@yttra/assessment';
import { RESPONSE_KIND_WORDS, STANCE_WORDS } from '@yttra/response';
import { texts as matrixTexts } from '../matrix/texts.sv';
import { texts } from './texts.sv';

/** One chart: what it shows in a sentence, and the numbers. */
export interface Finding {
  caption: string;
  data: { label: string; value: number; href?: string; tone?: string }[];
}

const GROUP_WORDS = { ...STANCE_WORDS, ...RESPONSE_KIND_WORDS, statement: matrixTexts.groups.statement };

const link = (path: string, query: string): { href: string } => ({ href: `${path}?${query}` });

/** Whether the answers have come in, and in time. */
export function cameIn(rows: readonly MatrixRow[], path: string): Finding {
  const answered = rows.filter(({ responseId }) => responseId !== null);
  const late = answered.filter((row) => row.late).length;
  const words = texts.came;
  return {
    caption: texts.cameCaption(answered.length, rows.length),
    data: [
      { label: words.inTime, value: answered.length - late },
      { label: words.late, value: late, ...link(path, 'sen=ja') },
      { label: words.silent, value: rows.length - answered.length, ...link(path, 'stallning=none') },
    ],
  };
}

/** What those who have answered think. Whoever supports with comments supports. */
export function stances(rows: readonly MatrixRow[], path: string): Finding | null {
  const groups = rows.map(answerGroup).filter((group) => group !== 'none');
  if (groups.length === 0) return null;
  const count = (wanted: string) => groups.filter((group) => group === wanted).length;
  const data = ANSWER_GROUPS.flatMap((group) =>
    group === 'none'
      ? []
      : [{ group, label: GROUP_WORDS[group], value: count(group), ...link(path, `stallning=${group}`) }],
  ).filter(
    ({ value, group }) =>
      value > 0 || group === 'supports' || group === 'supports_with_comments' || group === 'opposes',
  );
  const supporting = count('supports') + count('supports_with_comments');
  const most = data.toSorted((one, other) => other.value - one.value)[0]!;
  return {
    caption:
      most.group === 'supports' || most.group === 'supports_with_comments'
        ? texts.supporting(supporting, groups.length)
        : texts.stanceCaption(most.value, groups.length, texts.stanceVerbs[most.group]),
    data: data.map(({ label, value, href, group }) => ({ label, value, href, tone: group })),
  };
}

/** How far the office has come with its reading. */
export function reading(rows: readonly MatrixRow[], path: string): Finding | null {
  const answered = rows.filter(({ responseId }) => responseId !== null);
  if (answered.length === 0) return null;
  const left = answered.filter((row) => hasUnread(row)).length;
  return {
    caption: texts.readCaption(left, answered.length),
    data: [
      { label: texts.read.done, value: answered.length - left },
      { label: texts.read.left, value: left, ...link(path, 'olast=ja') },
    ],
  };
}
