import type { ComponentChildren } from 'preact';

/** A text that a person has written: a blank line is a new paragraph, "- " a line of a list. */
export function Prose({ text }: { text: string }) {
  return (
    <div class="y-prose">
      {text.split(/\n[ \t]*\n/).map((paragraph) => {
        const lines = paragraph.split('\n');
        const isList = lines.every((line) => /^\s*- /.test(line));
        return isList ? (
          <ul>
            {lines.map((line) => (
              <li>{line.replace(/^\s*- /, '')}</li>
            ))}
          </ul>
        ) : (
          <p class="y-kept-lines">{paragraph}</p>
        );
      })}
    </div>
  );
}

/** A passage found by a search: what stands between the two signs is marked. */
export function Excerpt({ text, open = '\u0002', close = '\u0003' }: { text: string; open?: string; close?: string }) {
  return (
    <>
      {text.split(open).flatMap((part, index) => {
        if (index === 0) return [part];
        const [hit, rest = ''] = part.split(close);
        return [<mark>{hit}</mark>, rest];
      })}
    </>
  );
}

export function Mark({
  id,
  number,
  href,
  children,
}: {
  id: string;
  number: number;
  href: string;
  children: ComponentChildren;
}) {
  return (
    <mark id={id}>
      {children} <a href={href}>[{number}]</a>
    </mark>
  );
}

export function Details({ summary, children }: { summary: string; children: ComponentChildren }) {
  return (
    <details class="ds-details y-details">
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

export function LinkList({ items }: { items: readonly { href: string; label: string; hint?: string }[] }) {
  return (
    <ul class="y-links">
      {items.map(({ href, label, hint }) => (
        <li>
          <a href={href}>{label}</a>
          {hint && <p class="y-hint">{hint}</p>}
        </li>
      ))}
    </ul>
  );
}
