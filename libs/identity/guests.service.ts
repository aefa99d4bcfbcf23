import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Hat } from './who-may-what';

/**
 * Guests: whoever can read a code that is mailed to the very address that an invitation went to answers for that body, as long
 * as nobody serves it and the address belongs to no one with a hat. The wall in the database asks the same.
 */
@Injectable()
export class Guests {
  /** Makes the mailbox known, so that a code can be sent to it; does nothing for any other address. */
  async welcome(tx: EntityManager, email: string): Promise<void> {
    await tx.query(
      `insert into person (name, email) select $1, $1
       where exists (select from yttra_guest_bodies($1)) and not exists (select from person where lower(email) = lower($1))
       on conflict do nothing`,
      [email.trim()],
    );
  }
}

/** The hats of a guest: none for one who wears any other. */
export async function guestHats(tx: EntityManager, email: string, hats: readonly Hat[]): Promise<Hat[]> {
  if (hats.length > 0) return [];
  const rows = await tx.query<{ bodyId: string }[]>(`select yttra_guest_bodies($1) as "bodyId"`, [email]);
  return rows.map(({ bodyId }) => ({ role: 'secretary', bodyId, unit: null }));
}
