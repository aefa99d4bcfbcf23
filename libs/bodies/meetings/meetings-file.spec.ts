import { readMeetingsCsv } from './meetings-csv';
import { readMeetingsIcs } from './meetings-ics';
import { readMeetingsJson } from './meetings-json';

const utf8 = (text: string) => new TextEncoder().encode(text);
const names = { own: 'Socialnämnden', others: ['Miljönämnden', 'Energi AB', 'Arbetsmarknads- och socialnämnden'] };
const meeting = (date: string, agendaCutoff: string | null = null) => ({ date, agendaCutoff });

describe('meetings as JSON', () => {
  it('are days, or days with a cutoff, and come in order', () => {
    expect(readMeetingsJson([{ date: '2022-12-14', cutoff: '2022-11-29' }, '2022-11-16']).meetings).toEqual([
      meeting('2022-11-16'),
      meeting('2022-12-14', '2022-11-29'),
    ]);
  });

  it('are refused one by one with the place in the list', () => {
    const { meetings, problems } = readMeetingsJson([
      '2022-02-31x',
      '',
      { date: '2022-11-16', cutoff: '2022-11-17' },
      '2022-12-14',
      '2022-12-14',
    ]);
    expect(meetings).toEqual([meeting('2022-12-14')]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Rad 1 kan inte läsas: ”2022-02-31x” är ingen dag, skriv 2022-11-16.',
      'Rad 2 kan inte läsas: datum saknas.',
      'Rad 3 kan inte läsas: handlingsstopp 2022-11-17 ligger efter sammanträdet 2022-11-16.',
      'Rad 5 kan inte läsas: 2022-12-14 står redan på rad 4.',
    ]);
  });

  it.each([[{}], ['2022-11-16'], [[1]], [[{ date: '2022-11-16', stopp: 'x' }]]])(
    '%j is no list of meetings',
    (value) => {
      expect(() => readMeetingsJson(value)).toThrow(expect.objectContaining({ kind: 'invalid' }) as Error);
    },
  );
});

describe('meetings as CSV', () => {
  it('have a day and perhaps a cutoff', () => {
    expect(readMeetingsCsv(utf8('Datum;Handlingsstopp\n2022-12-14;2022-11-29\n2022-11-16 00:00:00;\n'))).toEqual({
      meetings: [meeting('2022-11-16'), meeting('2022-12-14', '2022-11-29')],
      problems: [],
      notes: [],
    });
  });

  it('are refused with the line', () => {
    expect(
      readMeetingsCsv(utf8('datum;handlingsstopp\n2022-12-14;\n;2022-11-29\nsnart;\n30 februari 2022;')).problems.map(
        ({ message }) => message,
      ),
    ).toEqual([
      'Rad 3 kan inte läsas: datum saknas.',
      'Rad 4 kan inte läsas: ”snart” är ingen dag, skriv 2022-11-16.',
      'Rad 5 kan inte läsas: ”30 februari 2022” är ingen dag. Det finns ingen 30 februari: februari 2022 har 28 dagar.',
    ]);
  });
});

