import type { ComponentChildren } from 'preact';
import type { Tone } from './notice';

/** A state: always a word, the colour only helps. */
export function StatusTag({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`y-tag y-tag--${tone}`}>{children}</span>;
}
