import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../../..');

const files = ['apps/server', 'libs'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.sv\.ts$/.test(path))
    .map((path) => `${top}/${path}`),
);

/** A text that takes figures, by the names that lead to it, and the types of what it takes. */
interface Counting {
  names: string[];
  takes: string[];
}

function countingIn(node: ts.Node, names: string[]): Counting[] {
  if (ts.isArrowFunction(node)) {
    const takes = node.parameters.map(({ type }) => type?.getText() ?? '');
    return takes.includes('number') ? [{ names, takes }] : [];
  }
  if (ts.isPropertyAssignment(node))
    return countingIn(node.initializer, [...names, node.name.getText().replace(/'/g, '')]);
  if (ts.isVariableDeclaration(node))
    return node.initializer ? countingIn(node.initializer, [node.name.getText()]) : [];
  return node.getChildren().flatMap((child) => countingIn(child, names));
}

const GIVEN: Readonly<Record<string, unknown>> = {
  string: 'Socialnämnden',
  'string | null': null,
  'readonly string[]': ['Socialnämnden'],
  'string[]': ['Socialnämnden'],
  LocalDate: '2026-12-10',
  'LocalDate | null': null,
  Date: new Date('2026-12-10T12:00:00Z'),
  boolean: false,
};

/** What is said of one: each figure in turn is 1, the others 12. */
function saidOfOne(texts: object, { names, takes }: Counting): string[] {
  const say = names.reduce<unknown>((within, name) => (within as Record<string, unknown> | undefined)?.[name], texts);
  if (typeof say !== 'function' || takes.some((type) => type !== 'number' && !(type in GIVEN))) return [];
  return takes.flatMap((type, one) =>
    type === 'number'
      ? [
          String(
            (say as (...given: unknown[]) => unknown)(
              ...takes.map((other, at) => (other === 'number' ? (at === one ? 1 : 12) : GIVEN[other])),
            ),
          ),
        ]
      : [],
  );
}

/** "1 instanser", "1 olästa": a word for many after the figure for one. Not "12 av 1 instanser", "Fråga 1 saknas". */
const ONE_AND_WORD = /(?<![\p{L}\d§.,:/–-])(?<!\bav |ynpunkt |råga )1 (\p{L}+)/gu;
const OF_MANY_ENDS = /(?:or|ar|er|ade|da|ta|la|den|len)$/;
const OF_ONE = ['svar', 'kvar', 'har', 'registrator'];
const isWrong = (text: string) =>
  [...text.matchAll(ONE_AND_WORD)].some(([, word]) => OF_MANY_ENDS.test(word!) && !OF_ONE.includes(word!));

/** What is never said of one. */
const OF_MANY = [
  'few', // the least number of bodies that a mean is shown for
  'group', // answers that are nearly the same
  'remindersText', // a line for many reminders
];

it('no text says one thing as many', async () => {
  const faults: string[] = [];
  let said = 0;
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const texts = (await import(join(ROOT, file))) as object;
    for (const counting of countingIn(source, []).filter(({ names }) => !OF_MANY.includes(names.at(-1)!)))
      for (const text of saidOfOne(texts, counting)) {
        said++;
        if (isWrong(text)) faults.push(`${file} ${counting.names.join('.')}: ${text}`);
      }
  }
  expect(said).toBeGreaterThan(100);
  expect(faults).toEqual([]);
});
