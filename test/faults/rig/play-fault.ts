import type { Fault } from './catalogue';
import type { Cluster } from './cluster';
import { judge, type Verdict } from './judge';
import { Rig, type RigOptions } from './rig';
import { seeded } from './seeded';

/** How one round went. */
export interface Outcome extends Verdict {
  fault: string;
  queue: RigOptions['queue'];
  seed: number;
  struck: number;
  /** From the last blow until nothing was left to do. */
  secondsToRest: number;
}

/** One round of one fault on a rig of its own; `less` for a shorter one. */
export async function playFault(
  cluster: Cluster,
  fault: Fault,
  queue: RigOptions['queue'],
  seed: number,
  less: { bodies?: number; blows?: number } = {},
): Promise<Outcome> {
  const name = `rig_${fault.name.replaceAll('-', '_')}_${queue}_${seed}`;
  const rig = await Rig.start(cluster, name, { ...fault.rig, bodies: less.bodies ?? fault.rig.bodies, queue });
  try {
    const struck = await fault.strike(rig, seeded(seed), less.blows ?? fault.blows ?? 1);
    const secondsToRest = await rig.comeToRest();
    return { fault: fault.name, queue, seed, struck, secondsToRest, ...(await judge(rig)) };
  } finally {
    await rig.stop();
  }
}
