import { reminderDue } from './request-reminder';

// The last day is Monday 5 December 2022: the working day before it is Friday, the one after it Tuesday.
const asked = {
  until: '2022-12-05',
  askedAt: new Date('2022-11-28T12:00:00Z'),
  remindedBefore: false,
  remindedAfter: false,
};

it.each<[string, string, Partial<typeof asked>, ReturnType<typeof reminderDue>]>([
  ['before eight on the working day before', '2022-12-02T07:59:00+01:00', {}, null],
  ['from eight', '2022-12-02T08:00:00+01:00', {}, 'before'],
  ['the very day before, in the middle of a week', '2022-12-07T08:00:00+01:00', { until: '2022-12-08' }, 'before'],
  ['and not the one before that', '2022-12-06T12:00:00+01:00', { until: '2022-12-08' }, null],
  ['once', '2022-12-02T09:00:00+01:00', { remindedBefore: true }, null],
  ['late, as long as the last day lasts', '2022-12-05T20:00:00+01:00', {}, 'before'],
  ['not who was asked that day', '2022-12-02T14:00:00+01:00', { askedAt: new Date('2022-12-02T09:00:00Z') }, null],
  ['not in the night after the last day', '2022-12-06T07:00:00+01:00', {}, null],
  ['the working day after', '2022-12-06T08:00:00+01:00', { remindedBefore: true }, 'after'],
  ['only the later of two that were missed', '2022-12-09T08:00:00+01:00', {}, 'after'],
  ['and no more', '2022-12-09T08:00:00+01:00', { remindedAfter: true }, null],
])('%s', (_what, now, given, due) => expect(reminderDue({ ...asked, ...given }, new Date(now))).toBe(due));
