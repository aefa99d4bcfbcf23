import { z } from 'zod';

/** A text that may be left empty. */
export const maybeText = z
  .string()
  .default('')
  .transform((text) => (text.trim() === '' ? null : text));

/** A day, or none; what is no day is told in the words of the page. */
export const maybeDay = (wrong: string) =>
  z
    .union([z.literal(''), z.iso.date()], { error: wrong })
    .optional()
    .transform((day) => day || null);

/** The version that was read: a hidden field. */
export const version = z.coerce.number().int();
