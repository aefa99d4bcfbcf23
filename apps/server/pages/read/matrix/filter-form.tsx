import { ANSWER_GROUPS, type AnswerGroup, type MatrixFilter, type RoundTotals } from '@yttra/assessment';
import { BODY_KINDS } from '@yttra/bodies';
import type { QuestionView } from '@yttra/remiss';
import { RESPONSE_KIND_WORDS, STANCE_WORDS } from '@yttra/response';
import { Check, Filter, Hidden, Select } from '../../../ui';
import { texts } from './texts.sv';

const GROUP_WORDS: Readonly<Record<AnswerGroup, string>> = { ...STANCE_WORDS, ...RESPONSE_KIND_WORDS, ...texts.groups };

interface FilterFormProps {
  /** The list's own path: the page may also be the reply to a form. */
  path: string;
  /** Of every body, unfiltered: nobody is offered a choice that leaves nothing. */
  totals: RoundTotals;
  shown: number;
  questions: readonly QuestionView[];
  filter: MatrixFilter;
  view: 'table' | 'list';
}

/** What to show of the matrix: a form that asks for the same page again. */
export function FilterForm({ path, totals, shown, questions, filter, view }: FilterFormProps) {
  const words = texts.filter;
  const kinds = BODY_KINDS.filter((kind) => kind === filter.kind || totals.kinds.includes(kind));
  const groups = ANSWER_GROUPS.filter((group) => group === filter.group || totals.groups.includes(group));
  return (
    <Filter
      action={path}
      count={words.shown(shown, totals.bodies)}
      submit={words.submit}
      folds={Object.values(filter).some(Boolean) ? 'open' : 'closed'}
    >
      {view === 'list' && <Hidden name="vy" value="lista" />}
      {kinds.length > 1 && (
        <Select
          name="slag"
          label={words.kind}
          options={[{ value: '', label: words.all }, ...kinds.map((kind) => ({ value: kind, label: capital(kind) }))]}
          value={filter.kind ?? ''}
        />
      )}
      <Select
        name="stallning"
        label={words.group}
        options={[
          { value: '', label: words.all },
          ...groups.map((group) => ({ value: group, label: GROUP_WORDS[group] })),
        ]}
        value={filter.group ?? ''}
      />
      {questions.length > 0 && (
        <Select
          name="fraga"
          label={words.question}
          options={[
            { value: '', label: words.all },
            ...questions.map(({ number }) => ({ value: String(number), label: texts.columns.question(number) })),
          ]}
          value={filter.question?.toString() ?? ''}
        />
      )}
      <Check name="olast" label={words.unread} checked={filter.unread ?? false} />
      <Check name="sen" label={words.late} checked={filter.late ?? false} />
      <Check name="reservation" label={words.dissents} checked={filter.dissents ?? false} />
      <Check name="preliminart" label={words.preliminary} checked={filter.preliminary ?? false} />
    </Filter>
  );
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('sv') + word.slice(1);
