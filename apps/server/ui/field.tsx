import { useField } from '../web/request-context';
import { describedBy, FieldFrame, fieldId, type FieldWords } from './field-frame';

export interface FieldProps extends FieldWords {
  value?: string | number | null;
  type?: keyof typeof TYPES;
  autocomplete?: 'one-time-code' | 'email' | 'name' | 'tel' | 'off' | 'username';
  width?: '2' | '4' | '10' | '20' | 'full';
  inputmode?: 'numeric' | 'text' | 'email' | 'tel' | 'search';
  maxlength?: number;
}

/** Each type as it is written on an input; a table, since an input's other attributes depend on which it is. */
const TYPES = {
  text: { type: 'text' },
  email: { type: 'email' },
  tel: { type: 'tel' },
  search: { type: 'search' },
  number: { type: 'number' },
} as const;

/** One line of text. */
export function Field({
  value,
  type = 'text',
  autocomplete,
  width = 'full',
  inputmode,
  maxlength,
  ...words
}: FieldProps) {
  const { written, error } = useField(words.name);
  const id = fieldId(words.name);
  return (
    <FieldFrame {...words} id={id} error={error}>
      <input
        class={`ds-input y-width-${width}`}
        id={id}
        name={words.name}
        {...TYPES[type]}
        value={written ?? value ?? ''}
        autocomplete={autocomplete}
        inputMode={inputmode}
        maxLength={maxlength}
        aria-describedby={describedBy(id, words.hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </FieldFrame>
  );
}
