import type { Work } from '@yttra/platform';
import { readBodies } from './bodies-csv';
import { readMeetingsCsv } from './meetings-csv';

export const work: Work = ({ header, parts }) => ({
  notes: header.of === 'bodies' ? readBodies(parts[0]!) : readMeetingsCsv(parts[0]!),
});
