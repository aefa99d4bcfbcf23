import type { ComponentChildren } from 'preact';

/** What has been received and when: stays, and prints. */
export function Receipt({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="y-receipt">
      <p class="y-receipt-title">{title}</p>
      {children}
    </div>
  );
}
