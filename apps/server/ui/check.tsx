import { describedBy, FieldError, fieldId, Hint } from './field-frame';
import { useTicked } from './field-value';

interface CheckProps {
  name: string;
  label: string;
  hint?: string;
  checked?: boolean;
  /** What is sent when it is ticked. Boxes of one name are told apart by it. */
  value?: string;
}

/** Yes, or nothing. */
export function Check({ name, label, hint, checked = false, value = 'ja' }: CheckProps) {
  const { ticked, error } = useTicked(name, checked ? [value] : []);
  const id = value === 'ja' ? fieldId(name) : fieldId(`${name}-${value}`);
  return (
    <div class={error ? 'y-field y-field--error' : 'y-field'}>
      <FieldError id={id}>{error}</FieldError>
      <div class="y-box">
        <input
          class="ds-input"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          checked={ticked.includes(value)}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? 'true' : undefined}
        />
        <label for={id}>{label}</label>
        <Hint id={id}>{hint}</Hint>
      </div>
    </div>
  );
}
