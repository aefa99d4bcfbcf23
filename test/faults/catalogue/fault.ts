import { moment } from '../../support/patience';
import type { Rig, RigOptions } from '../rig/rig';
import type { RoundBody } from '../rig/round';

/** A fault that the whole product is put through. */
export interface Fault {
  name: string;
  /** Its numbers in the list of faults. */
  numbers: readonly string[];
  /** What is done to it, in a line. */
  does: string;
  rig: Omit<RigOptions, 'queue'>;
  /** Over both queues, or where only one can be told from the other. */
  queues: readonly RigOptions['queue'][];
  /** How many blows a round has, where they are counted. */
  blows?: number;
  /** The database, and what is uploaded, on a disk of its own of so many megabytes, which may become full. */
  diskMb?: number;
  /** Does it, with numbers from the round's seed; how many times it struck. */
  strike(rig: Rig, next: () => number, blows: number): Promise<number>;
}

export const BOTH = ['postgres', 'redis'] as const;
export const small = { servers: 1, workers: 1, bodies: 40 };
export const pair = { servers: 2, workers: 2, bodies: 60 };

/** All bodies answer, so many at a time; each with so many requests at once. */
export const everyoneAnswers = ({ round }: Rig, atOnce: number, times = 1): Promise<void> =>
  everyone(round.bodies, atOnce, (body) => round.answer(body, times));

export async function everyone(
  bodies: readonly RoundBody[],
  atOnce: number,
  does: (body: RoundBody) => Promise<unknown>,
): Promise<void> {
  const left = [...bodies];
  const one = async () => {
    for (let body = left.shift(); body; body = left.shift()) await does(body);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

export async function repeatedly(times: number, strike: (turn: number) => Promise<void>): Promise<number> {
  for (let turn = 0; turn < times; turn++) await strike(turn);
  return times;
}

/** Strikes while others work; how many times. What fails of either ends the round. */
export async function whileWorking(work: Promise<void>, strike: () => Promise<number>): Promise<number> {
  const [struck] = await Promise.all([strike(), work]);
  return struck;
}

/** The mail server takes its time between the last byte and its answer: that is where a death is ambiguous. */
export function slowDots(rig: Rig, next: () => number, mostMs: number): void {
  rig.sink.script = (at) => (at === 'dot' ? { until: moment(next() * mostMs) } : undefined);
}
