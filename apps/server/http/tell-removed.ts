import { textNotices } from '@yttra/platform';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';

/**
 * Names the fields of which something could not be kept: control characters, and in a line of its own also what turns
 * directions.
 */
export const REMOVED_HEADER = 'yttra-removed-characters';

/** A header can hold the names of our fields, and not every name that somebody may send. */
const NAME = /^[\w.[\]-]{1,100}$/;

/** Tells a program, with its reply, that not every character of what it sent was kept. */
export function tellRemoved(reply: FastifyReply, schema: z.ZodType, sent: unknown): void {
  const fields = textNotices(schema, sent).flatMap(({ field }) => (NAME.test(field) ? [field] : []));
  if (fields.length > 0) void reply.header(REMOVED_HEADER, [...new Set(fields)].slice(0, 50).join(', '));
}
