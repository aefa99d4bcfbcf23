import { Injectable } from '@nestjs/common';
import { MailOutbox } from '@yttra/mail';
import type { EntityManager } from 'typeorm';
import { MAIL_KINDS, type FollowedEvent, type Remiss } from '../model';

/**
 * Who wants to be told of what happens to a remiss, beside those whose work it is. Who may read it is asked before, and
 * again as each mail is written.
 */
@Injectable()
export class Followers {
  constructor(private readonly outbox: MailOutbox) {}

  /** Again is as once. */
  async follow(tx: EntityManager, personId: string, remissId: string): Promise<void> {
    await tx.query(`insert into remiss_follower (remiss_id, person_id) values ($1, $2) on conflict do nothing`, [
      remissId,
      personId,
    ]);
  }

  async unfollow(tx: EntityManager, personId: string, remissId: string): Promise<void> {
    await tx.query(`delete from remiss_follower where remiss_id = $1 and person_id = $2`, [remissId, personId]);
  }

  /** The remisser that a person follows. */
  async followed(tx: EntityManager, personId: string): Promise<Set<string>> {
    const rows = await tx.query<{ remiss_id: string }[]>(`select remiss_id from remiss_follower where person_id = $1`, [
      personId,
    ]);
    return new Set(rows.map(({ remiss_id }) => remiss_id));
  }

  /** To be told, or no longer, of each remiss that goes out. */
  async followNew(tx: EntityManager, personId: string, wanted: boolean): Promise<void> {
    await tx.query(
      wanted
        ? `insert into new_remiss_follower (person_id) values ($1) on conflict do nothing`
        : `delete from new_remiss_follower where person_id = $1`,
      [personId],
    );
  }

  async followsNew(tx: EntityManager, personId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`select from new_remiss_follower where person_id = $1`, [personId]);
    return rows.length > 0;
  }

  /** One mail to each follower, in the transaction of the event; what it says is written when it is sent. */
  async tell(tx: EntityManager, remiss: Remiss, event: FollowedEvent): Promise<void> {
    const people = await tx.query<{ id: string; email: string }[]>(
      `select p.id, p.email from shared.person p where p.id in (${event.what === 'issued' ? TOLD_OF_NEW : TOLD_OF_CHANGES}) and $1::uuid is not null`,
      [remiss.id],
    );
    await this.outbox.queueAll(
      tx,
      people.map(({ id, email }) => ({
        kind: MAIL_KINDS.followed,
        to: email,
        replyTo: remiss.contact.email,
        remissId: remiss.id,
        data: { personId: id, event },
      })),
    );
  }
}

const TOLD_OF_NEW = 'select person_id from new_remiss_follower';
const TOLD_OF_CHANGES = 'select person_id from remiss_follower where remiss_id = $1';
