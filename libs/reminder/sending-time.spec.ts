import { DEFAULT_PAUSES, instantAt, isoStockholm } from '@yttra/platform';
import type { ReminderStep } from './reminder-ladder';
import { firstDecisionRequest, nextDecisionRequest, sendingTime } from './sending-time';

test.each<[string, ReminderStep | 'decision', [string, string], string]>([
  ['on time', -14, ['2022-12-21', '08:00'], '2022-12-21T08:00:00+01:00'],
  ['later the same day', -14, ['2022-12-21', '23:30'], '2022-12-21T23:30:00+01:00'],
  ['in the night after', -14, ['2022-12-22', '03:00'], '2022-12-22T08:00:00+01:00'],
  ['on a Sunday', 1, ['2022-11-06', '12:00'], '2022-11-07T08:00:00+01:00'],
  ['in a pause', -7, ['2022-12-27', '09:00'], '2023-01-09T08:00:00+01:00'],
  ['in a pause, but its time runs out', -2, ['2022-12-27', '09:00'], '2022-12-27T09:00:00+01:00'],
  ['on a day off in a pause', 0, ['2022-12-24', '09:00'], '2022-12-27T08:00:00+01:00'],
  ['over the clock change', -7, ['2026-03-29', '04:00'], '2026-03-30T08:00:00+02:00'],
  ['a nudge', 'nudge', ['2022-10-15', '10:00'], '2022-10-17T08:00:00+02:00'],
  ['a request for the decision', 'decision', ['2022-12-27', '10:00'], '2023-01-09T08:00:00+01:00'],
])('what was missed goes %s', (_, step, [day, time], expected) => {
  expect(isoStockholm(sendingTime(step, instantAt(day, time), DEFAULT_PAUSES))).toBe(expected);
});

test.each([
  ['2022-11-16', '2022-11-10', '2022-12-02'], // 16 days after the meeting
  ['2022-11-17', '2022-11-10', '2022-12-05'], // a Saturday: the Monday
  ['2022-12-14', '2022-12-01', '2023-01-09'], // 30 December lies in the pause
  ['2022-09-01', '2022-11-10', '2022-11-11'], // met long ago: tomorrow
])('met %s, told %s: asked %s', (meeting, today, expected) => {
  expect(firstDecisionRequest(meeting, today, DEFAULT_PAUSES)).toBe(expected);
});

test('asked again a week later', () => {
  expect(nextDecisionRequest('2022-12-02', DEFAULT_PAUSES)).toBe('2022-12-09');
  expect(nextDecisionRequest('2022-12-16', DEFAULT_PAUSES)).toBe('2023-01-09');
});
