import type { ComponentChildren } from 'preact';
import { Notice, SummaryList } from '../../../ui';
import { useRequest } from '../../../http/request-context';
import { texts } from './texts.sv';

interface SavedMeanwhileProps {
  /** What stands now, by the names of the fields; empty where the page itself shows it. */
  rows?: readonly { term: string; value: ComponentChildren }[];
  children?: ComponentChildren;
}

/**
 * Two officers saved at once: what the colleague saved, above the form that keeps what one wrote oneself. Else nothing.
 */
export function SavedMeanwhile({ rows = [], children }: SavedMeanwhileProps) {
  if (useRequest().said.code !== 'remiss.stale') return null;
  return (
    <Notice tone="warning" title={texts.title}>
      <p>{texts.yours}</p>
      {(children || rows.length > 0) && <p>{texts.theirs}</p>}
      {children}
      {rows.length > 0 && <SummaryList rows={rows.map(({ term, value }) => ({ term, value: value || texts.none }))} />}
    </Notice>
  );
}
