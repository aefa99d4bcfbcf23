import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

// A kind of mail that nobody registers would be written for five days and never sent. That a lib's table has all its
// kinds is a matter of types.
test('each lib registers every class that writes mails', () => {
  const classes = readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!spec)\.ts$/.test(file))
    .flatMap((file) =>
      [...textOf(file).matchAll(/export class (\w+) implements [^{]*\bMailRenderers\b/g)].map(([, name]) => ({
        name: name!,
        lib: file.split(sep)[0]!,
      })),
    );
  const unregistered = classes.filter(({ name, lib }) => {
    const [, given = ''] = /constructor\(([^)]*)\)/.exec(textOf(join(lib, `${lib}.module.ts`))) ?? [];
    return !new RegExp(`: ${name}\\b`).test(given);
  });
  expect(classes.length).toBeGreaterThan(10);
  expect(unregistered).toEqual([]);
});

const textOf = (file: string) => readFileSync(join('libs', file), 'utf8');

// A list of mails shows some sixty characters of a subject, and whoever waits for one looks for the remiss.
test('subjects name the remiss where a list of mails shows them', () => {
  const subjects = readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .filter((file) => ABOUT_A_REMISS.test(file) && !file.endsWith('outside-mail.ts'))
    .flatMap((file) =>
      [...textOf(file).matchAll(/\bsubject:[^`\n]*`(.*)`,?$/gm)].map(([, subject]) => ({ file, subject: subject! })),
    );
  expect(subjects.length).toBeGreaterThan(30);
  expect(subjects.filter(({ subject }) => placeOfTitle(subject) > 48)).toEqual([]);
});

const ABOUT_A_REMISS = /^(?:remiss|reminder|response|assessment)\b.*(?<!spec)\.ts$/;

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
