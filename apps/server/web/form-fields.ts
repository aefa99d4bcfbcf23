import { z } from 'zod';

/** A box that is ticked, or not. */
export const ticked = z.string().max(100).optional();

/** Boxes of one name: none ticked sends nothing, one sends a text, several a list. */
export const many = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((sent) => (sent === undefined || sent === '' ? [] : [sent].flat()), z.array(item));

/** Which page of a list is asked for; what is no number of a page asks for the first. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000).catch(1);
