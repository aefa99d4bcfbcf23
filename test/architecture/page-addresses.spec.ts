import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { declaredRoutes } from '../../apps/server/nest-routes';
import { ServerModule } from '../../apps/server/server.module';
import { PAGES } from '../../libs/platform/page-table';

const LIBS = resolve(__dirname, '../../libs');

/** `GET /svara/:rid` of every page, and `POST` of what its forms are sent to. */
const routes = declaredRoutes(ServerModule).filter(({ page }) => page);
const at = (method: string): Set<string> =>
  new Set(routes.map(({ name }) => name.split(' ')).flatMap(([by, path]) => (by === method ? [path!] : [])));

/** The pages that a mail, a calendar or a feed names. */
function pagesOfLibs(): (keyof typeof PAGES)[] {
  const sources = readdirSync(LIBS, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ts$/.test(file) && !/\.spec\.ts$/.test(file),
  );
  const texts = sources.map((file) => readFileSync(join(LIBS, file), 'utf8'));
  const named = texts.flatMap((text) => [...text.matchAll(/pathTo\(\s*'([\w.]+)'/g)].map(([, name]) => name!));
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
});
