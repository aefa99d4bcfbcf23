import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECIPIENT_STATUS_WORDS } from '@yttra/remiss';

/** Pages and components: everything that a person reads is made here. */
const PLACES = [__dirname, join(__dirname, '..', 'ui')];

const files = PLACES.flatMap((place) =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.spec\.tsx?$/.test(file))
    .map((file) => join(place, file)),
);
const isTexts = (file: string) => /\.sv\.ts$/.test(file);
const shown = (file: string) => file.slice(join(__dirname, '..').length + 1);

/** What a file says: its strings and the text between its tags, when its comments are gone. */
const said = (source: string): string[] => {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:/])\/\/.*$/gm, '$1');
  return code.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`|>[^<>{}=;()\n]*</g) ?? [];
};
const isSwedish = (text: string) => /[åäöÅÄÖ]/.test(text.replace(/\$\{[^}]*\}/g, ''));

describe('the texts of pages', () => {
  it('stand in files of their own, so that another language can stand beside them', () => {
    const swedish = files.filter((file) => !isTexts(file) && said(readFileSync(file, 'utf8')).some(isSwedish));
    expect(swedish.map(shown)).toEqual([]);
  });

  it('are what every page takes its words from', () => {
    const pages = files.filter((file) => /(^|[/-])page\.tsx$/.test(file) && file.startsWith(`${__dirname}/`));
    const without = pages.filter((file) => !/from '[^']*\.sv'/.test(readFileSync(file, 'utf8')));
    expect(pages.length).toBeGreaterThan(20);
    expect(without.map(shown)).toEqual([]);
  });

  it('have quotation marks as Swedish is printed, and none of a typewriter', () => {
    const root = join(__dirname, '..', '..', '..');
    const texts = ['apps', 'libs'].flatMap((place) =>
      readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
        .filter((file) => isTexts(file))
        .map((file) => join(root, place, file)),
    );
    const within = (text: string) => text.slice(1, -1).replace(/\$\{[^}]*\}/g, '');
    const typed = texts.filter((file) => said(readFileSync(file, 'utf8')).some((text) => within(text).includes('"')));
    expect(texts.length).toBeGreaterThan(100);
    expect(typed).toEqual([]);
  });

  it('have one word for each place where a body stands, and one table that says it', () => {
    const libs = join(__dirname, '..', '..', '..', 'libs');
    const sources = readdirSync(libs, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.ts$/.test(file) && !/\.spec\.ts$/.test(file) && !/recipient-status\.ts$/.test(file))
      .map((file) => join(libs, file));
    // What is also the name of a kind of answer, or of a yes and no, is none of them.
    const words = new Set(
      (['not_acknowledged', 'draft_begun', 'extension_requested', 'preliminary', 'silent'] as const).map(
        (status) => `'${RECIPIENT_STATUS_WORDS[status]}'`,
      ),
    );
    const again = [...files, ...sources].filter((file) =>
      said(readFileSync(file, 'utf8')).some((text) => words.has(text)),
    );
    expect(again.map(shown)).toEqual([]);
  });
});
