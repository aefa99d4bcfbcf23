import { createHash } from 'node:crypto';
import { peopleText } from '@yttra/platform';

/**
 * A mark of the text that a field showed: tells whether somebody has written in it, whatever the program would write
 * there by now.
 */
export const shownAs = (text: string): string =>
  createHash('sha256').update(peopleText(text).value).digest('hex').slice(0, 16);
