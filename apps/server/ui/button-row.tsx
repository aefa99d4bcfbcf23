import type { ComponentChildren } from 'preact';

/** Buttons beside each other, the one that most want first. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="y-buttons">{children}</div>;
}
