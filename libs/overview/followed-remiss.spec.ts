import { followedRemiss, type FollowFacts } from './followed-remiss';
import type { RecipientRow } from './followed-row';

const row = (more: Partial<RecipientRow> = {}): RecipientRow => ({
  id: '1',
  body: 'Socialnämnden',
  ownInitiative: false,
  hasEmail: true,
  lastDay: '2023-01-04',
  extendedTo: null,
  removedAt: null,
  acknowledged: false,
  draftBegun: false,
  extensionRequested: false,
  responseId: null,
  answerKind: null,
  answeredAt: null,
  answeredOn: null,
  preliminary: false,
  recalled: false,
  lateIncluded: null,
  mailId: 'm',
  mailState: 'handed_over',
  mailReason: null,
  attempts: 1,
  worryId: null,
  worryState: null,
  worryReason: null,
  corrected: false,
  nextAt: '2023-01-02T07:00:00Z',
  nextOn: '2023-01-02',
  wishId: null,
  wishUntil: null,
  confirmed: false,
  letterWaits: false,
  hasSecretary: true,
  ...more,
});
const facts = (recipients: RecipientRow[], more: Partial<FollowFacts> = {}): FollowFacts => ({
  id: 'r',
  title: 'Riktlinje',
  caseNumber: 'KSKF/2022:195',
  status: 'issued',
  dueDate: '2023-01-04',
  closedAt: null,
  withdrawnAt: null,
  today: '2022-12-21',
  daysLeft: 14,
  recipients,
  ...more,
});
const answered = (at: string, more: Partial<RecipientRow> = {}) =>
  row({ responseId: 'a', answerKind: 'statement', answeredAt: at, answeredOn: at.slice(0, 10), nextAt: null, nextOn: null, ...more }); // prettier-ignore
const one = (recipient: RecipientRow, more: Partial<FollowFacts> = {}) =>
  followedRemiss(facts([recipient], more)).bodies[0]!;

const DEAD = { worryId: 'w', worryState: 'failed', worryReason: 'address_unknown' } as const;

describe('what is followed', () => {
  it('stands in Swedish order', () => {
    const names = ['Överförmyndarnämnden', 'Arbetsmarknadsnämnden', 'Ängsnämnden', 'Zoonämnden'];
    const { bodies } = followedRemiss(facts(names.map((body) => row({ body }))));
    expect(bodies.map(({ body }) => body)).toEqual(['Arbetsmarknadsnämnden', 'Zoonämnden', 'Ängsnämnden', 'Överförmyndarnämnden']); // prettier-ignore
  });

  it('is awaited until something has come, or nothing is asked any more', () => {
    expect(one(row()).awaited).toBe(true);
    expect(one(answered('2022-12-15T09:00:00Z')).awaited).toBe(false);
    expect(one(row({ removedAt: '2022-12-01T09:00:00Z' })).awaited).toBe(false);
    expect(one(row(), { status: 'closed' }).awaited).toBe(false);
  });

  it('is outside the round from midnight on, after its end, and after the body was removed', () => {
    expect(one(answered('2023-01-04T22:59:59.999Z')).answer).toMatchObject({ outside: false });
    expect(one(answered('2023-01-04T23:00:00Z')).answer).toMatchObject({ outside: true, included: null });
    expect(one(answered('2022-12-20T09:00:00Z'), { closedAt: '2022-12-19T09:00:00Z' }).answer).toMatchObject({ outside: true }); // prettier-ignore
    expect(one(answered('2022-12-20T09:00:00Z', { removedAt: '2022-12-19T09:00:00Z' })).answer).toMatchObject({ outside: true }); // prettier-ignore
  });

  it('has no next reminder where no mail can go', () => {
    expect(one(row()).next).toEqual({ at: new Date('2023-01-02T07:00:00Z'), on: '2023-01-02' });
    expect(one(row({ hasEmail: false })).next).toBe('stopped');
    expect(one(row(DEAD))).toMatchObject({ next: 'stopped', mail: { delivery: 'address_unknown' } });
    expect(one(row({ nextAt: null })).next).toBeNull();
  });

  it('has an address that is not there until a mail has been handed over, whatever waits meanwhile', () => {
    const waits = { mailId: 'n', mailState: 'waiting', mailReason: null, attempts: 0 } as const;
    const dead = { mail: { id: 'w', delivery: 'address_unknown' }, reachable: false, next: 'stopped' };
    expect(one(row({ ...DEAD, ...waits }))).toMatchObject({ ...dead, tryingAnother: false });
    expect(one(row({ ...DEAD, ...waits, corrected: true }))).toMatchObject({ ...dead, tryingAnother: true });
    expect(one(row())).toMatchObject({ mail: { delivery: 'handed_over' }, reachable: true, tryingAnother: false });
  });

  it('has an open wish only while it can be granted', () => {
    const wish = { wishId: 'w', wishUntil: '2023-01-26', extensionRequested: true };
    expect(one(row(wish))).toMatchObject({ wish: { id: 'w', until: '2023-01-26' }, status: 'extension_requested' });
    expect(one(row(wish), { status: 'withdrawn' }).wish).toBeNull();
  });
});
