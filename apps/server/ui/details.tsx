import type { ComponentChildren } from 'preact';
import { useRequest } from '../http/request-context';

interface DetailsProps {
  summary: string;
  open?: boolean;
  /** The path that a form in it posts to: it stands open when that form was refused. */
  form?: string;
  children: ComponentChildren;
}

/** What only some need, under a line that opens. */
export function Details({ summary, open, form, children }: DetailsProps) {
  const { said, path } = useRequest();
  const wasRefused = form !== undefined && path.split('?')[0] === form && said.errors.length > 0;
  return (
    <details class="y-details" open={open || wasRefused}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
