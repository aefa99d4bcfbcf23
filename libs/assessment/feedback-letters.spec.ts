import { DISPOSITIONS } from './disposition';
import { asSent, feedbackLetters, takenAwayBetween } from './feedback-letters';

/** The same numbers each time, so that what fails once fails again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

it('puts every viewpoint in exactly one letter, its own body’s, whatever the round', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const next = numbers(seed);
    const bodies = Array.from({ length: 1 + next(30) }, (_, i) => ({ recipientId: `r${i}`, body: `Nämnd ${i}` }));
    const viewpoints = Array.from({ length: next(80) }, (_, i) => ({
      number: i + 1,
      recipientId: `r${next(bodies.length)}`,
      disposition: [...DISPOSITIONS, null][next(5)]!,
    }));
    const letters = feedbackLetters(bodies, viewpoints);
    expect(letters.map(({ recipientId }) => recipientId)).toEqual(bodies.map(({ recipientId }) => recipientId));
    const told = letters.flatMap((letter) => letter.viewpoints.map(({ number }) => number));
    expect([...told].sort((a, b) => a - b)).toEqual(viewpoints.map(({ number }) => number));
    for (const { recipientId, viewpoints: own, counts } of letters) {
      expect(own.every((viewpoint) => viewpoint.recipientId === recipientId)).toBe(true);
      const counted = Object.values(counts).reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(own.filter(({ disposition }) => disposition !== null).length);
    }
  }
});

it('tells in exactly one letter after the decision of whatever was told before it, also of what was taken away between', () => {
  const SENT = { before: new Date('2023-01-10'), after: new Date('2023-03-01') };
  for (let seed = 1; seed <= 300; seed++) {
    const next = numbers(seed);
    const viewpoints = Array.from({ length: next(40) }, (_, i) => ({
      id: `v${i}`,
      recipientId: `r${next(5)}`,
      number: i + 1,
      text: `Rubrik ${i}`,
      disposition: DISPOSITIONS[next(4)]!,
      reason: null,
      changeText: null,
      toldBefore: next(3) > 0,
      removedAt: [null, null, new Date('2023-02-01'), new Date('2023-03-02')][next(4)]!,
    }));
    const told: string[] = [];
    for (const body of ['r0', 'r1', 'r2', 'r3', 'r4']) {
      const own = viewpoints.filter(({ recipientId }) => recipientId === body);
      const sentOf = (some: typeof own) => some.map((one) => ({ ...one, viewpointId: one.id }));
      const before = { sentAt: SENT.before, assessments: sentOf(own.filter((one) => one.toldBefore)) };
      const standing = own.filter(({ removedAt }) => removedAt === null || removedAt > SENT.after);
      const after = { sentAt: SENT.after, assessments: sentOf(standing) };
      const removed = own.flatMap((one) => (one.removedAt ? [{ ...one, removedAt: one.removedAt }] : []));
      const now = standing.filter(({ removedAt }) => removedAt === null);
      const letter = { ...feedbackLetters([{ recipientId: body, body }], now)[0]!, removed };
      told.push(...asSent(letter, after.assessments).viewpoints.map(({ id }) => id));
      told.push(...takenAwayBetween(removed, before, after).map(({ id }) => id));
    }
    // What was taken away before the decision, and no body was told of, is told of to none.
    const wanted = viewpoints.filter(({ removedAt, toldBefore }) => toldBefore || !removedAt || removedAt > SENT.after);
    expect([...told].sort()).toEqual(wanted.map(({ id }) => id).sort());
  }
});
