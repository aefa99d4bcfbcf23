import type { Work } from '@yttra/platform';
import { readBodies } from '../register/bodies-csv';
import type { BodyNames } from './meeting-title';
import { readMeetingsCsv } from './meetings-csv';

export const work: Work = ({ header, parts }) => ({
  notes:
    header.of === 'bodies' ? readBodies(parts[0]!) : readMeetingsCsv(parts[0]!, header.names as BodyNames | undefined),
});
