import { ChildFailure, inChild, log } from '@yttra/platform';
import type { Bounce } from './bounce';

export type { Bounce } from './bounce';

/** The bounces that a mail tells of, read in a process of its own; none when nothing can be made of it. */
export async function readBounceMail(raw: Buffer): Promise<Bounce[]> {
  try {
    return (await inChild('bounce', require.resolve('./read-bounce.child'), { header: {}, parts: [raw] }))
      .notes as Bounce[];
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    log().warn({ err: error }, 'a mail in the mailbox for bounces that could not be read');
    return [];
  }
}
