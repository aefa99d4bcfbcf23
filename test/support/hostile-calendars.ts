/** One hostile file: what it tries, its name and its bytes. */
export interface HostileFile {
  tries: string;
  name: string;
  content: Buffer;
}

export const MB = 1024 * 1024;
/** As many pieces as fit in just under a megabyte. */
export const full = (piece: string, bytes = MB - 2000): string =>
  piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));

const calendar = (body: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//SV\r\n${body}END:VCALENDAR\r\n`;
const event = (lines: string, uid = '1'): string =>
  `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:Nämnd\r\n${lines}\r\nEND:VEVENT\r\n`;
const series = (rule: string): string => calendar(event(`DTSTART;VALUE=DATE:20260105\r\nRRULE:${rule}`));

/** The calendar that stopped the server: its next day never comes. */
export const ENDLESS_RULE = 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30';

/** Rules that name no day, or too many. */
const RULES = [
  ENDLESS_RULE,
  'FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;INTERVAL=7',
  'FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=WEEKLY;BYDAY=MO;BYMONTH=13',
  'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11',
  'FREQ=MONTHLY;BYDAY=6MO',
  'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=YEARLY;BYYEARDAY=366;INTERVAL=1000',
  'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6',
  'FREQ=YEARLY;BYDAY=60MO',
  'FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2;INTERVAL=3',
  'FREQ=SECONDLY',
  'FREQ=MINUTELY;INTERVAL=1',
  'FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;COUNT=1000000000',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=DAILY;INTERVAL=-1',
  'FREQ=YEARLY;INTERVAL=1000000000',
  'FREQ=DAILY;UNTIL=99991231',
  'FREQ=DAILY;UNTIL=20200101',
  'FREQ=FORTNIGHTLY',
  'FREQ=',
  '',
  `FREQ=DAILY;BYMONTHDAY=${Array.from({ length: 20_000 }, (_, i) => (i % 31) + 1).join(',')}`,
];

const many = (count: number, lines: string): string =>
  calendar(Array.from({ length: count }, (_, i) => event(lines, String(i))).join(''));

export function hostileCalendars(): HostileFile[] {
  const texts: [string, string][] = [
    ...RULES.map((rule): [string, string] => [rule.slice(0, 60), series(rule)]),
    ['1,000 daily series', many(1000, 'DTSTART;VALUE=DATE:20260105\r\nRRULE:FREQ=DAILY')],
    ['300 series that name no day', many(300, `DTSTART;VALUE=DATE:20260105\r\nRRULE:${ENDLESS_RULE}`)],
    ['8,000 events', many(8000, 'DTSTART;VALUE=DATE:20260105')],
    [
      'a megabyte of extra days',
      calendar(event(`DTSTART;VALUE=DATE:20260105\r\nRDATE;VALUE=DATE:${full('20260106,')}20260107`)),
    ],
    [
      'a megabyte of days taken out',
      calendar(
        event(`DTSTART;VALUE=DATE:20260105\r\nRRULE:FREQ=WEEKLY\r\nEXDATE;VALUE=DATE:${full('20260112,')}20260119`),
      ),
    ],
    [
      '7,000 moved days of one series',
      calendar(
        event('DTSTART;VALUE=DATE:20260105\r\nRRULE:FREQ=DAILY') +
          event('RECURRENCE-ID;VALUE=DATE:20260106\r\nDTSTART;VALUE=DATE:20260107').repeat(7000),
      ),
    ],
    ['40,000 components in each other', full('BEGIN:VEVENT\r\n')],
    ['40,000 components in each other, closed', calendar(full('BEGIN:X\r\n', MB / 2) + full('END:X\r\n', MB / 2))],
    ['a title of a megabyte', calendar(event(`DTSTART;VALUE=DATE:20260105\r\nSUMMARY:${full('a')}`))],
    ['a megabyte of folded lines', calendar(event(`DTSTART;VALUE=DATE:20260105\r\nDESCRIPTION:${full('x\r\n ')}`))],
    ['a megabyte of backslashes', calendar(event(`DTSTART;VALUE=DATE:20260105\r\nDESCRIPTION:${full('\\')}`))],
    ['a megabyte of parameters', calendar(event(`DTSTART${full(';X=1')}:20260105`))],
    ['a megabyte of quotes', calendar(event(`DTSTART;X="${full('"')}:20260105`))],
    [
      'a time zone whose rule names no day',
      calendar(
        `BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:${ENDLESS_RULE}\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n` +
          event('DTSTART;TZID=X:20260105T130000\r\nRRULE:FREQ=WEEKLY;COUNT=10'),
      ),
    ],
    ['the year 0000', calendar(event('DTSTART;VALUE=DATE:00000101'))],
    ['the year 9999', calendar(event('DTSTART;VALUE=DATE:99991231\r\nRRULE:FREQ=DAILY'))],
    ['month 13', calendar(event('DTSTART;VALUE=DATE:20261345'))],
    ['no day at all', calendar(event('DTSTART:idag'))],
    ['an hour of 99', calendar(event('DTSTART:20260105T999999Z'))],
    ['a property of the language', calendar(event('DTSTART;VALUE=DATE:20260105\r\n__proto__:x\r\nconstructor:y'))],
    ['a zero byte', calendar(event('DTSTART;VALUE=DATE:20260105\r\nX:\u0000'))],
    ['a megabyte of blanks', full(' ')],
    ['a megabyte of line feeds', full('\n')],
  ];
  return texts.map(([tries, content]) => ({ tries, name: 'Sammanträden.ics', content: Buffer.from(content) }));
}
