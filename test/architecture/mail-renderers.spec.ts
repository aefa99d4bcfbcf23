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

// A list of mails shows some sixty characters of a subject, and whoever waits for one looks for the remiss.
test('subjects name the remiss where a list of mails shows them', () => {
  const late = ['remiss', 'reminder', 'response', 'assessment'].flatMap((lib) =>
    readdirSync(join('libs', lib))
      .filter((file) => /(?<!spec)\.ts$/.test(file) && file !== 'outside-mail.ts')
      .flatMap((file) =>
        [...readFileSync(join('libs', lib, file), 'utf8').matchAll(/\bsubject:[^`\n]*`(.*)`,?$/gm)]
          .map(([, subject]) => subject!)
          .filter((subject) => placeOfTitle(subject) > 48)
          .map((subject) => `${file}: ${subject}`),
      ),
  );
  expect(late).toEqual([]);
});

/** Where the title begins, with a long word for whatever else is put in. */
function placeOfTitle(subject: string): number {
  const at = subject.search(/\$\{[^{}]*\btitle\b/i);
  if (at === -1) return Infinity;
  const before = subject
    .slice(0, at)
    .replace(/\$\{daysLeft[^{}]*\}/g, '14 dagar kvar')
    .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, 'x'.repeat(22));
  return before.length;
}
