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

/**
 * Follows every link from the start, and from all that it leads to: each leads to a page or a file that opens, and to a place on it that is
 * there. Returns what is wrong, in words.
 */
export async function followEveryLink(open: (path: string) => Promise<Opened>, start = '/'): Promise<string[]> {
  const faults: string[] = [];
  const opened = new Map<string, Promise<Opened>>();
  const get = (path: string) => {
    const known = opened.get(path) ?? open(path);
    opened.set(path, known);
    return known;
  };
  const asked = new Map<string, number>();
  const waiting = [{ from: '', to: start }];
  const seen = new Set<string>();
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [path, anchor] = step.to.split('#') as [string, string | undefined];
    if (seen.has(step.to) || !mayAsk(path, asked, opened)) continue;
    seen.add(step.to);
    const { status, location, html } = await get(path);
    if (location) {
      if (location.startsWith('/logga-in')) faults.push(`${step.from} → ${step.to}: must sign in`);
      else waiting.push({ from: step.from, to: location });
      continue;
    }
    if (status >= 400) {
      if (status !== TOO_MUCH) faults.push(`${step.from} → ${step.to}: ${status}`);
      continue;
    }
    const page = parse(html);
    if (anchor && !page.getElementById(anchor)) faults.push(`${step.from} → ${step.to}: no #${anchor}`);
    for (const link of page.querySelectorAll('a[href]')) {
      const to = link.getAttribute('href')!;
      if (to.startsWith('/') && !to.startsWith('//')) waiting.push({ from: path, to });
      else if (to.startsWith('#') && to.length > 1) waiting.push({ from: path, to: `${path}${to}` });
      else if (to.startsWith('?')) waiting.push({ from: path, to: `${path.split('?')[0]}${to}` });
    }
  }
  return faults;
}

function mayAsk(path: string, asked: Map<string, number>, opened: ReadonlyMap<string, unknown>): boolean {
  if (opened.has(path) || !path.includes('?')) return true;
  const page = path.split('?')[0]!;
  const times = (asked.get(page) ?? 0) + 1;
  asked.set(page, times);
  return times <= QUERIES_OF_ONE;
}
