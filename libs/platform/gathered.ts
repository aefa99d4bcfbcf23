import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';

/**
 * A reader of one thing that reads many at once: what is asked for in the same transaction before the loop turns goes
 * to the database as one list, so that a hundred mails written side by side ask as often as one. `load` tells what it
 * found by key; what is not there is undefined to who asked. Nothing is remembered.
 */
export function gathered<Key extends string, Value>(
  load: (tx: EntityManager, keys: Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (tx: EntityManager, key: Key) => Promise<Value | undefined> {
  const asked = new WeakMap<EntityManager, { keys: Set<Key>; found: Promise<ReadonlyMap<Key, Value>> }>();
  const begin = (tx: EntityManager) => {
    const keys = new Set<Key>();
    const found = turn().then(() => {
      asked.delete(tx);
      return load(tx, [...keys]);
    });
    const round = { keys, found };
    asked.set(tx, round);
    return round;
  };
  return async (tx, key) => {
    const { keys, found } = asked.get(tx) ?? begin(tx);
    keys.add(key);
    return (await found).get(key);
  };
}

/** As `gathered`, of what is read one at a time: those who ask for the same at once get the same answer. */
export const onceEach = <Key extends string, Value>(
  read: (tx: EntityManager, key: Key) => Promise<Value>,
): ((tx: EntityManager, key: Key) => Promise<Value | undefined>) =>
  gathered(
    async (tx, keys: Key[]) => new Map(await Promise.all(keys.map(async (key) => [key, await read(tx, key)] as const))),
  );
