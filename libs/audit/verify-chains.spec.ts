import { CHAIN_START, canonicalJson, chainHash } from './chain-hash';
import { firstFault } from './verify-chains';

/** A chain as the database makes it, of events that say this. */
function chainOf(...said: string[]) {
  let hash = CHAIN_START;
  return said.map((what, index) => {
    const event = canonicalJson({ seq: index + 1, what });
    hash = chainHash(hash, event);
    return { seq: index + 1, event, hash };
  });
}

const headOf = (chain: ReturnType<typeof chainOf>) => ({ count: chain.length, hash: chain.at(-1)!.hash });

test('a log that somebody has written anew, head and all, differs from the heads that were mailed', () => {
  const kept = headOf(chainOf('svar kom', 'svar rättat'));
  const anew = chainOf('svar kom', 'svar rättat inte', 'beslut');
  expect(firstFault(anew, headOf(anew), [])).toBeNull();
  expect(firstFault(anew, headOf(anew), [kept])).toEqual({
    seq: 2,
    fault: 'the chain differs from the head that was kept',
  });
});

test('one that has only grown since does not', () => {
  const now = chainOf('svar kom', 'svar rättat', 'beslut');
  expect(firstFault(now, headOf(now), [headOf(now.slice(0, 1)), headOf(now.slice(0, 2))])).toBeNull();
});
