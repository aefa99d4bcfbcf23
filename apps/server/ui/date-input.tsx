import type { LocalDate } from '@yttra/platform';
import { useField, useRequest } from '../web/request-context';
import { fieldId, GroupFrame } from './field-frame';
import { texts } from './texts.sv';

const PARTS = [
  { part: 'day', label: texts.day, width: '4' },
  { part: 'month', label: texts.month, width: '2' },
  { part: 'year', label: texts.year, width: '4' },
] as const;

/** A day in three fields; the first takes a whole date that is pasted, written 2023-01-04. */
export function DateInput({
  name,
  value,
  ...words
}: {
  name: string;
  legend: string;
  hint?: string;
  required?: boolean;
  optional?: boolean;
  value?: LocalDate | null;
}) {
  const { error } = useField(name);
  const { written } = useRequest().said;
  const id = fieldId(name);
  const [year = '', month = '', day = ''] = (value ?? '').split('-');
  const own = { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
  return (
    <GroupFrame {...words} id={id} error={error}>
      <div class="y-date">
        {PARTS.map(({ part, label, width }, index) => (
          <div>
            <label for={index === 0 ? id : `${id}-${part}`}>{label}</label>
            <input
              class={`ds-input y-width-${width}`}
              id={index === 0 ? id : `${id}-${part}`}
              name={`${name}-${part}`}
              inputMode="numeric"
              autocomplete="off"
              maxLength={10}
              value={written ? String(written[`${name}-${part}`] ?? '') : own[part]}
              aria-invalid={error ? 'true' : undefined}
            />
          </div>
        ))}
      </div>
    </GroupFrame>
  );
}
