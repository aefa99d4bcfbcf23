import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { DomainError, fieldErrors, place, type FieldError } from '@yttra/platform';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { caseFile, type CaseFile } from './case-file';
import { contradictions } from './case-contradictions';

/** A case as read: the story, and the folder that its documents stand beside. */
export interface ReadCase {
  story: CaseFile;
  folder: string;
}

/**
 * Reads a case file. Errors: cli.bad_case with the first mistake as one line: file and line, path in the file, what is
 * wrong, what is allowed.
 */
export function readCase(file: string): ReadCase {
  if (!existsSync(file)) throw badCase(`${file}: Filen finns inte. Ange en YAML-fil som finns.`);
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0];
  if (fault)
    throw badCase(
      `${basename(file)}:${lines.linePos(fault.pos[0]).line}: Går inte att läsa som YAML: ${fault.message}`,
    );
  const mistake = (error: FieldError, path: PropertyKey[]) =>
    badCase(`${basename(file)}:${lineOf(document, lines, path)}: ${error.field}: ${error.message}${allowed(error)}`);
  const parsed = caseFile.safeParse(document.toJS());
  if (!parsed.success) throw mistake(fieldErrors(parsed.error)[0]!, parsed.error.issues[0]!.path);
  const folder = dirname(resolve(file));
  const [contradiction] = contradictions(parsed.data, (name) => existsSync(resolve(folder, name)));
  if (contradiction) throw mistake({ ...contradiction, field: place(contradiction.path) }, contradiction.path);
  return { story: parsed.data, folder };
}

function allowed(error: FieldError): string {
  return error.allowed && !error.message.includes(error.allowed) ? ` Tillåtet: ${error.allowed}.` : '';
}

/** The line of the deepest part of the path that stands in the file. */
function lineOf(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function badCase(message: string): DomainError {
  return new DomainError({ code: 'cli.bad_case', kind: 'invalid', message });
}
