import type { ComponentChildren } from 'preact';
import { BUTTON_LOOK, type ButtonKind } from './button';

/** A link that looks like the button it stands for: the next step of a page. */
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
    <a class="ds-button" href={href} {...BUTTON_LOOK[kind]}>
      {children}
    </a>
  );
}
