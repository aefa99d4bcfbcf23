import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');
const TEXT_FILE = /texts\.sv\.ts$/;

const files = ['apps/server', 'libs'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .map((path) => `${top}/${path}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$/.test(path)),
);
const contents = new Map(files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]));

/** A text, or a group of texts, by the names that lead to it: `lead`, `notices.saved`. */
interface Named {
  names: string[];
  within: readonly Named[];
}

function namedIn(value: ts.Expression, above: string[]): Named[] {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) return namedIn(value.expression, above);
  if (!ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((property) => {
    if (!property.name) return [];
    const names = [...above, property.name.getText().replace(/['"]/g, '')];
    return [{ names, within: ts.isPropertyAssignment(property) ? namedIn(property.initializer, names) : [] }];
  });
}

/** What the file exports: each constant with the texts that it holds. */
function exportsOf(file: string): Named[] {
  const source = ts.createSourceFile(file, contents.get(file)!, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isVariableStatement).flatMap((statement) =>
    statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      ? statement.declarationList.declarations.map(({ name, initializer }) => ({
          names: [name.getText()],
          within: initializer ? namedIn(initializer, [name.getText()]) : [],
        }))
      : [],
  );
}

/** The code of all who import the file, and what the file itself takes of its texts. */
function usersOf(file: string): string {
  const base = file.replace(/\.ts$/, '');
  const importers = files.filter((other) =>
    [...contents.get(other)!.matchAll(/from '(\.[^']*)'/g)].some(([, path]) => join(dirname(other), path!) === base),
  );
  const own = [...contents.get(file)!.matchAll(/(?<=\w)\.\w+/g)].map(([said]) => said);
  return [...importers.map((other) => contents.get(other)!), ...own].join('\n');
}

/**
 * Those that nobody names. Where a group is taken as a whole, or by a name that is not known before, all of it is used.
 */
function unused({ names, within }: Named, code: string): string[] {
  const said = code.split(new RegExp(`(?<![\\w$])${names.at(-1)}(?![\\w$])`)).slice(1);
  if (said.length === 0) return [names.join('.')];
  const taken = names.length === 1 ? /^\[/ : /^(?!\??\.|:)/;
  return said.some((after) => taken.test(after)) ? [] : within.flatMap((one) => unused(one, code));
}

test('every text is said somewhere', () => {
  const texts = files.filter((file) => TEXT_FILE.test(file));
  expect(texts.length).toBeGreaterThan(80);
  const dead = texts.flatMap((file) => {
    const code = usersOf(file);
    return exportsOf(file)
      .flatMap((one) => unused(one, code))
      .map((name) => `${file}: ${name}`);
  });
  expect(dead).toEqual([]);
});
