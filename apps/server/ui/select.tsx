import { describedBy, FieldFrame, fieldId, type FieldWords } from './field-frame';
import { useText } from './field-value';

interface SelectProps extends FieldWords {
  options: readonly { value: string; label: string }[];
  value?: string | null;
}

/** One of many. */
export function Select({ options, value, ...words }: SelectProps) {
  const { text, error } = useText(words.name, value);
  const id = fieldId(words.name);
  return (
    <FieldFrame {...words} id={id} error={error}>
      <select
        class="ds-input"
        id={id}
        name={words.name}
        data-width="auto"
        aria-describedby={describedBy(id, words.hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === text} key={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
