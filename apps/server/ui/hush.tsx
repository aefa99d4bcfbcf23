import type { ComponentChildren } from 'preact';

/** Read aloud, not shown. */
export function Hush({ children }: { children: ComponentChildren }) {
  return <span class="y-hush">{children}</span>;
}
