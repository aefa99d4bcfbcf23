import type { Fault } from '../catalogue/fault';
import type { Cluster } from './cluster';
import { judge, type Verdict } from './judge';
import { Rig, type RigOptions } from './rig';
import { seeded } from './seeded';
import { within } from './within';

/** How one round went. */
export interface Outcome extends Verdict {
  fault: string;
  /** Or `engines`, which are none of ours. */
  queue: RigOptions['queue'] | 'engines';
  seed: number;
  struck: number;
  /** From the last blow until nothing was left to do. */
  secondsToRest: number;
  /** From a part's being there again until a request was answered, at the longest; left out where none was away. */
  secondsToReturn?: number;
}

export const nothing = (): Verdict => ({
  faults: [],
  counts: { answers: 0, mails: 0, copies: 0, ambiguous: 0, requests: 0, refused: 0 },
});

/** Guards: the next round comes, whatever becomes of this one. */
const ROUND_WITHIN_S = 600;
const BLOW_WITHIN_S = 15;
const STOPPED_WITHIN_S = 60;

/** One round of one fault on a rig of its own; `size` for a shorter or a longer one than it says. */
export async function playFault(
  cluster: Cluster,
  fault: Fault,
  queue: RigOptions['queue'],
  seed: number,
  size: { bodies?: number; blows?: number } = {},
): Promise<Outcome> {
  const name = `rig_${fault.name.replaceAll('-', '_')}_${queue}_${seed}`;
  const outcome: Outcome = { fault: fault.name, queue, seed, struck: 0, secondsToRest: 0, ...nothing() };
  const blows = size.blows ?? fault.blows ?? 1;
  let rig: Rig | undefined;
  const play = async () => {
    rig = await Rig.start(cluster, name, { ...fault.rig, bodies: size.bodies ?? fault.rig.bodies, queue });
    outcome.struck = await fault.strike(rig, seeded(seed), blows);
    outcome.secondsToReturn = rig.slowestReturnS || undefined;
    outcome.secondsToRest = await rig.comeToRest();
    Object.assign(outcome, await judge(rig));
  };
  try {
    await within(ROUND_WITHIN_S + blows * BLOW_WITHIN_S, play(), 'the round ends');
  } catch (error) {
    outcome.faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    const stopped = rig?.stop() ?? Promise.resolve();
    await within(STOPPED_WITHIN_S, stopped, 'the rig is put away').catch((error: Error) =>
      outcome.faults.push(error.message),
    );
  }
  return outcome;
}
