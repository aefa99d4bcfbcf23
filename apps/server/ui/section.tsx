import type { ComponentChildren } from 'preact';

/** A part of a page under its heading. */
export function Section({
  title,
  id,
  level = 2,
  children,
}: {
  title: string;
  id?: string;
  level?: 2 | 3 | 4;
  children?: ComponentChildren;
}) {
  const Heading = `h${level}` as const;
  return (
    <section class="y-section" id={id}>
      <Heading>{title}</Heading>
      {children}
    </section>
  );
}
