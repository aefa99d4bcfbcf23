import { z } from 'zod';
import { texts } from './texts.sv';

/** What a body says of each of its viewpoints, as it comes from a form. */
export const repliesForm = z.object({
  replies: z
    .array(
      z
        .object({
          viewpointId: z.uuid(),
          remains: z.enum(['ja', 'nej']).optional(),
          text: z.string().max(10_000).default(''),
        })
        .refine(({ remains, text }) => remains !== 'ja' || text.trim() !== '', { path: ['text'], message: texts.why }),
    )
    .max(2000),
});

/** What is left without a choice is not answered. */
export const chosenReplies = ({ replies }: z.output<typeof repliesForm>) =>
  replies.flatMap(({ viewpointId, remains, text }) =>
    remains ? [{ viewpointId, remains: remains === 'ja', text }] : [],
  );
