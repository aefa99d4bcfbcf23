import fc from 'fast-check';
import { addDays } from '@yttra/platform';
import { readMeetingsCsv } from './meetings-csv';
import { readMeetingsIcs } from './meetings-ics';

const names = { own: 'Socialnämnden', others: ['Miljönämnden'] };
const utf8 = (text: string) => new TextEncoder().encode(text);
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendar = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//SV', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
const read = (text: string) => readMeetingsIcs(utf8(text), names);
const daysOf = (text: string) => read(text).meetings.map(({ date }) => date);
const told = (text: string) => {
  const { notes, problems } = read(text);
  return [...notes, ...problems.map(({ message }) => message)].join(' ');
};

describe('calendars as they come', () => {
  it.each<[string, string, string[]]>([
    ['a day without VALUE', calendar(event('SUMMARY:Socialnämnden', 'DTSTART:20261214')), ['2026-12-14']],
    ['days in ISO form', calendar(event('SUMMARY:Socialnämnden', 'DTSTART:2026-12-14T13:00:00+01:00')), ['2026-12-14']],
    [
      'several calendars in one file',
      calendar(event('SUMMARY:Socialnämnden', 'DTSTART:20261214')) +
        calendar(event('SUMMARY:Socialnämnden', 'DTSTART:20270114')),
      ['2026-12-14', '2027-01-14'],
    ],
    [
      'days that are counted up',
      calendar(event('UID:1', 'SUMMARY:Socialnämnden', 'DTSTART;VALUE=DATE:20260901', 'RDATE;VALUE=DATE:20261001,20261105')), // prettier-ignore
      ['2026-09-01', '2026-10-01', '2026-11-05'],
    ],
    [
      'a zone that nobody has described, with an exception and an end in UTC',
      calendar(
        event(
          'UID:1',
          'SUMMARY:Socialnämnden',
          'DTSTART;TZID=Europe/Stockholm:20260914T130000',
          'RRULE:FREQ=MONTHLY;UNTIL=20270114T120000Z;BYMONTHDAY=14',
          'EXDATE:20261014T110000Z',
        ),
      ),
      ['2026-09-14', '2026-11-14', '2026-12-14', '2027-01-14'],
    ],
    [
      'a moved day whose series is not in the file',
      calendar(event('UID:1', 'SUMMARY:Socialnämnden', 'RECURRENCE-ID:20261214T120000Z', 'DTSTART:20261216T120000Z')),
      ['2026-12-16'],
    ],
    [
      'all later days of a series moved',
      calendar(
        event('UID:1', 'SUMMARY:Socialnämnden', 'DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=WEEKLY;COUNT=4'),
        event('UID:1', 'SUMMARY:Socialnämnden', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20261215', 'DTSTART:20261216'),
      ),
      ['2026-12-01', '2026-12-08', '2026-12-16', '2026-12-23'],
    ],
    [
      'a description with bare line breaks',
      calendar(event('SUMMARY:Socialnämnden', 'DESCRIPTION:Lokal A', 'Tid: 13.00', '', 'Fika', 'DTSTART:20261214')),
      ['2026-12-14'],
    ],
    [
      'the later version of an event',
      calendar(
        event('UID:1', 'SEQUENCE:0', 'SUMMARY:Socialnämnden', 'DTSTART:20261214'),
        event('UID:1', 'SEQUENCE:1', 'SUMMARY:Socialnämnden', 'DTSTART:20261216'),
      ),
      ['2026-12-16'],
    ],
    [
      'one id for everything',
      calendar(event('UID:1', 'SUMMARY:Socialnämnden', 'DTSTART:20261214'), event('UID:1', 'SUMMARY:Socialnämnden', 'DTSTART:20261216')), // prettier-ignore
      ['2026-12-14', '2026-12-16'],
    ],
  ])('%s', (_, text, days) => {
    expect(daysOf(text)).toEqual(days);
  });

  it.each<[string, string, string]>([
    [
      'by its status',
      calendar(event('SUMMARY:Socialnämnden', 'STATUS:CANCELLED', 'DTSTART:20261214')),
      'Inställt, läses inte in: ”Socialnämnden” måndag 14 december 2026.',
    ],
    [
      'by its title',
      calendar(event('SUMMARY:Avbokat: Socialnämnden', 'DTSTART:20261214')),
      'Inställt, läses inte in: ”Avbokat: Socialnämnden” måndag 14 december 2026.',
    ],
    [
      'by a later version',
      calendar(event('UID:1', 'SUMMARY:Socialnämnden', 'DTSTART:20261214')) +
        calendar(event('UID:1', 'SEQUENCE:1', 'SUMMARY:Socialnämnden', 'STATUS:CANCELLED', 'DTSTART:20261214')),
      'Inställt, läses inte in: ”Socialnämnden” måndag 14 december 2026.',
    ],
    [
      'by a calendar that takes back',
      calendar(event('UID:1', 'SUMMARY:Socialnämnden', 'DTSTART:20261214')).replace(
        'VERSION',
        'METHOD:CANCEL\r\nVERSION',
      ),
      'Inställt, läses inte in: ”Socialnämnden” måndag 14 december 2026.',
    ],
    [
      'by an event of its own on that day',
      calendar(event('SUMMARY:Socialnämnden', 'DTSTART:20261214'), event('SUMMARY:INSTÄLLT', 'DTSTART:20261214')),
      'Inställt, läses inte in: ”INSTÄLLT” måndag 14 december 2026.',
    ],
  ])('a cancelled meeting is named and left out: %s', (_, text, note) => {
    const also = calendar(event('SUMMARY:Sammanträde', 'DTSTART:20270114'));
    expect(daysOf(text + also)).toEqual(['2027-01-14']);
    expect(told(text + also)).toContain(note);
  });

  it.each([
    ['DTSTART:20261320T130000', 'Rad 6 kan inte läsas: ”Socialnämnden” har dagen ”20261320T130000”, som inte finns.'],
    ['DTSTART:20261214T250000', '”20261214T250000”'],
    ['DTSTART:14/12 2026', '”14/12 2026”'],
    ['X-NOTHING:1', 'Rad 4 kan inte läsas: ”Socialnämnden” saknar dag.'],
    ['DTSTART:20261214\r\nRRULE:FREQ=MONTHLY;BYMONT=3', 'upprepas på ett sätt som inte går att följa'],
    ['DTSTART:20261214\r\nRRULE:FREQ=WEEKLY;BYDAY=FR', 'börjar en dag som inte följer dess upprepning'],
    ['DTSTART:20261214T230000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=MO', 'upprepas på ett sätt som inte går att följa'],
    ['DTSTART:20261214\r\nEXDATE:20261332', '”20261332”'],
  ])('an event that cannot be read is named and moves nothing: %s', (lines, message) => {
    const text = calendar(event('SUMMARY:Socialnämnden', ...lines.split('\r\n')), event('SUMMARY:Sammanträde', 'DTSTART:20270114')); // prettier-ignore
    expect(daysOf(text)).toEqual(['2027-01-14']);
    expect(told(text)).toContain(message);
  });

  it('what is neither meeting nor cancelled is given with its title, to be ticked', () => {
    const { uncertain } = read(calendar(event('SUMMARY:Reservdag', 'DESCRIPTION:Handlingsstopp: 1/12 2026', 'DTSTART:20261203'))); // prettier-ignore
    expect(uncertain).toEqual([{ date: '2026-12-03', title: 'Reservdag', agendaCutoff: '2026-12-01' }]);
  });
});

/** How a calendar may write a day, or an hour of it. */
const TIMES: Record<string, (day: string) => [parameters: string, value: string]> = {
  date: (day) => [';VALUE=DATE', day.replaceAll('-', '')],
  bare: (day) => ['', day.replaceAll('-', '')],
  iso: (day) => ['', day],
  zone: (day) => [';TZID=Europe/Stockholm', `${day.replaceAll('-', '')}T130000`],
  windows: (day) => [';TZID="W. Europe Standard Time"', `${day.replaceAll('-', '')}T130000`],
  utc: (day) => ['', `${day.replaceAll('-', '')}T113000Z`],
  offset: (day) => ['', `${day}T13:00:00+01:00`],
};
const time = fc.constantFrom(...Object.keys(TIMES));
const line = (name: string, form: string, day: string) => `${name}${TIMES[form]!(day).join(':')}`;
const someDay = fc.integer({ min: 0, max: 700 }).map((after) => addDays('2026-01-05', after));

const weekly = fc.record({
  start: someDay,
  step: fc.integer({ min: 1, max: 4 }),
  count: fc.integer({ min: 2, max: 8 }),
});
const weeks = weekly.map(({ start, step, count }) => ({
  rule: `FREQ=WEEKLY;INTERVAL=${step};COUNT=${count}`,
  days: Array.from({ length: count }, (_, i) => addDays(start, 7 * step * i)),
}));
const months = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 2, max: 8 })).map(([of, count]) => ({
  rule: `FREQ=MONTHLY;BYMONTHDAY=${of};COUNT=${count}`,
  days: Array.from({ length: count }, (_, i) => new Date(Date.UTC(2026, 3 + i, of)).toISOString().slice(0, 10)),
}));
const secondTuesdays = fc.integer({ min: 2, max: 8 }).map((count) => ({
  rule: `FREQ=MONTHLY;BYDAY=2TU;COUNT=${count}`,
  days: Array.from({ length: count }, (_, i) => {
    const first = new Date(Date.UTC(2026, 3 + i, 1)).getUTCDay();
    return new Date(Date.UTC(2026, 3 + i, 8 + ((9 - first) % 7))).toISOString().slice(0, 10);
  }),
}));

