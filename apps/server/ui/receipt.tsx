import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

/** What has been received and when: stays, and prints. */
export function Receipt({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="y-receipt">
      <h2>
        <Icon name="success" />
        <span>{title}</span>
      </h2>
      {children}
    </section>
  );
}
