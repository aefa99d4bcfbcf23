import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ServerModule } from '../../apps/server/server.module';
import { itLooksRight } from '../support/browser-page-suite';
import { declaredRoutes } from '../../apps/server/nest-routes';
import { PAGE_LIST, PAGE_PARTS } from './page-list';
import { nameOf } from './page-list/page-state';

describe('the pages', () => {
  it('are all in the list, each once', () => {
    const routes = declaredRoutes(ServerModule)
      .filter(({ name, page }) => page && name.startsWith('GET '))
      // A controller with several paths serves each of them.
      .flatMap(({ name }) => name.slice('GET '.length).split(','));
    const listed = new Set(PAGE_LIST.map(({ path }) => routeOf(path, routes)));
    expect(routes.filter((route) => !listed.has(route))).toEqual([]);
    const names = PAGE_LIST.map(nameOf);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(Object.keys(PAGE_PARTS))('are walked in parts: %s', (part) => {
    expect(existsSync(join(__dirname, `pages-${part}.spec.ts`))).toBe(true);
  });
});

// While one works on some pages: here they are all in one place.
if (process.env.YTTRA_PAGES) describe('those asked for', () => itLooksRight(PAGE_LIST));

/** The route that serves a path of the list: the one with the most words of its own. */
function routeOf(path: string, routes: readonly string[]): string | undefined {
  const steps = stepsOf(path.split('?')[0]!.replace(/\{[^{}]+\}/g, '{}'));
  const fits = (route: string) => {
    const words = stepsOf(route);
    return words.length === steps.length && words.every((word, index) => word.startsWith(':') || word === steps[index]);
  };
  const own = (route: string) => stepsOf(route).filter((word) => !word.startsWith(':')).length;
  return routes.filter(fits).sort((one, other) => own(other) - own(one))[0];
}

const stepsOf = (path: string): string[] => path.split('/').filter(Boolean);
