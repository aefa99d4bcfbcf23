import { onOneLine } from '@yttra/platform';

const LONGEST = 500;

/** What a stranger's server said, as one line that can be stored and shown: nothing hidden, no breaks, not endless. */
export const replyLine = (said: string): string => onOneLine(said).trim().slice(0, LONGEST);
