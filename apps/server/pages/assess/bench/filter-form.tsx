import { pathTo } from '@yttra/platform';
import { Field, Filter, Select } from '../../../ui';
import { texts as roundTexts } from '../../read/round/texts.sv';
import { DISPOSITION_CHOICES, dispositionInQuery, REASONS } from '../frame/bench-filter';
import type { AssessRound } from '../frame/assess-rounds';
import { texts } from './texts.sv';

interface BenchFilterFormProps {
  round: AssessRound;
  /** How many viewpoints the filter leaves. */
  total: number;
  tags: readonly string[];
  /** Somebody has been asked for reasons. */
  asked: boolean;
}

/** By what the round is worked through. */
export function BenchFilterForm({
  round: { remiss, questions, filter, viewpoints },
  total,
  tags,
  asked,
}: BenchFilterFormProps) {
  const words = texts.filter;
  const all = { value: '', label: words.all };
  return (
    <Filter
      action={pathTo('remiss.assessment', { remissId: remiss.id })}
      count={viewpoints > 0 ? words.shown(total, viewpoints) : undefined}
      submit={words.submit}
      folds={Object.values(filter).some(Boolean) ? 'open' : 'closed'}
    >
      {questions.length > 0 && (
        <Select
          name="fraga"
          label={words.question}
          options={[
            all,
            ...questions.map(({ number }) => ({ value: String(number), label: roundTexts.question(number) })),
          ]}
          value={filter.question?.toString() ?? ''}
        />
      )}
      <Select
        name="bedomning"
        label={words.disposition}
        options={[
          all,
          ...DISPOSITION_CHOICES.map((choice) => ({
            value: dispositionInQuery(choice),
            label: texts.dispositions[choice],
          })),
        ]}
        value={filter.disposition ? dispositionInQuery(filter.disposition) : ''}
      />
      {tags.length > 0 && (
        <Select
          name="tagg"
          label={words.tag}
          options={[all, ...tags.map((tag) => ({ value: tag, label: tag }))]}
          value={filter.tag ?? ''}
        />
      )}
      {(asked || filter.reason) && (
        <Select
          name="hos"
          label={words.reason}
          options={[
            all,
            { value: REASONS.mine, label: words.reasons.mine },
            { value: REASONS.answered, label: words.reasons.answered },
          ]}
          value={filter.reason ? REASONS[filter.reason] : ''}
        />
      )}
      {viewpoints > 0 && <Field name="ord" label={words.words} value={filter.words} type="search" width="20" />}
    </Filter>
  );
}
