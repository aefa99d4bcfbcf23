import { z } from 'zod';

/** The body of every refusal: application/problem+json with a stable code (RFC 9457). */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  /** Where the fault is ours: the number of the request, `urn:yttra:request:K7QF-3MRV`. */
  instance: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), message: z.string(), allowed: z.string().optional() })).optional(),
  details: z.record(z.string(), z.unknown()).optional(),
});

export type Problem = z.infer<typeof problem>;
