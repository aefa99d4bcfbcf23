import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/**
 * What a process remembers from one request, or one test, to the next stands in a `let` at a module's top, where it is
 * seen. A constant that is filled as it goes tells the same to everybody, or is of the process itself: each with its
 * reason.
 */
const FILLED: Readonly<Record<string, string>> = {
  'libs/platform/database-proof.ts: backends': 'what each connection has told of its server goes with the connection',
  'libs/platform/path-to.ts: steps': 'the table of pages never changes',
  'libs/platform/swedish-calendar.ts: byYear': 'the holidays of a year never change',
  'libs/platform/warm-children.ts: waiting':
    'processes that do the same work for whoever asks, and hold nothing of the last',
  'libs/remiss/model/recipient-status.ts: ends': 'when a day ends in Sweden never changes',
  'libs/summary/summary-formats.ts: typeset': 'what was made of a summary goes with the summary',
};

/** At a module's top or in a class. */
const NAMED = /^(?:export const|const|static|static readonly|private static readonly) (\w+)/;
/** What is made empty. */
const EMPTY = /^(?:new (?:Map|Set|WeakMap|WeakSet|Array)\b.*\(\)|\[\]|\{\});$/;

const sources = ['apps', 'libs'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.') && !name.includes('islands'))
    .map((name) => `${top}/${name}`),
);

function filledIn(source: string): string[] {
  return source.split('\n').flatMap((line) => {
    const [, name] = NAMED.exec(line.replace(/^ {2}(?=static|private)/, '')) ?? [];
    return name && EMPTY.test(line.slice(line.indexOf(' = ') + 3)) ? [name] : [];
  });
}

it.each([
  ['const kept = new Map<string, Promise<{ a: number }>>();', ['kept']],
  ['export const kept: Record<string, number> = {};', ['kept']],
  ['  private static readonly kept = new WeakMap<object, string>();', ['kept']],
  ['const known = new Set(NAMES);\nfunction all() {\n  const own = new Map();\n}', []],
])('sees what is empty at first: %j', (source, found) => {
  expect(filledIn(source)).toEqual(found);
});

it('nothing remembers in a constant, but what is the same for everybody', () => {
  const filled = sources.flatMap((file) =>
    filledIn(readFileSync(join(ROOT, file), 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(filled.toSorted()).toEqual(Object.keys(FILLED));
});
