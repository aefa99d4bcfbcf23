import { Injectable } from '@nestjs/common';
import { Identities } from '@yttra/identity';
import { MailLog } from '@yttra/mail';
import type { EntityManager } from 'typeorm';
import { BodyRows, lacks, type BodyRow } from '../bodies/body-rows';

/** What waits for an administrator: bodies that lack something, mail that does not arrive, accounts nobody knows. */
export interface Needs {
  bodies: BodyRow[];
  failedMail: number;
  waitingAccounts: number;
}

/** The same for the administrator's start and for the number on everybody's. */
@Injectable()
export class RegisterNeeds {
  constructor(
    private readonly rows: BodyRows,
    private readonly mails: MailLog,
    private readonly identities: Identities,
  ) {}

  async of(tx: EntityManager): Promise<Needs> {
    return {
      bodies: (await this.rows.all(tx)).filter((row) => lacks(row).length > 0),
      failedMail: await this.mails.troubled(tx),
      waitingAccounts: (await this.identities.waiting(tx)).length,
    };
  }
}
