import ICAL from 'ical.js';
import { dueDateIcs, noDueDateIcs } from './ics';

const event = {
  recipientId: '6b1f2a52-0000-4000-8000-000000000001',
  title: 'Riktlinje för kvalitet; ansvar, roller\r\nBEGIN:VALARM',
  bodyName: 'Vård- och omsorgsnämnden',
  caseNumber: 'KSKF/2022:195',
  dueDate: '2023-01-04',
  path: '/svara/6b1f2a52',
  organizer: { name: 'Hanna "Lövgren"; x', email: 'hanna@example.se' },
  now: new Date('2022-10-05T07:00:00Z'),
};

function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) };
}

test('the last day is one all-day event, and pasted text stays text', () => {
  const ics = dueDateIcs(event);
  const { calendar, event: read } = parse(ics.content as string);
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(read.startDate.toString()).toBe('2023-01-04');
  expect(read.startDate.isDate).toBe(true);
  expect(read.endDate.toString()).toBe('2023-01-05');
  expect(read.summary).toContain('Riktlinje för kvalitet; ansvar, roller');
  expect(read.description).toContain('onsdag 4 januari 2023');
  expect(read.component.getAllSubcomponents('valarm')).toHaveLength(0);
});

test('an anstånd moves the same event: same UID, higher SEQUENCE', () => {
  const first = parse(dueDateIcs(event).content as string).event;
  const moved = parse(
    dueDateIcs({ ...event, dueDate: '2023-01-18', now: new Date('2022-12-20T11:00:00Z') }).content as string,
  ).event;
  expect(moved.uid).toBe(first.uid);
  expect(moved.sequence).toBeGreaterThan(first.sequence);
  expect(moved.sequence).toBeLessThan(2 ** 31);
  expect(moved.startDate.toString()).toBe('2023-01-18');
});

test.each([
  ['PUBLISH', dueDateIcs],
  ['CANCEL', noDueDateIcs],
] as const)('what is sent as %s has an organizer, and each line its end', (method, written) => {
  const { content, contentType } = written(event);
  const { calendar, event: read } = parse(content as string);
  expect(contentType).toContain(`method=${method}`);
  expect(calendar.getFirstPropertyValue('method')).toBe(method);
  expect(read.organizer).toBe('mailto:hanna@example.se');
  expect(content).toMatch(/END:VCALENDAR\r\n$/);
  expect((content as string).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('a body that need not answer any more has the event taken away: same UID, cancelled', () => {
  const later = { ...event, now: new Date('2022-12-20T11:00:00Z') };
  const [first, gone] = [dueDateIcs(event), noDueDateIcs(later)].map(({ content }) => parse(content as string).event);
  expect(gone!.uid).toBe(first!.uid);
  expect(gone!.sequence).toBeGreaterThan(first!.sequence);
  expect(gone!.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});
