import { inChild } from '@yttra/platform';
import { ENDLESS_RULE, hostileCalendars, type HostileFile } from '../../../test/support/hostile-calendars';
import { hostileTables } from '../../../test/support/hostile-tables';
import { LARGEST_FILE, readBodiesFile, readMeetingsFile } from './read-file';

const calendar = (...events: string[]) =>
  Buffer.from(
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//SV', ...events.flatMap((event) => ['BEGIN:VEVENT', event, 'END:VEVENT']), 'END:VCALENDAR', ''].join('\r\n'), // prettier-ignore
  );
const FINE = 'UID:2\r\nSUMMARY:Sammanträde\r\nDTSTART;VALUE=DATE:20260116';
const named = (title: string, rule: string) =>
  `UID:1\r\nSUMMARY:${title}\r\nDTSTART;VALUE=DATE:20260105\r\nRRULE:${rule}`;

describe('a calendar', () => {
  it.each([
    ['names no day', ENDLESS_RULE, '”Nämnd” upprepas på ett sätt som inte går att följa och lästes inte.'],
    ['comes by the hour', 'FREQ=HOURLY', '”Nämnd” upprepas oftare än varje dag och lästes inte.'],
    ['comes every day', 'FREQ=DAILY', '”Nämnd” upprepas fler än 400 gånger på 3 år och lästes inte.'],
  ])('with a series that %s names it, and reads the rest', async (_, rule, note) => {
    const read = await readMeetingsFile(calendar(named('Nämnd', rule), FINE), 'ics');
    expect(read).toMatchObject({ meetings: [{ date: '2026-01-16' }], problems: [], notes: [note] });
  });

  it('with an event that cannot be read names it, and reads the rest', async () => {
    const broken = 'UID:3\r\nSUMMARY:Trasigt\r\nDTSTART;VALUE=DATE:20261345';
    const read = await readMeetingsFile(calendar(broken, FINE), 'ics');
    expect(read.meetings).toContainEqual(expect.objectContaining({ date: '2026-01-16' }));
    expect(read.problems).toEqual([{ line: 7, message: expect.stringContaining('”Trasigt” har dagen ”20261345”') }]);
    expect([...read.notes, ...read.meetings.map(({ date }) => date)].join()).not.toContain('2026-13');
  });

  it('with a thousand series by the day is refused in one sentence', async () => {
    const many = Array.from({ length: 1000 }, () => named('Nämnd', 'FREQ=DAILY'));
    const { problems, meetings } = await readMeetingsFile(calendar(...many), 'ics');
    expect(meetings).toEqual([]);
    expect(problems).toEqual([{ line: 1, message: expect.stringContaining('Kalendern har för många upprepningar.') }]);
  });
});

describe('whatever a file holds, it is read or refused in few words', () => {
  /** All of them in one child, which would be ended if one of them never did. */
  const outcomes = async (reader: string, files: HostileFile[]) => {
    const entry = require.resolve('../../../test/support/read-all.cjs');
    const parts = files.filter(({ content }) => content.length <= LARGEST_FILE).map(({ content }) => content);
    return (await inChild('table', entry, { header: { reader }, parts }, LIMITS)).notes as string[];
  };
  const LIMITS = { seconds: 170, processorSeconds: 120, megabytes: 500 };

  it.each([
    ['ics', hostileCalendars()],
    ['bodies', hostileTables()],
    ['meetings', hostileTables()],
  ])('%s', async (reader, files) => {
    const told = await outcomes(reader, files);
    expect(told.length).toBeGreaterThan(45);
    expect(told.filter((outcome) => !/^\d{1,4} letters told$/.test(outcome))).toEqual([]);
  });
});

it('a file of more than a megabyte is refused unread', async () => {
  const large = Buffer.alloc(1024 * 1024 + 1, 'a');
  const refusal = { problems: [{ line: 1, message: expect.stringContaining('större än 1 MB') }] };
  expect(await readBodiesFile(large)).toMatchObject({ ...refusal, rows: [] });
  expect(await readMeetingsFile(large, 'csv')).toMatchObject({ ...refusal, meetings: [] });
  expect(await readMeetingsFile(large, 'ics')).toMatchObject({ ...refusal, meetings: [] });
});

it('of a table whose every line is wrong the first twenty are told, and how many more', async () => {
  const lines = Array.from({ length: 1500 }, (_, at) => `Nämnd ${at};${'fel'.repeat(200)}`);
  const read = await readBodiesFile(Buffer.from(`namn;typ\n${lines.join('\n')}`));
  expect(read.problems).toHaveLength(20);
  expect(read.moreProblems).toBe(1480);
});
