import type { ComponentChildren } from 'preact';

/** What would push the rest away in a narrow view lies under a line there; in a wide view and on paper it stands. */
export function Fold({ summary, open, children }: { summary: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="y-fold" open={open}>
      <summary>{summary}</summary>
      <div class="y-fold-in">{children}</div>
    </details>
  );
}
