import type { ComponentChildren } from 'preact';

interface LiveProps {
  /** Seconds between two questions. */
  every?: number;
  /** Where it is asked for; the page itself when nothing is said. */
  url?: string;
  /** What is said when it has changed: "8 av 12 har svarat". */
  summary?: string;
  id?: string;
  children: ComponentChildren;
}

/**
 * A part of the page that an island asks for again and replaces when it has changed; without it, it stays until one
 * reloads.
 */
export function Live({ id, every = 20, url, summary, children }: LiveProps) {
  return (
    <div class="y-live" id={id} data-live={every} data-live-url={url} data-live-summary={summary}>
      {children}
    </div>
  );
}
