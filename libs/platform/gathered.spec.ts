import type { EntityManager } from 'typeorm';
import { gathered, onceEach } from './gathered';

const tx = () => ({}) as EntityManager;

it('asks for all that is wanted in one turn at once, in each transaction by itself', async () => {
  const asked: string[][] = [];
  const read = gathered((_tx, keys) => {
    asked.push(keys);
    return Promise.resolve(new Map(keys.filter((key) => key !== 'gone').map((key) => [key, key.toUpperCase()])));
  });
  const [one, other] = [tx(), tx()];
  const chain = async (key: string) => (await read(one, `${(await read(one, key))!.toLowerCase()}2`))!;
  expect(await Promise.all([chain('a'), chain('b'), read(one, 'gone'), read(one, 'a'), read(other, 'a')])).toEqual([
    ...['A2', 'B2', undefined, 'A', 'A'],
  ]);
  expect(asked).toEqual([['a', 'b', 'gone'], ['a'], ['a2', 'b2']]);
});

it('remembers nothing, and tells everybody of a failure', async () => {
  let times = 0;
  const read = onceEach(() => Promise.reject(new Error(`failed ${++times}`)));
  const [here] = [tx()];
  const both = await Promise.allSettled([read(here, 'a'), read(here, 'a')]);
  expect(both.map((each) => each.status === 'rejected' && String(each.reason))).toEqual(
    Array(2).fill('Error: failed 1'),
  );
  await expect(read(here, 'a')).rejects.toThrow('failed 2');
});
