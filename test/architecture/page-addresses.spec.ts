import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { declaredRoutes } from '../../apps/server/nest-routes';
import { ServerModule } from '../../apps/server/server.module';
import { PAGES } from '../../libs/platform/page-table';
import { pageLiterals } from '../support/page-literals';

const ROOT = resolve(__dirname, '../..');

/** `GET /svara/:rid` of every page, and `POST` of what its forms are sent to. */
const routes = declaredRoutes(ServerModule).filter(({ page }) => page);
const at = (method: string): Set<string> =>
  new Set(routes.map(({ name }) => name.split(' ')).flatMap(([by, path]) => (by === method ? [path!] : [])));

const sourcesIn = (folder: string): { file: string; text: string }[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.spec)\.tsx?$/.test(path) && path !== 'platform/page-table.ts')
    .map((path) => ({ file: join(folder, path), text: readFileSync(join(ROOT, folder, path), 'utf8') }));

/** The pages that a mail, a calendar or a feed names. */
function pagesOfLibs(): (keyof typeof PAGES)[] {
  const named = sourcesIn('libs').flatMap(({ text }) =>
    [...text.matchAll(/pathTo\(\s*'([\w.]+)'/g)].map(([, name]) => name!),
  );
  return [...new Set(named)].sort() as (keyof typeof PAGES)[];
}

describe('the table of page addresses', () => {
  it('has a row for every page, and no other', () => {
    const served = [...at('GET'), ...at('POST')];
    expect(Object.values(PAGES).sort()).toEqual([...new Set(served)].sort());
  });

  it('names each address once', () => {
    expect(new Set(Object.values(PAGES)).size).toBe(Object.keys(PAGES).length);
  });

  it('leads whoever reads a mail to pages, not to what forms are sent to', () => {
    const pages = at('GET');
    const named = pagesOfLibs();
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !pages.has(PAGES[name]))).toEqual([]);
  });

  it('is the only place where an address is written', () => {
    const sources = [...sourcesIn('apps/server'), ...sourcesIn('libs')];
    expect(sources.length).toBeGreaterThan(900);
    expect(
      sources.flatMap(({ file, text }) => pageLiterals(file, text, file.startsWith('apps/server/pages/'))),
    ).toEqual([]);
  });

  it.each([
    `<a href="/remisser/ny">`,
    `<a href="folj">`,
    `<Form action={'/svara/' + rid}>`,
    'goTo(`/remisser/${remissId}/folj`)',
    'action(`${path}/avsta`, words)',
    'const UP = `/admin`',
    '/^\\/registrator(\\/|$)/.test(path)',
    `class C { @Get('folj') show() {} }`,
    `@Controller(['sammantraden/:bodyId']) class C {}`,
  ])('an address beside it is found: %s', (written) => {
    expect(pageLiterals('a.tsx', written, true)).toHaveLength(1);
  });

  it.each([
    `pathTo('remiss.follow', { remissId })`,
    `<a href="#innehall">`,
    `<a href="https://www.example.se/remisser">`,
    "@Controller('api/v1/remisser') class C { @Get(route('remisser')) show() {} }",
    '`${folder}/${name}`',
    `'text/html'`,
  ])('what is none is not: %s', (written) => {
    expect(pageLiterals('a.tsx', written, written.includes('pathTo'))).toEqual([]);
  });
});
