import type { ComponentChildren } from 'preact';

/** Something wide in a window of its own, which the keyboard can scroll too. */
export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="y-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
