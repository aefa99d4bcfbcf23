import { APPROVAL_MISSING, APPROVAL_STANDS, approvalStands } from './approval-state';
import { contentHash } from './remiss-content';
import type { RemissView } from '../model/remiss-view';

test.each([
  [false, null, 'not_needed'],
  [true, null, 'not_asked'],
  [true, { contentHash: 'a', approved: null }, 'asked'],
  [true, { contentHash: 'a', approved: false }, 'returned'],
  [true, { contentHash: 'a', approved: true }, 'approved'],
  [true, { contentHash: 'before', approved: true }, 'fallen'],
] as const)('needed %s, newest %j: %s', (needed, newest, stands) => {
  expect(approvalStands(needed, newest, 'a')).toBe(stands);
});

test('only what is approved, or needs no approval, may go out', () => {
  expect(APPROVAL_STANDS.filter((stands) => APPROVAL_MISSING[stands] === null)).toEqual(['not_needed', 'approved']);
});

test('the content is what the bodies see: not the officer, the day of issue or the version', () => {
  const remiss = { title: 'A', letter: 'x', officerId: '1', issueOn: null, version: 1 } as RemissView;
  const hash = (change: Partial<RemissView>) => contentHash({ ...remiss, ...change }, [], []);
  expect(hash({ officerId: '2', issueOn: '2022-10-05', version: 2 })).toBe(hash({}));
  expect(hash({ letter: 'y' })).not.toBe(hash({}));
});
