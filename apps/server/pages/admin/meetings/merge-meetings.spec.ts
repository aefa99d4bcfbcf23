import { compareMeetings, mergedMeetings } from './merge-meetings';

const known = [
  { date: '2022-11-16', agendaCutoff: '2022-11-02' },
  { date: '2022-12-14', agendaCutoff: '2022-11-29' },
  { date: '2023-01-18', agendaCutoff: null },
];
const read = [
  { date: '2022-11-16', agendaCutoff: '2022-11-01' },
  { date: '2022-12-14', agendaCutoff: null },
  { date: '2023-02-15', agendaCutoff: '2023-02-01' },
];

describe('a file of meetings beside what is known', () => {
  it('tells what is new, changed, the same and not in it; a file without cutoffs takes none away', () => {
    expect(compareMeetings(known, read)).toEqual({
      added: [read[2]],
      changed: [read[0]],
      same: 1,
      missing: [known[2]],
    });
  });

  it('leaves what it lacks, unless told to drop it', () => {
    expect(mergedMeetings(known, read, false)).toEqual([read[0], known[1], known[2], read[2]]);
    expect(mergedMeetings(known, read, true)).toEqual([read[0], known[1], read[2]]);
  });
});
