import type { ComponentChildren } from 'preact';
import { texts } from './texts.sv';

interface MarkProps {
  id: string;
  number: number;
  href: string;
  children: ComponentChildren;
}

/** A marked passage, with a numbered link to what was said about it. */
export function Mark({ id, number, href, children }: MarkProps) {
  return (
    <mark id={id}>
      {children}{' '}
      <a class="y-mark-link" href={href} aria-label={texts.viewpoint(number)}>
        [{number}]
      </a>
    </mark>
  );
}
