import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nestRoutes } from '../../apps/server/nest-routes';
import { TestServer } from '../support/test-server';

const LIBS = resolve(__dirname, '../../libs');
/** Where a mail's text names a page of ours: a template with ids in it, or a plain path. */
const PATH =
  /[`'](\/(?:svara(?:-som-gast)?|remisser|mina-remisser|registrator|admin|las|konto|oppningar|logga-in|tillganglighet)(?:\/[^`'\s?#]*)?)[`']/g;

// `/svara/${recipientId}/granska` → `/svara/*/granska`: what stands for an id is any one step.
const ANY = '*';
const shape = (path: string): string => path.replace(/\$\{[^}]*\}/g, ANY).replace(/:\w+/g, ANY);

/** A page of the body's own, named from the one that the same mail leads to. */
const BELOW = /[`]\$\{(?:path|page)\}(\/[\w-]+)[`]/g;

function pathsInMails(): string[] {
  const sources = readdirSync(LIBS, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ts$/.test(file) && !/\.spec\.ts$/.test(file),
  );
  const texts = sources.map((file) => readFileSync(join(LIBS, file), 'utf8'));
  const named = texts.flatMap((text) => [
    ...[...text.matchAll(PATH)].map(([, path]) => shape(path!)),
    ...[...text.matchAll(BELOW)].map(([, end]) => shape(`/svara/:rid${end}`)),
  ]);
  return [...new Set(named)].filter((path) => !path.includes('…')).sort();
}

describe('the links in mails', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server?.stop());

  it('each lead to a page', () => {
    const pages = new Set(
      nestRoutes(server.app)
        .filter(({ name, page }) => page && name.startsWith('GET '))
        .map(({ name }) => shape(name.slice('GET '.length))),
    );
    const paths = pathsInMails();
    expect(paths.length).toBeGreaterThan(8);
    expect(paths.filter((path) => !pages.has(path))).toEqual([]);
  });
});
