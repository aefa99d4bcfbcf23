import { oneLine } from '@yttra/platform';
import { z } from 'zod';

/** A text that may be left empty. */
export const maybeText = (longest: number) => orNull(z.string().max(longest));
/** One on a single line. */
export const maybeLine = (longest: number) => orNull(oneLine(longest));

const orNull = (text: z.ZodString) => text.default('').transform((written) => (written.trim() === '' ? null : written));

/** A day, or none; what is no day is told in the words of the page. */
export const maybeDay = (wrong: string) =>
  z
    .union([z.literal(''), z.iso.date()], { error: wrong })
    .optional()
    .transform((day) => day || null);

/** The version that was read: a hidden field. */
export const version = z.coerce.number().int();
