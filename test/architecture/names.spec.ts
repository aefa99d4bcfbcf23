import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { QUESTION_KINDS } from '@yttra/remiss';

const LIBS = join(__dirname, '../../libs');

/** What a lib's front door names. */
function exportsOf(lib: string): string[] {
  const door = ts.createSourceFile('index.ts', ts.sys.readFile(join(LIBS, lib, 'index.ts'))!, ts.ScriptTarget.Latest);
  return door.statements.flatMap((statement) =>
    ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)
      ? statement.exportClause.elements.map(({ name }) => name.text)
      : [`(${statement.getText(door)})`],
  );
}

test('what leaves a lib has a name of its own: no two front doors say the same word of two things', () => {
  const libsOf = new Map<string, string[]>();
  for (const lib of readdirSync(LIBS))
    for (const name of exportsOf(lib)) libsOf.set(name, [...(libsOf.get(name) ?? []), lib]);
  expect(libsOf.size).toBeGreaterThan(500);
  expect([...libsOf].filter(([, libs]) => libs.length > 1)).toEqual([]);
});

const SOURCES = ['apps', 'libs'].flatMap((top) =>
  readdirSync(join(__dirname, '../..', top), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.spec)\.tsx?$/.test(path))
    .map((path) => join(__dirname, '../..', top, path)),
);

/**
 * What is called by somebody else than our own code says what it is, in its name and its file's; nothing else has a
 * suffix.
 */
const PARTS = ['Controller', 'Filter', 'Guard', 'Interceptor', 'Job', 'Module'];
const kebab = (name: string): string => name.replace(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
const fileOf = (name: string): string => {
  const part = PARTS.find((suffix) => name.endsWith(suffix));
  return part ? `${kebab(name.slice(0, -part.length))}.${part.toLowerCase()}` : kebab(name);
};

test('what is injected stands in a file of its name, and only what something else calls says what it is', () => {
  const injected = SOURCES.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/^@(?:Injectable|Catch|Module)\(.*?^export class (\w+)/gms)].map(
      ([, name]) => [name!, basename(path).replace(/\.tsx?$/, '')] as const,
    ),
  );
  expect(injected.length).toBeGreaterThan(200);
  expect(injected.filter(([name]) => /Service$|Provider$|Manager$|Helper$/.test(name))).toEqual([]);
  const told = injected.map(([name, file]) => [name, file, fileOf(name)] as const);
  expect(told.filter(([, file, wanted]) => file !== wanted)).toEqual([]);
});

test('nobody asks which kind a question is: what differs between kinds stands in their table', () => {
  const asks = new RegExp(`\\btype\\b\\s*[!=]==?\\s*'(${Object.keys(QUESTION_KINDS).join('|')})'`);
  expect(asks.test("question.type === 'points'")).toBe(true);
  expect(SOURCES.filter((path) => asks.test(readFileSync(path, 'utf8'))).map((path) => basename(path))).toEqual([]);
});
