import type { ComponentChildren } from 'preact';

/** What only some need, under a line that opens. */
export function Details({ summary, open, children }: { summary: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="y-details" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
