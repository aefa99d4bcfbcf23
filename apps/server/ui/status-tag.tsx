import type { ComponentChildren } from 'preact';
import type { Tone } from './notice';

/** What members write beside the decision has colours of its own, which no stance has. */
export type TagTone = Tone | 'reservation' | 'opinion';

/** A state: always a word, the colour only helps. */
export function StatusTag({ tone = 'neutral', children }: { tone?: TagTone; children: ComponentChildren }) {
  return <span class={`y-tag y-tag--${tone}`}>{children}</span>;
}
