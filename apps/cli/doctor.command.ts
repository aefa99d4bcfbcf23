import { env } from '@yttra/platform';
import { argumentsOf } from './arguments';
import type { Command } from './command';
import { examine } from './doctor/checks';
import { lookRound } from './doctor/look';

export const doctorCommand: Command = {
  does: 'look at the settings and what they point at, and say what to do about each fault [--dns HOST[:PORT]]',
  async run(args) {
    const { values } = argumentsOf('doctor [--dns HOST[:PORT]]', args, { dns: { type: 'string' } });
    let faults = 0;
    for await (const { what, ok, said, remedy } of examine(env(), lookRound(values.dns))) {
      if (ok) console.log(`ok    ${what}: ${said}`);
      else {
        faults++;
        console.error(`FAULT ${what}: ${said}\n      do: ${remedy}`);
      }
    }
    return faults === 0 ? 0 : 1;
  },
};
