import { moment } from '../../test/support/patience';
import { turnstile } from './turnstile';

it('lets so many through at a time, in order, also past one that fails', async () => {
  const through = turnstile(2);
  const begun: number[] = [];
  let now = 0;
  let most = 0;
  const work = async (index: number) => {
    begun.push(index);
    most = Math.max(most, ++now);
    await moment();
    now--;
    if (index % 3 === 0) throw new Error('fails');
    return index;
  };
  const results = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map((index) => through(() => work(index))));
  expect(most).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(results.map(({ status }) => status === 'fulfilled')).toEqual([false, true, true, false, true, true, false]);
  await expect(through(() => Promise.resolve('free again'))).resolves.toBe('free again');
});
