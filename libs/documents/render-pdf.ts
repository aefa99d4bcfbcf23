import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { ExpectedFailure } from './expected-failure';
import { FONT_NAMES, readFonts } from './pdf-fonts';
import { PrintableText, printableData } from './printable-text';

/** What the template stands on. One line, so that the template's own lines keep their numbers but for one. */
const PRELUDE = [
  'set document(title: sys.inputs.title, date: DATE)',
  'set text(lang: "sv", region: "SE", fallback: false, font: FONTS)',
  'let title = sys.inputs.printed-title',
  'let data = json(bytes(sys.inputs.data))',
  'let replaced = json(bytes(sys.inputs.replaced))',
].map((line) => `#${line};`);

export interface PdfOptions {
  title: string;
  standard: string;
  createdAt?: string;
}

/** Typesets in this process, blocking it for as long as it takes. */
export function renderPdf(template: string, data: unknown, { title, standard, createdAt }: PdfOptions) {
  const fonts = readFonts();
  const printable = new PrintableText(FONT_NAMES.map((name) => fonts.find(({ family }) => family === name)!.bytes));
  const printed = printableData({ title, data }, printable) as { title: string; data: unknown };
  const compiler = NodeCompiler.create({
    // A place with nothing in it: a template can read what it is given and no file of the host.
    workspace: '/nonexistent',
    fontArgs: [{ fontBlobs: fonts.map(({ bytes }) => bytes) }],
    inputs: {
      title,
      'printed-title': printed.title,
      data: JSON.stringify(printed.data),
      replaced: JSON.stringify(printable.replaced),
    },
  });
  const compiled = compiler.compile({ mainFileContent: prelude(createdAt) + template });
  if (!compiled.result) throw new ExpectedFailure('template', diagnosis(compiler, compiled));
  const pdf = compiler.pdf(compiled.result, {
    pdfStandard: standard,
    creationTimestamp: createdAt ? Math.floor(Date.parse(createdAt) / 1000) : undefined,
  });
  return { pdf, replaced: printable.replaced };
}

function prelude(createdAt: string | undefined): string {
  const fonts = `(${FONT_NAMES.map((name) => `"${name}"`).join(', ')})`;
  return PRELUDE.join(' ')
    .replace('FONTS', fonts)
    .replace('DATE', createdAt ? 'auto' : 'none')
    .concat('\n');
}

function diagnosis(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeError();
  if (!error) return 'okänt fel';
  const found = compiler.fetchDiagnostics(error) as { message: string; range: { start: { line: number } } | null }[];
  return found.map(({ message, range }) => (range ? `rad ${range.start.line}: ${message}` : message)).join('; ');
}
