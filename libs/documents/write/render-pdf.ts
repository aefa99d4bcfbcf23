import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { ExpectedFailure } from '../expected-failure';
import { FONT_NAMES, pdfFonts } from './pdf-fonts';
import { withRowHeaders } from './pdf-row-headers';
import { DATA_FILE, hasLongWords, isLarge, prelude } from './pdf-prelude';
import type { WrittenPdf } from './pdf-writer';
import { PrintableText, printableJson } from './printable-text';

/** The typesetter's complaints about characters rather than about the template. */
const ABOUT_TEXT = /could not be displayed|disallowed codepoint/;

/** A place with nothing in it: a template can read what it is given and no file of the host. */
const WORKSPACE = '/nonexistent';

/** A template that tells something of its document. */
const TELLS = /<told>/;

export interface PdfOptions {
  title: string;
  standard: string;
  createdAt?: string;
  cautious?: boolean;
}

let kept: NodeCompiler | undefined;

/** With the fonts in it, made once in a process. */
function typesetter(): NodeCompiler {
  return (kept ??= NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontBlobs: pdfFonts().files.map(({ bytes }) => bytes) }],
  }));
}

/**
 * Typesets in this process, blocking it for as long as it takes. `data` is JSON, and reaches the template as a file.
 */
export function renderPdf(template: string, data: Buffer, options: PdfOptions): WrittenPdf {
  const { title, standard, createdAt, cautious = false } = options;
  const printable = new PrintableText(pdfFonts().coverage, cautious);
  const printedTitle = printable.printable(title);
  const compiler = typesetter();
  const given = handOver(compiler, data, printable);
  // What is no longer needed is given back before the typesetter takes what it needs, and then what it has only
  // remembered.
  if (given.isLarge) globalThis.gc?.();
  const compiled = compiler.compile({
    mainFileContent: prelude({ fonts: FONT_NAMES, dated: createdAt !== undefined, ...given }) + template,
    inputs: {
      title,
      'printed-title': printedTitle,
      large: String(given.isLarge),
      replaced: JSON.stringify(printable.replaced),
      cautious: String(cautious),
    },
  });
  if (given.isLarge) compiler.evictCache(0);
  if (!compiled.result) throw new ExpectedFailure('template', compileFaults(compiler, compiled));
  const [told] = TELLS.test(template)
    ? (compiler.query(compiled.result, { selector: '<told>', field: 'value' }) as unknown[])
    : [];
  try {
    const creationTimestamp = createdAt ? Math.floor(Date.parse(createdAt) / 1000) : undefined;
    const pdf = compiler.pdf(compiled.result, { pdfStandard: standard, creationTimestamp });
    return { pdf: withRowHeaders(pdf), replaced: printable.replaced, told };
  } catch (error) {
    const message = (error as Error).message;
    throw ABOUT_TEXT.test(message) ? error : new ExpectedFailure('template', standardFaults(message));
  }
}

/**
 * The data made printable, where the template finds it, and what the prelude asks of it. Nothing holds the text
 * afterwards.
 */
function handOver(compiler: NodeCompiler, data: Buffer, printable: PrintableText) {
  const json = printableJson(data.toString('utf8'), printable);
  compiler.mapShadow(join(WORKSPACE, DATA_FILE), Buffer.from(json));
  return { isLarge: isLarge(json), hasLongWords: hasLongWords(json) };
}

function compileFaults(compiler: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeError();
  const found = error ? (compiler.fetchDiagnostics(error) as { message: string }[]) : [];
  return sentence(found.map(({ message }) => message));
}

/** The standard's complaints come as one text, as the typesetter's own language writes out its lists. */
function standardFaults(text: string): string {
  return sentence([...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message!));
}

function sentence(faults: string[]): string {
  return `${faults.join('; ') || 'okänt fel'}.`;
}
