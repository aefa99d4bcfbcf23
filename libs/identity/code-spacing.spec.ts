import { mailingOf } from './code-spacing';

const few = { byAddress: 1, byPlace: 1, inAll: 1 };

describe('the mail of a code', () => {
  it.each([
    ['goes at once to the first five', { ...few, byAddress: 5 }, { kind: 'at once' }],
    ['is spaced from the sixth', { ...few, byAddress: 6 }, { kind: 'spaced', batch: 0 }],
    ['is shared by a hundred', { ...few, byAddress: 99 }, { kind: 'spaced', batch: 0 }],
    ['comes beside another for those after', { ...few, byAddress: 100 }, { kind: 'spaced', batch: 1 }],
    ['is spaced for a place that asks for many', { ...few, byPlace: 101 }, { kind: 'spaced', batch: 0 }],
    ['is spaced when all together ask for many', { ...few, inAll: 601 }, { kind: 'spaced', batch: 0 }],
    [
      'is never refused for what others have asked',
      { ...few, byAddress: 1e6, inAll: 1e6 },
      { kind: 'spaced', batch: 1e4 },
    ],
    ['is refused to a place that asks for more than a town hall', { ...few, byPlace: 1001 }, { kind: 'refused' }],
  ])('%s', (_what, asked, mailing) => expect(mailingOf(asked)).toEqual(mailing));
});
