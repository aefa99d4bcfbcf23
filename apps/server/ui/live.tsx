import type { ComponentChildren } from 'preact';

/** A part of the page that an island asks for again and replaces when it has changed; without it, it stays until one reloads. */
export function Live({
  id = 'live',
  every = 20,
  url,
  children,
}: {
  id?: string;
  every?: number;
  url?: string;
  children: ComponentChildren;
}) {
  return (
    <div id={id} data-live={every} data-live-url={url}>
      {children}
    </div>
  );
}
