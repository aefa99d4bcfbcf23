import type { Role } from '@yttra/identity';
import { pathTo, type FieldError } from '@yttra/platform';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SentFields } from './form-body';

/** A hat as a menu knows it. */
export type MenuRole = Role | 'witness';

/** Whoever looks at a page. */
export interface Viewer {
  personId: string;
  name: string;
  email: string;
  roles: readonly MenuRole[];
}

/** What a form that was refused says: in the words of the refusal, with what had been written. */
export interface Said {
  /** The fields as they were sent; null on a page that nobody has sent. */
  written: SentFields | null;
  /** The code of the refusal, and its message where it is about no field. */
  code: string | null;
  message: string | null;
  errors: readonly FieldError[];
  /** What a refusal carries besides, such as both texts when two people saved at once. */
  details: Readonly<Record<string, unknown>> | null;
  /** The key of the notice that the step before has left: `?klart=sparat`. */
  notice: string | null;
  /** True when something of what was written could not be kept: characters that do not show. */
  removed: boolean;
}

/** What every page may know about the request without being told by its controller. */
export interface RequestContext {
  viewer: Viewer | null;
  /** Path with query, of this page. */
  path: string;
  municipality: {
    name: string;
    themeHref: string | null;
    logoHref: string | null;
    /** Where answers may be mailed when Yttra is down; not known on every page. */
    registrarEmail?: string | null;
  };
  said: Said;
  /** The names of the form's fields, as they come while the page is rendered. */
  fieldOrder: string[];
  /** Those that the page has, when it tells what is wrong: only these can be led to. */
  onPage?: ReadonlySet<string>;
}

export const NOTHING_SAID: Said = {
  written: null,
  code: null,
  message: null,
  errors: [],
  details: null,
  notice: null,
  removed: false,
};

export const RequestScope = createContext<RequestContext>({
  viewer: null,
  path: pathTo('start'),
  municipality: { name: 'Yttra', themeHref: null, logoHref: null },
  said: NOTHING_SAID,
  fieldOrder: [],
});

/** What stands round the page that is rendered. */
export const useRequest = (): RequestContext => useContext(RequestScope);

export interface FieldState {
  /** What had been written when the form was refused; null when the page's own value should stand. */
  written: string | null;
  writtenAll: readonly string[] | null;
  error: string | null;
}

/** A field's state on this page, by its name: what was written in it and what is wrong with that. */
export function useField(name: string): FieldState {
  const { said, fieldOrder } = useRequest();
  fieldOrder.push(name);
  const error = said.errors.find(({ field }) => field === name)?.message ?? null;
  if (!said.written) return { written: null, writtenAll: null, error };
  const value = said.written[name];
  const all = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  return { written: all[0] ?? '', writtenAll: all, error };
}
