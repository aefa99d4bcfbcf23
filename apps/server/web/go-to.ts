import { pathTo } from '@yttra/platform';
/** Where to go after a form: a GET, so that reloading sends nothing again. */
export class GoTo {
  constructor(readonly href: string) {}
}

/** Sends the browser on with 303. `notice` is a key among the next page's notices. Only paths of our own. */
export function goTo(path: string, notice?: string): GoTo {
  const own = isOwnPath(path) ? path : pathTo('start');
  if (!notice) return new GoTo(own);
  return new GoTo(withQuery(own, `klart=${encodeURIComponent(notice)}`));
}

/** The path with one more thing in its query, before its anchor. */
export function withQuery(path: string, query: string): string {
  const [before, anchor = ''] = path.split('#');
  return `${before}${before!.includes('?') ? '&' : '?'}${query}${anchor && `#${anchor}`}`;
}

/** True for a path on this site: what a link in a mail or a field of a form may send people to. */
export function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\');
}
