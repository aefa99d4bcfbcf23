import { nearestOf, nearWords } from './near-words';

const TEXT = 'samordningen av kulturskolan, och skolplan';

it.each([
  [['samrodningen'], ['samordningen']],
  [
    ['kulturskolen', 'skolplann'],
    ['kulturskolan', 'skolplan'],
  ],
  // What stands there, if only as a part of another, is no slip.
  [['ordningen'], []],
  [['vattentorn'], []],
])('by %j somebody may have meant %j', (written, near) => expect(nearWords(written, TEXT)).toEqual(near));

it('offers the word that is nearest', () => {
  expect(nearestOf(['samrodningen'], ['samordning', 'samordningen'])).toBe('samordningen');
  expect(nearestOf(['samrodningen'], [])).toBeNull();
});
