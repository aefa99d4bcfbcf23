import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { isolateTexts } from './isolate-texts';
import { keepWhole } from './keep-whole';
import { RequestScope, type RequestContext } from '../http/request-context';

isolateTexts();
keepWhole();

/**
 * A page as HTML. What is wrong in a form is listed in the order that its fields have on the page, whoever found it.
 */
export function renderPage(page: VNode, context: Omit<RequestContext, 'fieldOrder'>): string {
  const first = { ...context, fieldOrder: [] as string[] };
  const html = inScope(page, first);
  if (context.said.errors.length === 0) return `<!doctype html>${html}`;
  const order = new Map(first.fieldOrder.map((name, index) => [name, index]));
  const errors = context.said.errors.toSorted(
    (one, other) => (order.get(one.field) ?? order.size) - (order.get(other.field) ?? order.size),
  );
  return `<!doctype html>${inScope(page, { ...first, said: { ...context.said, errors }, fieldOrder: [], onPage: new Set(first.fieldOrder) })}`;
}

const inScope = (page: VNode, context: RequestContext): string =>
  render(<RequestScope.Provider value={context}>{page}</RequestScope.Provider>);
