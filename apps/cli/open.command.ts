import { ForceOpening, type Opening } from '@yttra/openings';
import { argumentsOf, badArguments } from './arguments';
import { withLibs } from './cli-context';
import type { Command } from './command';
import { ownerDataSource } from './data-source';
import { ownerUrl } from './owner-url';

const USAGE = 'open [OPENING --reason REASON]';

/** The way out when a body can say neither yes nor no: nobody serves it, and nobody reads its mailbox. */
export const openCommand: Command = {
  does: 'list what waits for a body’s yes, or let one in, with a reason that the body is told [OPENING --reason REASON]',
  async run(args) {
    const { values, positionals } = argumentsOf(USAGE, args, { reason: { type: 'string' } });
    const [id] = positionals;
    if (id && !values.reason?.trim()) throw badArguments(USAGE, '--reason is missing: say why the body cannot say yes');
    const owner = await ownerDataSource(ownerUrl('only the owner opens what a body has not')).initialize();
    try {
      await withLibs((libs) =>
        owner.transaction(async (tx) => {
          const opening = libs.get(ForceOpening);
          if (id) console.log(`opened: ${lineOf(await opening.open(tx, id, values.reason!))}`);
          else for (const one of await opening.waiting(tx)) console.log(lineOf(one));
        }),
      );
      return 0;
    } finally {
      await owner.destroy();
    }
  },
};

const lineOf = ({ id, body, kind, person, to, state }: Opening): string =>
  [id, state, kind, body, person ?? to ?? ''].join('  ');