describe('meetings as a calendar file', () => {
  const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
  const read = (...events: string[][]) =>
    readMeetingsIcs(
      utf8(
        ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//SV', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n'),
      ),
      names,
    );
  const days = (...events: string[][]) =>
    read(...events).meetings.map(({ date, agendaCutoff }) => meeting(date, agendaCutoff));

  it('are its events, on Swedish days', () => {
    const { meetings, problems } = read(
      event('UID:1', 'SUMMARY:Sammanträde', 'DTSTART;VALUE=DATE:20221214'),
      event('UID:2', 'SUMMARY:Socialnämnden', 'DTSTART:20221115T233000Z'),
      event('UID:3', 'SUMMARY:Socialnämnden', 'DTSTART;TZID=Europe/Stockholm:20230124T130000'),
      event('UID:4', 'SUMMARY:Inställt', 'DTSTART;VALUE=DATE:20221201', 'STATUS:CANCELLED'),
    );
    expect(problems).toEqual([]);
    expect(meetings.map(({ date }) => date)).toEqual(['2022-11-16', '2022-12-14', '2023-01-24']);
  });

  it('get their cutoff from an event of its own or from the description', () => {
    expect(
      days(
        event('UID:1', 'SUMMARY:Sammanträde', 'DTSTART;VALUE=DATE:20221214'),
        event('UID:2', 'SUMMARY:Handlingsstopp nämnden', 'DTSTART;VALUE=DATE:20221129'),
        event(
          'UID:3',
          'SUMMARY:Sammanträde',
          'DTSTART;VALUE=DATE:20230124',
          'DESCRIPTION:Lokal A\\nHandlingsstopp: 2023-01-10',
        ),
      ),
    ).toEqual([meeting('2022-12-14', '2022-11-29'), meeting('2023-01-24', '2023-01-10')]);
  });

  it('pair cutoffs in step, also when one closes before the meeting before', () => {
    expect(
      days(
        ...['20221101', '20221115'].map((day, i) =>
          event(`UID:m${i}`, 'SUMMARY:Sammanträde', `DTSTART;VALUE=DATE:${day}`),
        ),
        ...['20221018', '20221031'].map((day, i) =>
          event(`UID:c${i}`, 'SUMMARY:Handlingsstopp', `DTSTART;VALUE=DATE:${day}`),
        ),
      ),
    ).toEqual([meeting('2022-11-01', '2022-10-18'), meeting('2022-11-15', '2022-10-31')]);
  });

  it('leave a cutoff unknown rather than give one to two meetings', () => {
    expect(
      days(
        event('UID:1', 'SUMMARY:Sammanträde', 'DTSTART;VALUE=DATE:20221214'),
        event('UID:2', 'SUMMARY:Sammanträde', 'DTSTART;VALUE=DATE:20221220'),
        event('UID:3', 'SUMMARY:Handlingsstopp', 'DTSTART;VALUE=DATE:20221129'),
      ),
    ).toEqual([meeting('2022-12-14', '2022-11-29'), meeting('2022-12-20')]);
  });

  it('follow a series, without the days taken out and with the one that moved', () => {
    const { meetings } = read(
      event(
        'UID:s',
        'SUMMARY:Sammanträde',
        'DTSTART;VALUE=DATE:20220905',
        'RRULE:FREQ=MONTHLY;COUNT=4',
        'EXDATE;VALUE=DATE:20221005',
      ),
      event('UID:s', 'SUMMARY:Sammanträde', 'RECURRENCE-ID;VALUE=DATE:20221105', 'DTSTART;VALUE=DATE:20221109'),
    );
    expect(meetings.map(({ date }) => date)).toEqual(['2022-09-05', '2022-11-09', '2022-12-05']);
  });

  it('stop following a series that has no end', () => {
    const { meetings } = read(
      event('UID:s', 'SUMMARY:Sammanträde', 'DTSTART;VALUE=DATE:20220905', 'RRULE:FREQ=YEARLY'),
    );
    expect(meetings.map(({ date }) => date)).toEqual(['2022-09-05', '2023-09-05', '2024-09-05', '2025-09-05']);
  });

  it('leave what decides nothing to be ticked, with its title', () => {
    const { meetings, uncertain, notes } = read(
      event('UID:1', 'SUMMARY:Presidieberedning', 'DTSTART;VALUE=DATE:20221130'),
      event('UID:2', 'SUMMARY:Sammanträde', 'DTSTART;VALUE=DATE:20221214'),
    );
    expect(meetings).toEqual([{ ...meeting('2022-12-14'), title: 'Sammanträde' }]);
    expect(uncertain).toEqual([{ ...meeting('2022-11-30'), title: 'Presidieberedning' }]);
    expect(notes).toEqual([]);
  });

  it('say how many there are that nobody could look through', () => {
    const { uncertain, notes } = read(
      event('UID:1', 'SUMMARY:Fika', 'DTSTART;VALUE=DATE:20220101', 'RRULE:FREQ=DAILY;COUNT=230'),
      event('UID:2', 'SUMMARY:Sammanträde', 'DTSTART;VALUE=DATE:20221214'),
    );
    expect(uncertain).toHaveLength(200);
    expect(notes).toEqual(['30 händelser till, som inte ser ut som sammanträden, visas inte.']);
  });

  it.each([['hej'], ['BEGIN:VCALENDAR'], ['BEGIN:VCARD\nEND:VCARD'], [''], ['\u0000']])('%j is no calendar', (text) => {
    expect(readMeetingsIcs(utf8(text)).problems[0]?.message).toContain('Filen är ingen kalender');
  });

  it('that has no meetings says so', () => {
    expect(read().problems).toEqual([{ line: 1, message: 'Kalendern har inga sammanträden.' }]);
  });
});
