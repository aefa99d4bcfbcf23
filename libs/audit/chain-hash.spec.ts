import { CHAIN_START, canonicalJson, chainHash } from './chain-hash';
import { firstFault } from './verify-chains';

const chain = (count: number) => {
  let previous = CHAIN_START;
  return Array.from({ length: count }, (_, index) => {
    const event = canonicalJson({ seq: index + 1, type: 'remiss.closed' });
    previous = chainHash(previous, event);
    return { seq: index + 1, event, hash: previous };
  });
};
const headOf = (events: { hash: string }[]) => ({ count: events.length, hash: events.at(-1)!.hash });

it('writes the same event with the same characters, whatever order its fields came in', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, { f: 3, e: 4 }], c: null } })).toBe(
    '{"a":{"c":null,"d":[2,{"e":4,"f":3}]},"b":1}',
  );
});

it('finds nothing in a chain that is whole, also against an older head that was kept', () => {
  const events = chain(5);
  expect(firstFault(events, headOf(events), [headOf(events.slice(0, 3))])).toBeNull();
});

it('finds a chain that was rewritten from its start, by the head that was kept', () => {
  const events = chain(5);
  expect(firstFault(events, headOf(events), [{ count: 3, hash: 'x' }])).toMatchObject({ seq: 3 });
});

it('finds a chain without events whose head says that there were some', () => {
  expect(firstFault([], { count: 2, hash: 'x' }, [])).toEqual({ seq: 1, fault: 'the tail is cut off here' });
});
