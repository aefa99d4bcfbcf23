import chroma from 'chroma-js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { renderPage } from '../../../web/render-page';
import { NOTHING_SAID } from '../../../http/request-context';
import { foundOf, row, round, silent } from '../../../../../test/support/answer-rows';
import type { MatrixRow } from '@yttra/assessment';
import { filterOf, queryOf } from './filter-query';
import { countWords, MatrixPage } from './page';
import type { MatrixPageProps } from './props';

const SCOPE = {
  viewer: null,
  path: '/',
  municipality: { name: 'Eskilstuna', themeHref: null, logoHref: null },
  said: NOTHING_SAID,
};

function shown(rows: MatrixRow[], more: Partial<MatrixPageProps> = {}) {
  const props = { round: round(rows), found: foundOf(rows), filter: {}, view: 'table', saved: [] } as const;
  return parse(renderPage(<MatrixPage {...props} {...more} />, SCOPE));
}
const links = (root: ReturnType<typeof parse>) => root.querySelectorAll('tbody a').map((a) => a.text);

describe('the matrix', () => {
  it('names each cell by body, question and state', () => {
    const root = shown([
      row('Socialnämnden', {
        questions: [
          { number: 1, state: 'unread', preview: null },
          { number: 2, state: 'nothing_to_add', preview: null },
        ],
      }),
    ]);
    expect(links(root)).toEqual([
      'Socialnämnden',
      'Socialnämnden, fråga 1, oläst',
      'Socialnämnden, fråga 2, inget att tillägga',
    ]);
  });

  it('shows what was chosen and the first words, and whether it is read', () => {
    const root = shown([
      row('Socialnämnden', {
        questions: [
          { number: 1, state: 'unread', preview: 'Delvis' },
          { number: 2, state: 'read', preview: 'Nämnden vill att…' },
        ],
      }),
    ]);
    expect(links(root).slice(1)).toEqual([
      'Socialnämnden, fråga 1, oläst: Delvis',
      'Socialnämnden, fråga 2, läst: Nämnden vill att…',
    ]);
  });

  it('names a reservation and a särskilt yttrande by their own names', () => {
    const root = shown([row('Socialnämnden', { dissents: 3, reservations: 2, separateOpinions: 1 })]);
    const tags = root.querySelectorAll('tbody .y-tags .y-tag').map(({ text }) => text);
    expect(tags).toEqual(['Tillstyrker', '2 reservationer', 'Särskilt yttrande']);
    const looks = (of: ReturnType<typeof shown>) =>
      of.querySelectorAll('tbody .y-tags .y-tag').map((tag) => tag.getAttribute('class')!.split('--')[1]!);
    const [, reservation, opinion] = looks(root);
    const stances = (['supports', 'supports_with_comments', 'opposes', 'no_stance'] as const).map(
      (stance) => looks(shown([row('Socialnämnden', { stance })]))[0],
    );
    expect(new Set([...stances, reservation, opinion]).size).toBe(6);
    // Who sees no hues tells them apart too, and reads both.
    const css = readFileSync(join(__dirname, '../../../styles/parts/notices.css'), 'utf8');
    const [dark, light] = [reservation, opinion].map((tone) => {
      const rule = css.split(`.y-tag--${tone} {`)[1]!.split('}')[0]!;
      const colour = (part: string) => new RegExp(`--y-tag-${part}: (#[0-9a-f]{6})`).exec(rule)![1]!;
      expect(chroma.contrast(colour('ink'), colour('ground'))).toBeGreaterThan(4.5);
      return colour('ground');
    });
    expect(chroma.contrast(dark!, light!)).toBeGreaterThan(1.8);
  });

  it('marks an answer that the body has taken back, which still counts', () => {
    const root = shown([row('Socialnämnden', { recalled: true })]);
    expect(root.querySelectorAll('tbody .y-tags .y-tag').map(({ text }) => text)).toContain('Återkallat av instansen');
    expect(countWords(foundOf([row('Socialnämnden', { recalled: true })]).totals)).toContain('1 av 1 har svarat');
  });

  it('lets those with an answer be chosen: to compare by all, to mark as read by who may', () => {
    const rows = [
      row('Socialnämnden'),
      row('Miljönämnden', { questions: [{ number: 1, state: 'read', preview: null }] }),
      silent('Kulturnämnden'),
    ];
    const offered = (mayMark: boolean) => {
      const root = shown(rows, { round: round(rows, { mayMark }) });
      return [
        root.querySelectorAll('input[name="svar"]').length,
        ...root.querySelectorAll('main form button').map(({ text }) => text),
      ];
    };
    expect(offered(true)).toEqual([2, expect.any(String), 'Markera valda som lästa', 'Jämför valda']);
    expect(offered(false)).toEqual([2, expect.any(String), 'Jämför valda']);
  });

  it('tells of a body that has not answered where it stands, in one of the words that the issuer may see', () => {
    const root = shown([silent('Kulturnämnden', 'Svar påbörjat')]);
    expect(root.querySelector('tbody')!.text).toContain('Svar påbörjat');
    expect(root.text).toContain('Inga svar har kommit in. Utkast syns aldrig här.');
    expect(root.text).not.toContain('Hämta som Excel');
  });

  it('folds those that have said nothing under those that have', () => {
    const rows = [row('Socialnämnden'), silent('Kulturnämnden', 'Svar påbörjat')];
    const root = shown(rows);
    expect(root.querySelector('tbody')!.text).not.toContain('Kulturnämnden');
    const silentOnes = root.querySelectorAll('main details').at(-1)!;
    expect(silentOnes.querySelector('summary')!.text).toBe('1 instans har inte svarat');
    expect(silentOnes.querySelector('li')!.text).toBe('Kulturnämnden, svar påbörjat');
    expect(shown(rows, { filter: { group: 'none' } }).querySelector('tbody')!.text).toContain('Kulturnämnden');
  });

  it('shows people’s words as words', () => {
    expect(shown([row('<script>x</script>')]).querySelectorAll('tbody script')).toHaveLength(0);
  });

  it('counts what matters, each in its own number', () => {
    expect(
      countWords(foundOf([row('A'), row('B', { questions: [], dissents: 2, late: true }), silent('C')]).totals),
    ).toBe(
      '2 av 3 har svarat · 1 svar är inte läst till slutet · 1 svar har reservation eller särskilt yttrande · 1 kom in efter svarstiden',
    );
    expect(countWords(foundOf([silent('C')]).totals)).toBe('0 av 1 har svarat');
  });

  it('of 500 bodies by 10 questions shows a hundred bodies at a time, within the weight of a page', () => {
    const rows = Array.from({ length: 500 }, (_none, index) =>
      row(`Nämnd ${index}`, {
        questions: Array.from({ length: 10 }, (_no, n) => ({
          number: n + 1,
          state: 'unread' as const,
          preview: `Nämnd ${index} anser ${n}`,
        })),
      }),
    );
    const found = foundOf(rows, { rows: rows.slice(0, 100), pages: 5 });
    const props = { round: round(rows), found, filter: {}, view: 'table', saved: [] } as const;
    const html = renderPage(<MatrixPage {...props} />, SCOPE);
    expect(gzipSync(html).length).toBeLessThan(30_000);
  });
});

describe('a filter in an address', () => {
  it('comes back as it was', () => {
    const query = 'slag=n%C3%A4mnd&stallning=opposes&fraga=3&olast=ja&sen=ja&reservation=ja&preliminart=ja';
    expect(queryOf(filterOf(Object.fromEntries(new URLSearchParams(query))))).toBe(query);
  });

  it.each([
    { slag: 'x' },
    { stallning: 'supports; drop' },
    { fraga: '-1' },
    { olast: 'nej' },
    { slag: ['nämnd', 'råd'] },
  ])('leaves out what it does not understand: %j', (query) => {
    expect(queryOf(filterOf(query))).toBe('');
  });
});
