import { together } from './together';

it('writes at once what comes alone, and together what comes meanwhile', async () => {
  const written: number[][] = [];
  const letGo: (() => void)[] = [];
  const write = together(async (items: number[]) => {
    written.push(items);
    await new Promise<void>((resolve) => letGo.push(resolve));
    return items.map((item) => item * 10);
  });
  const told = Promise.all([1, 2, 3].map(write));
  expect(written).toEqual([[1]]);
  letGo[0]!();
  while (letGo.length < 2) await Promise.resolve();
  expect(written).toEqual([[1], [2, 3]]);
  letGo[1]!();
  expect(await told).toEqual([10, 20, 30]);
});

it('has as many writes under way as it may, and goes on after one that failed', async () => {
  let underWay = 0;
  let most = 0;
  const write = together(async (items: number[]) => {
    most = Math.max(most, ++underWay);
    await Promise.resolve();
    underWay--;
    if (items.includes(1)) throw new Error('refused');
    return items;
  }, 2);
  const told = await Promise.allSettled([1, 2, 3, 4].map(write));
  expect(told.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect(most).toBe(2);
});
