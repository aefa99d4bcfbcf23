import type { LocalDate } from '@yttra/platform';
import { dayWritten } from '../http/form-body';
import { useField, useRequest } from '../http/request-context';
import { EMPTY, fieldId, GroupFrame } from './field-frame';
import { sentText } from './field-value';
import { texts } from './texts.sv';

const PARTS = [
  { part: 'day', label: texts.day, width: '4', longest: 40 },
  { part: 'month', label: texts.month, width: '2', longest: 12 },
  { part: 'year', label: texts.year, width: '4', longest: 8 },
] as const;

interface DateInputProps {
  name: string;
  legend: string;
  hint?: string;
  required?: boolean;
  optional?: boolean;
  value?: LocalDate | null;
}

/** A day in three fields. The first takes a whole date, however it is written; the part at fault is marked. */
export function DateInput({ name, value, ...words }: DateInputProps) {
  const { error } = useField(name);
  const { written } = useRequest().said;
  const id = fieldId(name);
  const read = written && dayWritten(written, name);
  const atFault = (part: string) => error !== null && !(read && 'part' in read && read.part !== part);
  const [year = '', month = '', day = ''] = (value ?? '').split('-');
  const own = { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
  return (
    <GroupFrame {...words} id={id} error={error}>
      <div class="y-date" data-date="">
        {PARTS.map(({ part, label, width, longest }, index) => {
          const partId = index === 0 ? id : `${id}-${part}`;
          return (
            <div key={part}>
              <label for={partId}>{label}</label>
              <input
                class={`ds-input y-width-${width}`}
                type="text"
                id={partId}
                name={`${name}-${part}`}
                inputMode="numeric"
                autocomplete="off"
                placeholder={EMPTY}
                maxLength={longest}
                value={sentText(written?.[`${name}-${part}`]) ?? own[part]}
                aria-invalid={atFault(part) ? 'true' : undefined}
              />
            </div>
          );
        })}
      </div>
    </GroupFrame>
  );
}
