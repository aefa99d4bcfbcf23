import { SaxesParser } from 'saxes';
import { atomFeed, type Feed } from './atom-feed';

const ATOM = 'http://www.w3.org/2005/Atom';

interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: Element[];
}

/** The feed as elements; throws where it is no XML or holds something of another namespace. */
function elementsOf(xml: string): Element {
  const root: Element = { name: '', attributes: {}, text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    expect(uri).toBe(ATOM);
    const said = Object.fromEntries(Object.values(attributes).map(({ local: name, value }) => [name, value]));
    const element: Element = { name: local, attributes: said, text: '', children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => (open.at(-1)!.text += text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

const of = (element: Element, name: string) => element.children.filter((child) => child.name === name);
const links = (element: Element, rel: string) => of(element, 'link').filter(({ attributes }) => attributes.rel === rel);
const isIri = (text: string) => /^(https:\/\/[^\s<>"]{1,500}|urn:uuid:[0-9a-f-]{36})$/.test(text);
const isDate = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text);
const said = (elements: Element[]) => elements.length === 1 && elements[0]!.text.trim() !== '';

/** What RFC 4287 asks (sections 3.3, 4.1.1, 4.1.2, 4.2.6, 4.2.7), each as a rule of one element. */
const RULES: readonly [of: 'feed' | 'entry', rule: string, holds: (element: Element) => boolean][] = [
  ['feed', 'one id, a whole IRI', (feed) => said(of(feed, 'id')) && isIri(of(feed, 'id')[0]!.text)],
  ['feed', 'one title', (feed) => said(of(feed, 'title'))],
  ['feed', 'one updated, an RFC 3339 instant', (feed) => said(of(feed, 'updated')) && isDate(of(feed, 'updated')[0]!.text)],
  ['feed', 'an author with a name, since the entries have none', (feed) => of(feed, 'author').every((one) => said(of(one, 'name'))) && of(feed, 'author').length > 0],
  ['feed', 'where it can be had itself', (feed) => links(feed, 'self').length === 1],
  ['feed', 'each link has an address', (feed) => of(feed, 'link').every(({ attributes }) => isIri(attributes.href ?? ''))],
  ['feed', 'no two alternates of one type', (feed) => links(feed, 'alternate').length === 1],
  ['feed', 'as new as its newest entry', (feed) => of(feed, 'entry').every((entry) => of(entry, 'updated')[0]!.text <= of(feed, 'updated')[0]!.text)],
  ['feed', 'no two entries with one id', (feed) => new Set(of(feed, 'entry').map((entry) => of(entry, 'id')[0]!.text)).size === of(feed, 'entry').length],
  ['entry', 'one id, a whole IRI', (entry) => said(of(entry, 'id')) && isIri(of(entry, 'id')[0]!.text)],
  ['entry', 'one title', (entry) => said(of(entry, 'title'))],
  ['entry', 'one updated, an RFC 3339 instant', (entry) => said(of(entry, 'updated')) && isDate(of(entry, 'updated')[0]!.text)],
  ['entry', 'an alternate link, since it has no content', (entry) => links(entry, 'alternate').length === 1 && of(entry, 'content').length === 0],
  ['entry', 'each link has an address', (entry) => of(entry, 'link').every(({ attributes }) => isIri(attributes.href ?? ''))],
  ['entry', 'an enclosure says how long it is and of what type', (entry) => links(entry, 'enclosure').every(({ attributes }) => /^\d+$/.test(attributes.length ?? '') && /^\w+\/[\w.+-]+$/.test(attributes.type ?? ''))],
  ['entry', 'one summary at most', (entry) => of(entry, 'summary').length <= 1],
]; // prettier-ignore

const remiss = (number: number, pdf: { sha256: string; bytes: number } | null) =>
  ({
    id: `00000000-0000-4000-8000-00000000000${number}`,
    slug: `plan-ks-${number}`,
    title: 'Plan & "program" <utkast>',
    publishedAt: new Date(Date.UTC(2023, 0, 10 - number)),
    summary: '7 av 8 svarade & alla "tillstyrkte"',
    pdf,
  }) as unknown as Feed['remisser'][number];
const feedOf = (remisser: Feed['remisser']) =>
  elementsOf(
    atomFeed({ site: 'https://yttra.example.se', municipality: 'Eskilstuna & Torshälla', remisser, now: new Date(0) }),
  );

describe.each([
  ['nothing published', []],
  ['two, of which one has no PDF yet', [remiss(1, { sha256: 'a', bytes: 1234 }), remiss(2, null)]],
] as const)('the feed with %s', (_, remisser) => {
  const feed = feedOf(remisser);

  it.each(RULES)('%s: %s', (name, _rule, holds) => {
    expect(feed.name).toBe('feed');
    const elements = name === 'feed' ? [feed] : of(feed, 'entry');
    expect(elements).toHaveLength(name === 'feed' ? 1 : remisser.length);
    expect(elements.filter((element) => !holds(element))).toEqual([]);
  });
});

it('breaks each rule once when what it asks for is left out', () => {
  const whole = atomFeed({
    site: 'https://yttra.example.se',
    municipality: 'Eskilstuna',
    remisser: [remiss(1, { sha256: 'a', bytes: 1234 })],
    now: new Date(0),
  });
  const broken = (xml: string) => {
    const feed = elementsOf(xml);
    const rule = ([name, , holds]: (typeof RULES)[number]) =>
      (name === 'feed' ? [feed] : of(feed, 'entry')).every((element) => holds(element));
    return RULES.filter((one) => !rule(one)).map(([name, rule_]) => `${name}: ${rule_}`);
  };
  expect(broken(whole)).toEqual([]);
  expect(broken(whole.replace(/<author>.*<\/author>/, ''))).toEqual([
    'feed: an author with a name, since the entries have none',
  ]);
  expect(broken(whole.replace(/<link rel="self"[^>]*>/, ''))).toEqual(['feed: where it can be had itself']);
  expect(broken(whole.replace(/length="\d+" /, ''))).toEqual([
    'entry: an enclosure says how long it is and of what type',
  ]);
  expect(broken(whole.replace('urn:uuid:', ''))).toEqual(['entry: one id, a whole IRI']);
});
