import { Injectable } from '@nestjs/common';
import { AccessKeys, Identities, SecondFactors, Sessions, type Person } from '@yttra/identity';
import type { EntityManager } from 'typeorm';
import type { PersonPageProps } from './props';

/** By which ways a person comes in: sessions, accounts elsewhere, an app for figures, keys. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly sessions: Sessions,
    private readonly identities: Identities,
    private readonly factors: SecondFactors,
    private readonly keys: AccessKeys,
  ) {}

  async of(
    tx: EntityManager,
    { id, email }: Person,
  ): Promise<Pick<PersonPageProps, 'sessions' | 'accounts' | 'waiting' | 'appSince' | 'keys'>> {
    return {
      sessions: (await this.sessions.list(tx, id)).length,
      accounts: await this.identities.of(tx, id),
      waiting: await this.identities.waiting(tx),
      appSince: (await this.factors.state(tx, id, email)).since,
      keys: await this.keys.list(tx, id),
    };
  }
}
