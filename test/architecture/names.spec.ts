import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

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
