import { AccessKeys, People } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { argumentsOf, badArguments } from './arguments';
import { withLibs } from './cli-context';
import type { Command } from './command';

const USAGE = 'token --as EMAIL [--as EMAIL …] [--days 30]';
const LONGEST_DAYS = 366;

export const tokenCommand: Command = {
  does: 'make a bearer key for a person; shown once [--as EMAIL …] [--days 30]',
  async run(args) {
    const { values } = argumentsOf(USAGE, args, { as: { type: 'string', multiple: true }, days: { type: 'string' } });
    const days = Number(values.days ?? 30);
    if (!values.as) throw badArguments(USAGE, '--as is missing: whose key it is');
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) {
      throw badArguments(USAGE, `--days ${values.days}: a whole number from 1 to ${LONGEST_DAYS}`);
    }
    const emails = values.as;
    await withLibs(async (libs) => {
      const keys = await libs.get(Database).transaction(async (tx) => {
        const made: string[] = [];
        for (const email of emails) {
          const { id } = await libs.get(People).byEmail(tx, email);
          made.push(`${email} ${await libs.get(AccessKeys).issue(tx, id, days)}`);
        }
        return made;
      });
      for (const key of keys) console.log(key);
    });
    return 0;
  },
};
