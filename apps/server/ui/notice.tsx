import type { ComponentChildren } from 'preact';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

/** Something to know, which stays. `live` is read aloud when it comes. */
export function Notice({
  tone = 'info',
  title,
  live,
  children,
}: {
  tone?: Tone;
  title?: string;
  live?: boolean;
  children?: ComponentChildren;
}) {
  return (
    <div class="ds-alert y-notice" data-color={tone} role={live ? 'status' : undefined}>
      {title && <p class="y-notice-title">{title}</p>}
      {children}
    </div>
  );
}
