import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const ICONS: Readonly<Record<Tone, IconName>> = {
  neutral: 'info',
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'danger',
};

interface NoticeProps {
  tone?: Tone;
  title?: string;
  /** Read aloud when the page comes: for what a form has just done. */
  live?: boolean;
  id?: string;
  children?: ComponentChildren;
}

/** Something to know, which stays on the page. */
export function Notice({ tone = 'info', title, live, id, children }: NoticeProps) {
  return (
    <div class="y-notice" id={id} data-tone={tone} role={live ? 'status' : undefined}>
      <Icon name={ICONS[tone]} />
      <div class="y-notice-body">
        {title && <p class="y-notice-title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}
