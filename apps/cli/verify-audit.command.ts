import { DomainError } from '@yttra/platform';
import { verifyNow, type KeptHead } from '@yttra/audit';
import type { Command } from './command';
import { ownerDataSource } from './data-source';
import { ownerUrl } from './owner-url';

const HEAD = /^([0-9a-f-]{36}):(\d+):([0-9a-f]{64})$/;

export const verifyAuditCommand: Command = {
  does: 'go through every log from its start; name the first bad event of each [--head CHAIN:COUNT:HASH …]',
  async run(args) {
    const dataSource = await ownerDataSource(ownerUrl('only the owner sees every log')).initialize();
    try {
      const { chains, events, faults } = await verifyNow(dataSource, keptHeads(args));
      for (const { chainKind, chain, seq, fault } of faults)
        console.error(`${chainKind} ${chain}, event ${seq}: ${fault}`);
      console.log(`${chains} logs, ${events} events: ${faults.length === 0 ? 'whole' : `${faults.length} not whole`}`);
      return faults.length === 0 ? 0 : 1;
    } finally {
      await dataSource.destroy();
    }
  },
};

/** Heads from a registrar's mailbox, as the daily mail writes them. */
function keptHeads(args: string[]): KeptHead[] {
  const given = args.flatMap((arg, index) => (arg === '--head' ? [args[index + 1] ?? ''] : []));
  return given.map((head) => {
    const [, chain, count, hash] = HEAD.exec(head) ?? [];
    if (!chain)
      throw new DomainError({
        code: 'cli.bad_head',
        kind: 'invalid',
        message: `--head ${head}: write CHAIN:COUNT:HASH as in the daily mail`,
      });
    return { chain, count: Number(count), hash: hash! };
  });
}
