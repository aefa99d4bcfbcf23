import { z } from 'zod';

/** `?limit=50&offset=0`, at most 200 a page. */
export const paging = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

export type Paging = z.infer<typeof paging>;

/** One page of a list, with how many there are in all. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item), total: z.int() });