const shape = fc.record({
  series: fc.oneof(weeks, months, secondTuesdays),
  asSeries: fc.boolean(),
  form: time,
  exceptionForm: time,
  out: fc.constantFrom('excluded', 'status', 'title', 'version', 'moved', 'none'),
  which: fc.nat(),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  fold: fc.constantFrom('folded', 'cut', 'whole'),
  apart: fc.boolean(),
});

type Shape = typeof shape extends fc.Arbitrary<infer Value> ? Value : never;

/** The file that the shape tells, and the days that it means. */
function written({ series, asSeries, form, exceptionForm, out, which, lineEnd, fold, apart }: Shape) {
  const { rule, days } = series;
  const gone = days[which % days.length]!;
  const moved = addDays(gone, 1);
  const title = 'SUMMARY:Socialnämnden';
  const events = asSeries
    ? [event('UID:s', title, line('DTSTART', form, days[0]!), `RRULE:${rule}`)]
    : days.map((day, i) => event(`UID:e${i}`, title, line('DTSTART', form, day)));
  const uid = asSeries ? 'UID:s' : `UID:e${days.indexOf(gone)}`;
  const replaces = asSeries ? [line('RECURRENCE-ID', exceptionForm, gone)] : [];
  if (out === 'excluded') {
    if (asSeries) events[0]!.splice(-1, 0, line('EXDATE', exceptionForm, gone));
    else events.splice(days.indexOf(gone), 1);
  }
  if (out === 'status' || out === 'version')
    events.push(event(uid, 'SEQUENCE:2', title, ...replaces, line('DTSTART', exceptionForm, gone), 'STATUS:CANCELLED'));
  if (out === 'title')
    events.push(event(uid, 'SEQUENCE:2', 'SUMMARY:Inställt: Socialnämnden', ...replaces, line('DTSTART', exceptionForm, gone))); // prettier-ignore
  if (out === 'moved') events.push(event(uid, 'SEQUENCE:2', title, ...replaces, line('DTSTART', exceptionForm, moved)));
  const note = `DESCRIPTION:${'Lokal och tid meddelas i kallelsen. '.repeat(4)}`;
  const whole = events.map((lines) => [...lines.slice(0, -1), note, lines.at(-1)!]);
  const files = apart ? whole.map((one) => calendar(one)) : [calendar(...whole)];
  const text = files.join('').split('\r\n').map((one) => foldedAs(fold, one, lineEnd)).join(lineEnd); // prettier-ignore
  const left = out === 'none' ? days : days.filter((day) => day !== gone);
  return { text, days: [...new Set(out === 'moved' ? [...left, moved] : left)].sort() };
}

