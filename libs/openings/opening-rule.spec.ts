import type { Hat } from '@yttra/identity';
import { DEFAULT_PAUSES } from '@yttra/platform';
import { beginningOf, dueOf, mayBe, silenceEnds, speaksFor, voiceOf, type Decided } from './opening-rule';

describe('an opening as it is made', () => {
  const quiet = { waits: true, asks: false, byBody: false, insiders: 0 };
  it.each([
    ['a body that has never been asked', { waits: false }, 'in_force'],
    ['one without, even with others inside', { waits: false, insiders: 2 }, 'in_force'],
    ['a body with a draft and nobody inside', {}, 'silence'],
    ['a body with a draft and somebody inside', { insiders: 1 }, 'yes'],
    ['one that the body has stopped before', { asks: true }, 'yes'],
    ['one that the body makes itself', { byBody: true }, 'confirmed'],
    ['one that the body makes itself, with somebody inside', { byBody: true, insiders: 1 }, 'confirmed'],
  ] as const)('to %s: %j → %s', (_, given, expected) => {
    expect(beginningOf({ ...quiet, ...given })).toBe(expected);
  });

  it.each([
    ['on a Monday', '2022-11-28T14:00:00+01:00', '2022-12-01T00:00:00+01:00'],
    ['on a Thursday, over a weekend', '2022-12-01T08:00:00+01:00', '2022-12-06T00:00:00+01:00'],
    ['in the last minute of a day', '2022-11-28T23:59:59+01:00', '2022-12-01T00:00:00+01:00'],
    ['before a holiday', '2022-06-03T12:00:00+02:00', '2022-06-09T00:00:00+02:00'],
    ['just before the pause of Christmas', '2022-12-22T09:00:00+01:00', '2023-01-11T00:00:00+01:00'],
    ['in July', '2022-07-10T09:00:00+02:00', '2022-08-03T00:00:00+02:00'],
  ])('%s waits for two whole working days', (_, made, ends) => {
    expect(silenceEnds(new Date(made), DEFAULT_PAUSES)).toEqual(new Date(ends));
  });
});

describe('one that waits', () => {
  const now = new Date('2022-12-01T00:00:00+01:00');
  const earlier = new Date(now.getTime() - 1);
  const waiting = { state: 'waiting', asks: false, silentUntil: now, insiders: 0 } as const;
  it.each([
    ['when its two days are over', {}, now, 'in_force'],
    ['a moment before', {}, earlier, null],
    ['when somebody has come inside', { insiders: 1 }, now, 'hush'],
    ['when nobody is left inside', { silentUntil: null }, now, 'begin'],
    ['while somebody is inside', { silentUntil: null, insiders: 1 }, now, null],
    ['when the body has stopped the same before', { asks: true }, now, null],
    ['once it is decided', { state: 'confirmed' }, now, null],
    ['once it is stopped', { state: 'stopped' }, now, null],
  ] as const)('%s: %j', (_, given, at, expected) => {
    expect(dueOf({ ...waiting, ...given }, at)).toBe(expected);
  });

  it('may be confirmed or stopped; what is stopped may be confirmed, unless it is undone', () => {
    const may = (kind: Decided['kind'], state: Decided['state']) =>
      (['confirmed', 'stopped'] as const).filter((decision) => mayBe(decision, { kind, state }));
    expect(may('address', 'waiting')).toEqual(['confirmed', 'stopped']);
    expect(may('address', 'stopped')).toEqual(['confirmed']);
    expect(may('appointment', 'stopped')).toEqual([]);
    expect(may('mailbox', 'stopped')).toEqual([]);
    for (const state of ['confirmed', 'in_force', 'ended'] as const) expect(may('account', state)).toEqual([]);
  });
});

describe('who may say yes or no', () => {
  const opening: Decided = {
    id: 'o',
    bodyId: 'SN',
    kind: 'address',
    state: 'waiting',
    personId: 'puppet',
    madeBy: 'maker',
  };
  const hat = (role: Hat['role'], more: Partial<Hat> = {}): Hat => ({ role, bodyId: null, unit: null, ...more });
  const secretary = hat('secretary', { bodyId: 'SN' });
  const mailbox = hat('witness', { bodyId: 'SN' });
  it.each<[string, string, Hat[], string | null]>([
    ['a secretary of the body', 'anna', [secretary], 'secretary'],
    ['whoever reads its mailbox', 'box', [mailbox], 'mailbox'],
    ['the person', 'puppet', [secretary], null],
    ['the person, who reads the mailbox', 'puppet', [mailbox], null],
    ['the person’s own former address', 'puppet', [hat('witness', { bodyId: 'SN', openingId: 'o' })], 'own_address'],
    ['a former address, of something else', 'puppet', [hat('witness', { bodyId: 'SN', openingId: 'x' })], null],
    ['whoever made it', 'maker', [secretary, mailbox], null],
    ['a secretary of another body', 'bo', [hat('secretary', { bodyId: 'MN' })], null],
    ['another body’s mailbox', 'box', [hat('witness', { bodyId: 'MN' })], null],
    ['an administrator', 'ada', [hat('administrator')], null],
    ['an administrator who serves the body', 'ada', [hat('administrator'), secretary], null],
    ['a case officer who serves the body', 'hanna', [hat('case_officer', { unit: 'KLK' }), secretary], null],
    ['an approver who reads its mailbox', 'per', [hat('approver', { unit: 'KLK' }), mailbox], null],
    ['a registrar of another authority', 'rut', [hat('registrar', { bodyId: 'KS' }), secretary], null],
    [
      'the body’s own registrar, who is its secretary',
      'rut',
      [hat('registrar', { bodyId: 'SN' }), secretary],
      'secretary',
    ],
    ['a colleague who is invited to a draft', 'cilla', [hat('contributor')], null],
  ])('%s', (_, personId, hats, expected) => {
    expect(voiceOf(opening, { personId, hats })).toBe(expected);
  });

  it('a former address speaks for no body', () => {
    expect(speaksFor('SN', [hat('witness', { bodyId: 'SN', openingId: 'o' })])).toBeNull();
  });
});
