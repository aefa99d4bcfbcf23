import type { Work } from '@yttra/platform';
import { readMeetingsIcs } from './meetings-ics';

export const work: Work = ({ parts }) => ({ notes: readMeetingsIcs(parts[0]!) });
