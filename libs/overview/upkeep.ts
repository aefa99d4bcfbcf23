import { Injectable } from '@nestjs/common';
import { HeldMail } from '@yttra/mail';
import { env } from '@yttra/platform';
import { connect } from 'node:net';
import type { EntityManager } from 'typeorm';

/** Something that the product leans on, and whether it answers now. */
export interface LeanedOn {
  what: 'scanner' | 'files' | 'queue';
  answers: boolean;
}

const PATIENCE_MS = 1_500;
/** A mail that has been due for this long has trouble: nobody sends, or what is tried fails. */
const LONG_DUE = '15 minutes';

/** Mails that should have gone by now. */
export interface WaitingMails {
  /** When the first of them was tried, or was due. */
  since: Date;
  /** One has been tried and put off; otherwise nobody has tried. */
  tried: boolean;
}

/** Whether what stands round the product answers, asked when the administrator looks. */
@Injectable()
export class Upkeep {
  constructor(private readonly held: HeldMail) {}

  /** To when the system was put back, while its mails are held for it; null when they leave as usual. */
  async restoredTo(tx: EntityManager): Promise<Date | null> {
    return (await this.held.restoration(tx))?.takenAt ?? null;
  }

  /** Only what is set up: a disk and a queue in the database need no asking. */
  async services(): Promise<LeanedOn[]> {
    const { CLAMD_URL, S3_URL, REDIS_URL } = env();
    const asked = [
      { what: 'scanner', url: CLAMD_URL, port: 3310 },
      { what: 'files', url: S3_URL, port: S3_URL?.startsWith('https:') ? 443 : 80 },
      { what: 'queue', url: REDIS_URL, port: 6379 },
    ] as const;
    return Promise.all(
      asked.flatMap(({ what, url, port }) => (url ? [listens(url, port).then((answers) => ({ what, answers }))] : [])),
    );
  }

  /**
   * Since when the oldest mail that should have gone has waited; null when none has waited for long. One that is tried
   * again and again is due later each time, so it is counted from its first try.
   */
  async oldestWaiting(tx: EntityManager): Promise<WaitingMails | null> {
    const [row] = await tx.query<[{ since: Date | null; tried: boolean | null }]>(
      `select min(coalesce(tried_since, next_at)) as since, bool_or(tried_since is not null) as tried from shared.outgoing_mail
       where state = 'waiting' and coalesce(tried_since, next_at) < (select yttra_now()) - interval '${LONG_DUE}'`,
    );
    return row.since && { since: row.since, tried: row.tried! };
  }
}

function listens(url: string, usual: number): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || usual) });
    const end = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket.setTimeout(PATIENCE_MS, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}
