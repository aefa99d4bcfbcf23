import type { ComponentChildren } from 'preact';

export interface ListedLink {
  href: string;
  label: string;
  hint?: ComponentChildren;
}

/** Ways on. */
export function LinkList({ items }: { items: readonly ListedLink[] }) {
  return (
    <ul class={items.some(({ hint }) => hint) ? 'y-links y-links--rich' : 'y-links'}>
      {items.map(({ href, label, hint }) => (
        <li key={href}>
          <a href={href}>{label}</a>
          {hint && <p class="y-hint">{hint}</p>}
        </li>
      ))}
    </ul>
  );
}
