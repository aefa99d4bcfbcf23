import type { ComponentChildren } from 'preact';

export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'danger';

/** What designsystemet calls each kind. */
export const BUTTON_LOOK: Readonly<Record<ButtonKind, { 'data-variant': string; 'data-color'?: string }>> = {
  primary: { 'data-variant': 'primary' },
  secondary: { 'data-variant': 'secondary' },
  tertiary: { 'data-variant': 'tertiary' },
  danger: { 'data-variant': 'secondary', 'data-color': 'danger' },
};

interface ButtonProps {
  kind?: ButtonKind;
  name?: string;
  value?: string;
  formaction?: string;
  /** The form that it sends, where it stands outside it. */
  form?: string;
  children: ComponentChildren;
}

/** An imperative with its object: "Lämna socialnämndens svar". Never disabled: the page says what is missing. */
export function Button({ kind = 'primary', name, value, formaction, form, children }: ButtonProps) {
  return (
    <button
      class="ds-button"
      type="submit"
      name={name}
      value={value}
      formAction={formaction}
      form={form}
      {...BUTTON_LOOK[kind]}
    >
      {children}
    </button>
  );
}
