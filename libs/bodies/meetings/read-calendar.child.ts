import type { Work } from '@yttra/platform';
import type { BodyNames } from './meeting-title';
import { readMeetingsIcs } from './meetings-ics';

export const work: Work = ({ header, parts }) => ({ notes: readMeetingsIcs(parts[0]!, header.names as BodyNames) });
