import { mailAddress } from '@yttra/platform';
import { z } from 'zod';
import { filledLine } from './remiss-input';

/** A body to ask as well. */
export const recipientAddition = z.strictObject({
  /** The body's id, or its name as the register has it. */
  body: z.string().min(1).max(300),
  part: filledLine(300).nullish(),
  reason: z.string().max(2000).nullish(),
  /** Its own last day, where the general one comes too soon. */
  dueDate: z.iso.date().nullish(),
});
/** One that is no longer asked. The reason is told to it. */
export const recipientRemoval = z.strictObject({ reason: z.string().trim().min(1, 'Skriv ett skäl.').max(2000) });
/**
 * Where its mails go from now on; `propose`: the register should have it too, which the administrator decides and the
 * body confirms.
 */
export const addressCorrection = z.strictObject({ email: mailAddress(), propose: z.boolean().optional() });
