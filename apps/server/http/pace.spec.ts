import { Pace } from './pace';

const ALLOWED = { most: 5, seconds: 10 };

describe('a pace', () => {
  let now = 0;
  let pace: Pace;
  beforeEach(() => {
    now = 1_000_000;
    pace = new Pace(() => now);
  });
  const takes = (times: number, key = 'a') => Array.from({ length: times }, () => pace.take(key, ALLOWED));

  it('lets all of an allowance be taken at once, and then says how long until the next', () => {
    expect(takes(7)).toEqual([0, 0, 0, 0, 0, 2, 2]);
    now += 2_000;
    expect(takes(2)).toEqual([0, 2]);
    now += 10_000;
    expect(takes(6)).toEqual([0, 0, 0, 0, 0, 2]);
  });

  it('is each one’s own', () => {
    takes(6);
    expect(takes(1, 'b')).toEqual([0]);
  });

  it('forgets those who have not come for the longest, and so never grows', () => {
    takes(6, 'first');
    for (let n = 0; n < 50_000; n++) pace.take(`key ${n}`, ALLOWED);
    expect(takes(1, 'first')).toEqual([0]);
    expect((pace as unknown as { dueAt: Map<string, number> }).dueAt.size).toBe(50_000);
  });
});
