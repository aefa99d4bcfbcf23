import type { ComponentChildren } from 'preact';

export type ButtonKind = 'primary' | 'secondary' | 'tertiary' | 'danger';

/** What designsystemet calls each kind. */
const LOOK: Record<ButtonKind, { 'data-variant': string; 'data-color'?: string }> = {
  primary: { 'data-variant': 'primary' },
  secondary: { 'data-variant': 'secondary' },
  tertiary: { 'data-variant': 'tertiary' },
  danger: { 'data-variant': 'secondary', 'data-color': 'danger' },
};

/** An imperative with its object: "Lämna socialnämndens svar". Never disabled: the page says what is missing. */
export function Button({
  kind = 'primary',
  name,
  value,
  formaction,
  children,
}: {
  kind?: ButtonKind;
  name?: string;
  value?: string;
  formaction?: string;
  children: ComponentChildren;
}) {
  return (
    <button class="ds-button" type="submit" name={name} value={value} formAction={formaction} {...LOOK[kind]}>
      {children}
    </button>
  );
}

export function LinkButton({
  href,
  kind = 'primary',
  children,
}: {
  href: string;
  kind?: ButtonKind;
  children: ComponentChildren;
}) {
  return (
    <a class="ds-button" href={href} {...LOOK[kind]}>
      {children}
    </a>
  );
}

export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="y-buttons">{children}</div>;
}
