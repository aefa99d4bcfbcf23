import { useText } from './field-value';
import { describedBy, EMPTY, FieldFrame, fieldId, type FieldWords } from './field-frame';

export interface FieldProps extends FieldWords {
  value?: string | number | null;
  type?: keyof typeof TYPES;
  autocomplete?: 'one-time-code' | 'email' | 'name' | 'tel' | 'off' | 'username' | 'organization';
  /** About how many characters are expected; `full` fills the column. */
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
  time: { type: 'time' },
  color: { type: 'color' },
  url: { type: 'url' },
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
  const { text, error } = useText(words.name, value);
  const id = fieldId(words.name);
  return (
    <FieldFrame {...words} id={id} error={error}>
      <input
        class={`ds-input y-width-${width}`}
        id={id}
        name={words.name}
        {...TYPES[type]}
        placeholder={EMPTY}
        value={text}
        autocomplete={autocomplete}
        inputMode={inputmode}
        maxLength={maxlength}
        spellcheck={type === 'email' || autocomplete === 'one-time-code' ? false : undefined}
        aria-describedby={describedBy(id, words.hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </FieldFrame>
  );
}
