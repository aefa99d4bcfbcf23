import type { ComponentChildren } from 'preact';
import { texts } from './texts.sv';

/** What every field may say of itself. */
export interface FieldWords {
  name: string;
  label: string;
  hint?: ComponentChildren;
  /** In a form where some must be filled in and some not: says which this is. */
  required?: boolean;
  optional?: boolean;
}

/** A placeholder of nothing: so CSS knows whether something stands in a field, and paper leaves out the empty ones. */
export const EMPTY = ' ';

/** A field's id from its name: `questions[0].text` → `questions-0-text`. */
export const fieldId = (name: string): string => name.replace(/\]/g, '').replace(/[^\w-]+/g, '-');

/** The ids of the hint and the error, for `aria-describedby`; nothing when there is neither. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
}

export function Demand({ required, optional }: Pick<FieldWords, 'required' | 'optional'>) {
  if (!required && !optional) return null;
  return <span class="y-demand"> {required ? texts.required : texts.optional}</span>;
}

export function Hint({ id, children }: { id: string; children?: ComponentChildren }) {
  return children ? (
    <p class="y-hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null;
}

export function FieldError({ id, children }: { id: string; children: string | null }) {
  return children ? (
    <p class="y-error" id={`${id}-error`}>
      <span class="y-hush">{texts.errorPrefix}</span>
      {children}
    </p>
  ) : null;
}

/** A field with its label above, then the hint, then what is wrong. */
export function FieldFrame({
  id,
  label,
  hint,
  required,
  optional,
  error,
  children,
}: FieldWords & { id: string; error: string | null; children: ComponentChildren }) {
  return (
    <div class={error ? 'y-field y-field--error' : 'y-field'}>
      <label class="ds-label" for={id}>
        {label}
        <Demand required={required} optional={optional} />
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </div>
  );
}

/** Several inputs that answer one question. */
export function GroupFrame({
  id,
  legend,
  hint,
  required,
  optional,
  error,
  children,
}: {
  id: string;
  legend: string;
  hint?: ComponentChildren;
  required?: boolean;
  optional?: boolean;
  error: string | null;
  children: ComponentChildren;
}) {
  return (
    <fieldset class={error ? 'y-field y-field--error' : 'y-field'} aria-describedby={describedBy(id, hint, error)}>
      <legend class="ds-label">
        {legend}
        <Demand required={required} optional={optional} />
      </legend>
      <Hint id={id}>{hint}</Hint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </fieldset>
  );
}
