import { parse } from 'node-html-parser';

interface Opened {
  status: number;
  /** Where a redirect leads. */
  location: string | null;
  html: string;
}

/** So many addresses of one page, told apart only by what they ask for, say the same of its links. */
const QUERIES_OF_ONE = 3;
/** Asked for more than a person may have at a time: it was not refused for whose it is. */
const TOO_MUCH = 429;

/** A page as its links see it, read once however many lead to it. */
interface Seen {
  status: number;
  location: string | null;
  ids: ReadonlySet<string>;
  links: readonly string[];
}

/**
 * Follows every link from the start, and from all that it leads to: each leads to a page or a file that opens, and to a
 * place on it that is there. Returns what is wrong, in words.
 */
export async function followEveryLink(open: (path: string) => Promise<Opened>, start = '/'): Promise<string[]> {
  const faults: string[] = [];
  const opened = new Map<string, Seen>();
  const asked = new Map<string, number>();
  const waiting = [{ from: '', to: start }];
  const followed = new Set<string>();
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const { from, to } = step;
    const [path, anchor] = to.split('#') as [string, string | undefined];
    if (followed.has(to) || !mayAsk(path, asked, opened)) continue;
    followed.add(to);
    const isNew = !opened.has(path);
    if (isNew) opened.set(path, read(path, await open(path)));
    const { status, location, ids, links } = opened.get(path)!;
    if (location) {
      if (location.startsWith('/logga-in')) faults.push(`${from} → ${to}: must sign in`);
      else waiting.push({ from, to: location });
      continue;
    }
    if (status >= 400) {
      if (status !== TOO_MUCH) faults.push(`${from} → ${to}: ${status}`);
      continue;
    }
    if (anchor && !ids.has(anchor)) faults.push(`${from} → ${to}: no #${anchor}`);
    if (isNew) waiting.push(...links.map((link) => ({ from: path, to: link })));
  }
  return faults;
}

function read(path: string, { status, location, html }: Opened): Seen {
  const page = parse(html);
  const hrefs = page.querySelectorAll('a[href]').map((link) => link.getAttribute('href')!);
  return {
    status,
    location,
    ids: new Set(page.querySelectorAll('[id]').map(({ id }) => id)),
    links: hrefs.flatMap((href) => {
      if (href.startsWith('/') && !href.startsWith('//')) return [href];
      if (href.startsWith('#') && href.length > 1) return [`${path}${href}`];
      return href.startsWith('?') ? [`${path.split('?')[0]}${href}`] : [];
    }),
  };
}

function mayAsk(path: string, asked: Map<string, number>, opened: ReadonlyMap<string, unknown>): boolean {
  if (opened.has(path) || !path.includes('?')) return true;
  const page = path.split('?')[0]!;
  const times = (asked.get(page) ?? 0) + 1;
  asked.set(page, times);
  return times <= QUERIES_OF_ONE;
}
