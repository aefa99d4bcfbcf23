import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CHAPTERS } from '../../apps/server/pages/common/help/asvs/chapters.sv';
import { REQUIREMENTS } from './asvs-requirements';

const ROOT = resolve(__dirname, '../..');
const rows = CHAPTERS.flatMap((chapter) => chapter.rows);

/** What stands first in brackets after `it`, `test`, `describe`, or after the rows of an `each`. */
const TITLE = /(?:\b(?:it|test|describe)|\]|`|\))\s*\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/g;
const titles = new Map<string, string[]>();
function titlesOf(file: string): string[] {
  if (!titles.has(file)) {
    const path = resolve(ROOT, file);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    titles.set(
      file,
      [...text.matchAll(TITLE)].map(([, , title]) => title!),
    );
  }
  return titles.get(file)!;
}

describe('the evidence for OWASP ASVS 5.0', () => {
  it('has every requirement of level 1 and 2 once, in its chapter, and no other', () => {
    const ofLevel = (level: 1 | 2) => rows.filter((row) => row.level === level).map(({ id }) => id);
    expect(ofLevel(1)).toEqual(REQUIREMENTS[1]);
    expect(ofLevel(2)).toEqual(REQUIREMENTS[2]);
    expect([REQUIREMENTS[1].length, REQUIREMENTS[2].length]).toEqual([70, 183]);
    for (const { number, rows } of CHAPTERS)
      expect(rows.filter(({ id }) => !id.startsWith(`${number}.`)).map(({ id }) => id)).toEqual([]);
  });

  it('leaves no row empty', () => {
    expect(rows.filter(({ text }) => !/^\S.{10,}[.)]$/.test(text)).map(({ id }) => id)).toEqual([]);
    expect(rows.filter(({ how, tests }) => how === 'met' && tests.length === 0)).toEqual([]);
  });

  it('names only tests that there are', () => {
    const missing = rows.flatMap(({ id, tests }) =>
      tests
        .filter(([file, name]) => !titlesOf(file).some((title) => title.includes(name)))
        .map(([file, name]) => `${id}: ${file}: ${name}`),
    );
    expect(missing).toEqual([]);
    // Found by a word that names it, not by one that stands in every title.
    expect(rows.flatMap(({ tests }) => tests.filter(([, name]) => name.length < 8))).toEqual([]);
    expect(titlesOf('test/architecture/asvs.spec.ts')).toContain('leaves no row empty');
    expect(titlesOf('test/architecture/asvs.spec.ts')).not.toContain('a test that nobody wrote');
  });
});
