import type { SpanWords } from './tracer';

/** What a statement writes to; `for update` and `do update` are parts of others. */
const WRITES = /(?<!\b(?:for|do|key) )\b(insert into|update|delete from) (?:only )?"?([a-z_]+(?:\.[a-z_]+)?)/gi;
const READS = /\bfrom (?:only )?"?([a-z_]+(?:\.[a-z_]+)?)\b(?!\()/i;
/** How far one looks: what a statement is about stands in its beginning, and lists of values may be long. */
const LOOKED_AT = 20_000;

/**
 * A statement as a trace tells of it: what it does, and to which table. Neither its values nor its text are there. Of
 * several writes it is the last.
 */
export function statementWords(sql: string): SpanWords {
  const text = sql
    .slice(0, LOOKED_AT)
    .replace(/^\/\*.{0,80}?\*\//, '')
    .replace(/\s+/g, ' ')
    .trim();
  const write = [...text.matchAll(WRITES)].at(-1);
  const operation = (write?.[1] ?? text).split(' ', 1)[0]!.toUpperCase();
  const table = write?.[2] ?? READS.exec(text)?.[1];
  return {
    name: table ? `${operation} ${table}` : operation,
    kind: 'client',
    attributes: {
      'db.system.name': 'postgresql',
      'db.operation.name': operation,
      ...(table && { 'db.collection.name': table }),
    },
  };
}
