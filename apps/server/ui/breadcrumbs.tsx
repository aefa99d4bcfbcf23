import { texts } from './texts.sv';

export interface Step {
  href: string;
  label: string;
}

/** The way up; the page itself is its h1. */
export function Breadcrumbs({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <nav class="y-up" aria-label={texts.breadcrumb}>
      <ol>
        {steps.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
