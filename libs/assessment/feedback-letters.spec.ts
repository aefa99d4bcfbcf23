import { DISPOSITIONS } from './disposition';
import { feedbackLetters } from './feedback-letters';

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
