import { Resolver } from 'node:dns/promises';
import { statfs } from 'node:fs/promises';

/** What the doctor looks with: the world, but for tests that put a fault in it. */
export interface Look {
  dns: Pick<Resolver, 'resolveMx' | 'resolveTxt'>;
  now: () => number;
  /** The share of a folder's disk that is free, 0 to 1. */
  free: (folder: string) => Promise<number>;
}

/** `server` asks another name server than this machine's, `host` or `host:port`. */
export function lookRound(server?: string): Look {
  const dns = new Resolver({ timeout: 3_000, tries: 2 });
  if (server) dns.setServers([server]);
  return {
    dns,
    now: () => Date.now(),
    free: async (folder) => {
      const { bavail, blocks } = await statfs(folder);
      return bavail / blocks;
    },
  };
}

/** Something is wrong, and this is what to do about it. */
export class Fault extends Error {
  constructor(
    what: string,
    readonly remedy?: string,
  ) {
    super(what);
  }
}

export function fail(what: string, remedy: string): never {
  throw new Fault(what, remedy);
}
