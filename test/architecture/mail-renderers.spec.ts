import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// A kind of mail whose renderer the worker does not list would be written for five days and never sent.
test('the worker lists every renderer of mails that a lib has', () => {
  const sources = readdirSync('libs', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!spec)\.ts$/.test(file),
  );
  const written = sources.flatMap((file) =>
    [...readFileSync(join('libs', file), 'utf8').matchAll(/export class (\w+) implements [^{]*\bMailRenderers\b/g)].map(
      ([, name]) => name!,
    ),
  );
  const [, listed = ''] =
    /RENDERERS = \[([^\]]*)\]/.exec(readFileSync('apps/worker/mail-renderers.module.ts', 'utf8')) ?? [];
  expect(written.length).toBeGreaterThan(5);
  expect(
    listed
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .sort(),
  ).toEqual(written.sort());
});
