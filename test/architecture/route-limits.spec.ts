import { costOf, ROUTE_LIMITS } from '../../apps/server/http/route-limits';
import { everyContract } from '../support/every-contract';

/** By its address: what searches, what makes a document, what makes a new summary. */
const EXPENSIVE: [cost: string, address: RegExp][] = [
  ['search', /^GET .*\/sok$|^GET api\/v1\/remisser$|\/lika$|\/similar/],
  // What everybody may ask for is read and taken apart anew each time.
  ['document', /^GET offentligt\/:|^GET .*\/(publicera|publication)$/],
  ['document', /^GET .*(\.(csv|xlsx|pdf|docx|json)|\/paket|\/package|\/json|\/:format|\/brev\/:letterId|letters\/:letterId|audit-log|calendar\.ics)$/], // prettier-ignore
  ['summary', /^POST .*\/(summaries|sammanstallning)$/],
];

const bytesOf = (reply: unknown): string | null =>
  typeof reply === 'object' && reply !== null && 'bytes' in reply ? String(reply.bytes) : null;

describe('what costs the machine more than a page', () => {
  const routes = everyContract().flatMap(({ paths, page, route }) =>
    paths.map((path) => ({ path, contract: (page ?? route)!, bytes: bytesOf(route?.reply) })),
  );

  it('says so in its contract', () => {
    const wrong = routes.flatMap(({ path, contract }) => {
      const [wanted] = EXPENSIVE.find(([, address]) => address.test(path)) ?? [];
      return wanted && costOf(contract) !== wanted ? [`${path}: ${costOf(contract)}, not ${wanted}`] : [];
    });
    expect(wrong).toEqual([]);
    for (const [wanted] of EXPENSIVE)
      expect(routes.filter(({ contract }) => costOf(contract) === wanted).length).toBeGreaterThan(1);
  });

  it('is an upload wherever files are taken, and a document wherever one is made for a program', () => {
    const taking = routes.filter(({ contract }) => contract.files !== undefined || 'upload' in contract);
    expect(taking.length).toBeGreaterThan(10);
    expect(taking.filter(({ contract }) => costOf(contract) !== 'upload').map(({ path }) => path)).toEqual([]);
    const made = routes.filter(({ bytes }) => bytes !== null && bytes !== '*/*');
    expect(made.length).toBeGreaterThan(8);
    expect(made.filter(({ contract }) => costOf(contract) !== 'document').map(({ path }) => path)).toEqual([]);
  });

  it('has a limit for the person, the key and the address, in that order of size', () => {
    for (const { person, key, address } of Object.values(ROUTE_LIMITS)) {
      expect(person.most).toBeLessThanOrEqual(key.most);
      expect(key.most).toBeLessThan(address.most);
    }
  });
});
