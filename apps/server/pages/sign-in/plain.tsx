import type { ComponentChildren } from 'preact';
import { Page as BarePage } from '../../ui/page';
import { useField, useRequest } from '../../web/request-context';

export function Page({
  title,
  children,
  notices,
}: {
  up?: unknown;
  title: string;
  children: ComponentChildren;
  notices?: Readonly<Record<string, string>>;
}) {
  const { said } = useRequest();
  const note = said.notice ? notices?.[said.notice] : undefined;
  return (
    <BarePage title={title}>
      {said.message && <p role="alert">{said.message}</p>}
      {note && <p role="status">{note}</p>}
      {children}
    </BarePage>
  );
}
export const Section = ({ title, id, children }: { title: string; id?: string; children: ComponentChildren }) => (
  <section>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);
export const Notice = ({ children }: { tone: string; children: ComponentChildren }) => <div>{children}</div>;
export const Form = ({ action, children }: { action?: string; children: ComponentChildren }) => (
  <form method="post" action={action} novalidate>
    {children}
  </form>
);
export function Field({
  name,
  label,
  hint,
  type = 'text',
  autocomplete,
  value = '',
}: {
  name: string;
  label: string;
  hint?: string;
  type?: 'text' | 'email';
  autocomplete?: string;
  width?: string;
  value?: string;
  inputmode?: string;
}) {
  const { written, error } = useField(name);
  return (
    <p>
      <label for={name}>{label}</label>
      {hint && <span>{hint}</span>}
      {error && <strong>{error}</strong>}
      <input id={name} name={name} autocomplete={autocomplete} value={written ?? value} />
    </p>
  );
}
export const Button = ({ children }: { kind?: string; children: ComponentChildren }) => (
  <button type="submit">{children}</button>
);
export const LinkButton = ({ href, children }: { href: string; kind?: string; children: ComponentChildren }) => (
  <a href={href}>{children}</a>
);

export const Hidden = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
);
export const Hush = ({ children }: { children: ComponentChildren }) => <span>{children}</span>;
export const SummaryList = ({ rows }: { rows: { term: string; value: ComponentChildren }[] }) => (
  <dl>
    {rows.map(({ term, value }) => (
      <div>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
export const LinkList = ({ items }: { items: { href: string; label: string; hint?: string }[] }) => (
  <ul>
    {items.map(({ href, label, hint }) => (
      <li>
        <a href={href}>{label}</a> {hint}
      </li>
    ))}
  </ul>
);
