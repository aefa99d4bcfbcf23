import { Injectable } from '@nestjs/common';
import { Identities } from '@yttra/identity';
import { MailLog } from '@yttra/mail';
import { BodyList, type BodiesLacking } from '@yttra/overview';
import type { EntityManager } from 'typeorm';

/** What waits for an administrator: bodies that lack something, mail that does not arrive, accounts nobody knows. */
export interface Needs {
  bodies: BodiesLacking;
  failedMail: number;
  waitingAccounts: number;
}

/** The same for the administrator's start and for the number on everybody's. */
@Injectable()
export class RegisterNeeds {
  constructor(
    private readonly list: BodyList,
    private readonly mails: MailLog,
    private readonly identities: Identities,
  ) {}

  async of(tx: EntityManager): Promise<Needs> {
    return {
      bodies: await this.list.lacking(tx),
      failedMail: await this.mails.troubled(tx),
      waitingAccounts: (await this.identities.waiting(tx)).length,
    };
  }
}
