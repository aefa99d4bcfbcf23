import type { MultipartFile } from '@fastify/multipart';
import { shortFileName } from '@yttra/documents';
import { DomainError } from '@yttra/platform';
import type { FastifyRequest } from 'fastify';
import { PassThrough, type Readable } from 'node:stream';
import { LARGEST_FILE, largestForm, MOST_TEXT, type AskedFiles } from './asked-files';
import { letGoOfBody, MOST_LET_PAST } from './let-go-of-body';
import { malformed, tooLargeForm, tooManyFiles, tooMuchText } from './upload.errors';

export interface FormParts {
  fields: Record<string, string | string[]>;
  /** Why the form is refused: told after the fields have been read, so that what was written stays. */
  refused: DomainError | null;
}

export interface PartsReader {
  asked?: AskedFiles;
  /** Takes a file to disk. Without it no file is looked at: its bytes are passed over. */
  receive?: (name: string, content: Readable) => Promise<void>;
  /** A refusal that is known already: the text is read all the same. */
  refused?: DomainError | null;
  /** Nothing is lost by stopping at the first refusal: the one who asks still has the form. */
  stopsAtOnce: boolean;
}

const MOST_FIELDS = 200;
const LONGEST_NAME_BYTES = 8 * 1024;

/**
 * Reads a form with files, part by part. What it takes is decided before its first byte, and a refusal costs the one
 * who wrote nothing: of a form that is refused the text is read on, its files passed over. Throws what is not the
 * form's fault.
 */
export async function readParts(request: FastifyRequest, reader: PartsReader): Promise<FormParts> {
  const { asked } = reader;
  const size = Number(request.headers['content-length']);
  const stopsAtOnce = reader.stopsAtOnce || size > MOST_LET_PAST;
  const fields: FormParts['fields'] = {};
  const text = new TextBudget();
  let refused =
    reader.refused ?? (asked && size > largestForm(asked) ? tooLargeForm(asked.largest ?? LARGEST_FILE) : null);
  let files = 0;
  try {
    if (refused && stopsAtOnce) return { fields, refused };
    for await (const part of request.parts({ limits: limitsFor(asked) })) {
      if (part.type === 'field') {
        if (text.takes(part.fieldname, String(part.value), part.valueTruncated))
          add(fields, part.fieldname, String(part.value));
        else refused = tooMuchText();
      } else if (part.filename) {
        files += 1;
        if (files > (asked?.most ?? 0)) refused ??= tooManyFiles(asked?.most ?? 0);
        if (refused || !reader.receive || part.fieldname !== 'file') part.file.resume();
        else refused = await received(part, reader.receive);
      } else part.file.resume();
      // A page that asks for no file has no form with one: nobody's text is in what follows.
      if (refused && (stopsAtOnce || !asked)) break;
    }
  } catch (error) {
    refused ??= asRefusal(error);
  } finally {
    letGoOfBody(request);
  }
  return { fields, refused };
}

/** What is refused of a file is kept while the rest of the form is read; its own stream goes on to its end. */
async function received(
  part: MultipartFile,
  receive: NonNullable<PartsReader['receive']>,
): Promise<DomainError | null> {
  const content = new PassThrough();
  part.file.once('error', (error) => content.destroy(error));
  part.file.once('close', () => part.file.readableEnded || content.destroy(new Error('the form was torn')));
  part.file.pipe(content);
  try {
    await receive(shortFileName(part.filename), content);
    return null;
  } catch (error) {
    return asRefusal(error);
  } finally {
    part.file.unpipe(content);
    part.file.resume();
  }
}

function limitsFor(asked: AskedFiles | undefined): Record<string, number> {
  return {
    // One byte and one file more than what is taken: that is how the excess shows.
    fileSize: (asked?.largest ?? LARGEST_FILE) + 1,
    files: 100,
    fields: MOST_FIELDS,
    parts: MOST_FIELDS + 100,
    fieldSize: MOST_TEXT,
    fieldNameSize: 200,
    headerSize: LONGEST_NAME_BYTES,
  };
}

class TextBudget {
  private left = MOST_TEXT;

  takes(name: string, value: string, isTruncated: boolean): boolean {
    this.left -= Buffer.byteLength(name) + Buffer.byteLength(value);
    return this.left >= 0 && !isTruncated;
  }
}

/** What the reader of forms says when the form is at fault; a disk that is full stays what it is. */
function asRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const code = (error as { code?: string } | null)?.code;
  if (code === undefined || code === 'ERR_STREAM_PREMATURE_CLOSE') return malformed(error);
  if (!code.startsWith('FST_')) throw error;
  return code.endsWith('_LIMIT') ? tooMuchText() : malformed(error);
}

function add(fields: FormParts['fields'], name: string, value: string): void {
  const before = fields[name];
  fields[name] = before === undefined ? value : [...[before].flat(), value];
}
