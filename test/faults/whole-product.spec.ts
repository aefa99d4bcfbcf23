import { CATALOGUE } from './catalogue/catalogue';
import { Cluster } from './rig/cluster';
import { playFault } from './rig/play-fault';

let cluster: Cluster;
beforeAll(async () => (cluster = await Cluster.start()));
afterAll(() => cluster?.stop());

/** A few blows of a few faults; `npm run faults` plays all of them, and long. */
const SHORT = ['worker-kills', 'dies-of-one-mail', 'database-restarts', 'commit-unanswered'];
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

test.each(CATALOGUE.filter(({ name }) => SHORT.includes(name)))(
  'the whole product comes through $name: $does',
  async (fault) => {
    const outcome = await playFault(cluster, fault, 'postgres', SEED, { bodies: 8, blows: 2 });
    expect({ seed: SEED, found: outcome.faults }).toEqual({ seed: SEED, found: [] });
    expect(outcome.struck).toBeGreaterThan(0);
  },
);