function foldedAs(fold: string, text: string, lineEnd: string): string {
  if (fold === 'whole' || text.length <= 75) return text;
  return text.match(/.{1,74}/g)!.join(fold === 'folded' ? `${lineEnd} ` : lineEnd);
}

it('whatever the shape of a calendar, its days are the right ones', () => {
  fc.assert(
    fc.property(shape, (given) => {
      const { text, days } = written(given);
      expect(daysOf(text)).toEqual(days);
    }),
    { numRuns: 200 },
  );
});

const DAYS: ((day: string) => string)[] = [
  (day) => day,
  (day) => day.replaceAll('-', ''),
  (day) => ` ${day} 13:00`,
  (day) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))} ${day.slice(0, 4)}`,
];
const table = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  marked: fc.boolean(),
  heading: fc.constantFrom('Datum', 'Sammanträdesdatum', 'Sammanträdesdag', 'Mötesdatum', 'Socialnämnden'),
  lineEnd: fc.constantFrom('\r\n', '\n', '\r'),
  rows: fc.uniqueArray(
    fc.record({ day: someDay, form: fc.nat(3), of: fc.constantFrom('own', 'another', 'cancelled') }),
    { selector: ({ day }) => day, minLength: 1, maxLength: 8 },
  ),
});

it('whatever the shape of a table, only the body’s own days are read', () => {
  fc.assert(
    fc.property(table, ({ delimiter, marked, heading, lineEnd, rows }) => {
      const lines = rows.map(({ day, form, of }) =>
        [
          of === 'another' ? 'Miljönämnden' : 'Socialnämnden',
          DAYS[form]!(day),
          of === 'cancelled' ? 'Inställt' : '',
        ].join(delimiter),
      );
      const head = [...(marked ? [`sep=${delimiter}`] : []), ['Nämnd', heading, 'Anmärkning'].join(delimiter)];
      const { meetings } = readMeetingsCsv(utf8(`\ufeff${[...head, ...lines].join(lineEnd)}`), names);
      expect(meetings.map(({ date }) => date)).toEqual(
        rows.filter(({ of }) => of === 'own').map(({ day }) => day).sort(), // prettier-ignore
      );
    }),
    { numRuns: 100 },
  );
});

it.each([
  ['Datum;Miljönämnden\n2026-12-14;x', 'Kolumnen ”Miljönämnden” gäller en annan instans.'],
  ['Datum;Kulturnämnden\n2026-12-14;x', 'Kolumnen ”Kulturnämnden” gäller en annan instans.'],
  ['Miljönämnden;Handlingsstopp\n2026-12-14;', 'Kolumnen ”datum” saknas.'],
  ['Nämnd;Datum\nMiljönämnden;2026-12-14', 'Filen har inget sammanträde som gäller Socialnämnden.'],
])('a table of another body’s days gives none: %j', (text, message) => {
  const { meetings, problems } = readMeetingsCsv(utf8(text), names);
  expect(meetings).toEqual([]);
  expect(problems[0]?.message).toContain(message);
});

it.each<[string, string, { date: string; agendaCutoff: string | null }, string | undefined]>([
  ['Excel’s own first line', 'sep=;\nDatum;Handlingsstopp\n2026-12-14;2026-11-30', { date: '2026-12-14', agendaCutoff: '2026-11-30' }, undefined],
  ['a time after the day, and days in figures alone', 'Sammanträdesdatum;Handlingsstopp\n2026-12-14 13:00;20261130', { date: '2026-12-14', agendaCutoff: '2026-11-30' }, undefined],
  ['a row for each body', 'Nämnd;Datum;Handlingsstopp\nSocialnämnden;2026-12-14;2026-11-30\nMiljönämnden;2026-12-16;', { date: '2026-12-14', agendaCutoff: '2026-11-30' }, 'Rad 3'],
])('a table with %s gives its days, and tells what it leaves', (_, text, meeting, left) => {
  const { meetings, problems, notes } = readMeetingsCsv(utf8(text), names);
  expect({ meetings, problems }).toEqual({ meetings: [meeting], problems: [] });
  expect(notes).toEqual(left === undefined ? [] : [expect.stringContaining(left)]);
}); // prettier-ignore

it('a table with a column for each body gives that of this one', () => {
  const { meetings, problems } = readMeetingsCsv(
    utf8('Socialnämnden;Handlingsstopp\n9/12 2026;1 december 2026'),
    names,
  );
  expect({ meetings, problems }).toEqual({
    meetings: [{ date: '2026-12-09', agendaCutoff: '2026-12-01' }],
    problems: [],
  });
});
