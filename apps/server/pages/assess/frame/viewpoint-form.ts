import { DISPOSITIONS } from '@yttra/assessment';
import { z } from 'zod';
import { texts } from './texts.sv';

const written = z
  .string()
  .max(20_000)
  .optional()
  .transform((text) => (text?.trim() ? text : null));

/** What the office writes about a viewpoint, as the form sends it: what is empty is null. */
export const viewpointFields = {
  text: written,
  tags: z
    .string()
    .max(2_000)
    .optional()
    .transform((text) => [...new Set((text ?? '').split(',').map((tag) => tag.trim()))].filter((tag) => tag !== ''))
    .refine((tags) => tags.length <= 20 && tags.every((tag) => tag.length <= 60), texts.tooManyTags),
  aboutSection: z
    .string()
    .max(300)
    .optional()
    .transform((section) => section || null),
  disposition: z
    .enum(DISPOSITIONS)
    .optional()
    .transform((disposition) => disposition ?? null),
  reason: written,
  changeText: written,
  /** `nasta`: go on to what is left; otherwise stay. */
  vidare: z.enum(['nasta', 'kvar']).default('kvar'),
};
