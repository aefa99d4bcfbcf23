import { useField } from '../web/request-context';
import { describedBy, FieldError, fieldId, FieldFrame, GroupFrame, Hint, type FieldWords } from './field-frame';

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

interface GroupProps {
  name: string;
  legend: string;
  hint?: string;
  required?: boolean;
  optional?: boolean;
  options: readonly Option[];
  inline?: boolean;
}

/** One of a few. */
export function Choice({ value, ...group }: GroupProps & { value?: string | null }) {
  const { written } = useField(group.name);
  return <Boxes type="radio" {...group} chosen={[written ?? value ?? '']} />;
}

/** Any of a few. */
export function Checks({ values = [], ...group }: GroupProps & { values?: readonly string[] }) {
  const { writtenAll } = useField(group.name);
  return <Boxes type="checkbox" {...group} chosen={writtenAll ?? values} />;
}

function Boxes({
  type,
  name,
  options,
  inline,
  chosen,
  ...words
}: GroupProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { error } = useField(name);
  const id = fieldId(name);
  return (
    <GroupFrame {...words} id={id} error={error}>
      <div class={inline ? 'y-boxes y-boxes--inline' : 'y-boxes'}>
        {options.map(({ value, label, hint }, index) => {
          const own = index === 0 ? id : `${id}-${index + 1}`;
          return (
            <div class="y-box">
              <input
                class="ds-input"
                type={type}
                id={own}
                name={name}
                value={value}
                checked={chosen.includes(value)}
                aria-describedby={describedBy(own, hint, null)}
              />
              <label for={own}>{label}</label>
              <Hint id={own}>{hint}</Hint>
            </div>
          );
        })}
      </div>
    </GroupFrame>
  );
}

/** Yes, or nothing. */
export function Check({
  name,
  label,
  hint,
  checked,
  value = 'ja',
}: {
  name: string;
  label: string;
  hint?: string;
  checked?: boolean;
  value?: string;
}) {
  const { writtenAll, error } = useField(name);
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
          checked={writtenAll ? writtenAll.includes(value) : checked}
          aria-describedby={describedBy(id, hint, error)}
          aria-invalid={error ? 'true' : undefined}
        />
        <label for={id}>{label}</label>
        <Hint id={id}>{hint}</Hint>
      </div>
    </div>
  );
}

/** One of many. */
export function Select({
  options,
  value,
  ...words
}: FieldWords & { options: readonly { value: string; label: string }[]; value?: string | null }) {
  const { written, error } = useField(words.name);
  const id = fieldId(words.name);
  const chosen = written ?? value ?? '';
  return (
    <FieldFrame {...words} id={id} error={error}>
      <select
        class="ds-input"
        id={id}
        name={words.name}
        aria-describedby={describedBy(id, words.hint, error)}
        aria-invalid={error ? 'true' : undefined}
      >
        {options.map((option) => (
          <option value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A file, or several. */
export function FileInput({
  name = 'file',
  label,
  hint,
  multiple,
  required,
  optional,
}: {
  name?: string;
  label: string;
  hint?: string;
  multiple?: boolean;
  required?: boolean;
  optional?: boolean;
}) {
  const { error } = useField(name);
  const id = fieldId(name);
  return (
    <FieldFrame name={name} label={label} hint={hint} required={required} optional={optional} id={id} error={error}>
      <input
        class="ds-input"
        type="file"
        id={id}
        name={name}
        multiple={multiple}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </FieldFrame>
  );
}
