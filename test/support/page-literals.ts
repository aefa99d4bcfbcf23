import ts from 'typescript';
import { PAGES } from '../../libs/platform/page-table';

const steps = Object.values(PAGES).map((path) => path.split('/').slice(1));
const fixed = (step: string | undefined): step is string => Boolean(step) && !step!.startsWith(':');

/** The first step of every address, and every step of one that is written out. */
const FIRST = new Set(steps.map(([first]) => first).filter(fixed));
const ANY = new Set(steps.flat().filter(fixed));

const DECLARES = new Set(['Controller', 'Get', 'Post']);
const LEADS = new Set(['href', 'action', 'formaction', 'autosave']);

/** The step after the slash that a text begins with. */
const stepOf = (text: string): string | undefined => /^\/([^/?#]+)/.exec(text)?.[1];

/**
 * What a file writes of a page's address by itself, each with its line: the address, an end put to the address of
 * another page, a pattern over it, or a route of its own (where the file `declares` pages).
 */
export function pageLiterals(file: string, text: string, declares: boolean): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (isAddress(node) || (declares && isOwnRoute(node))) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1} ${node.getText()}`);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isAddress(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node)) return FIRST.has(stepOf(node.text)!) || isPlaceOfLink(node);
  if (ts.isRegularExpressionLiteral(node)) return [...FIRST].some((step) => node.text.startsWith(`/^\\/${step}`));
  if (!ts.isTemplateExpression(node)) return false;
  const [{ literal }] = node.templateSpans as unknown as [ts.TemplateSpan];
  return node.head.text === '' ? ANY.has(stepOf(literal.text)!) : FIRST.has(stepOf(node.head.text)!);
}

/** `href="folj"`: an address that hangs on where one is. */
function isPlaceOfLink(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  if (!ts.isJsxAttribute(parent) || !LEADS.has(parent.name.getText())) return false;
  return !/^(#|https?:|mailto:|tel:)/.test(node.text);
}

/** `@Get('folj')` */
function isOwnRoute(node: ts.Node): boolean {
  return (
    ts.isDecorator(node) &&
    ts.isCallExpression(node.expression) &&
    DECLARES.has(node.expression.expression.getText()) &&
    node.expression.arguments.some(
      (argument) => ts.isStringLiteralLike(argument) || ts.isArrayLiteralExpression(argument),
    )
  );
}
