import { Injectable } from '@nestjs/common';
import { outsideAs, People, standsOutside, type OutsideRole } from '@yttra/identity';
import { Database } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { DraftInvitations } from './draft-invitations';
import { LetInWriter } from './let-in-writer';
import { ResponseAccess, letInCannotLetIn, standsInsideAlready } from '../model';

/** One whom a body has let in by name, who else would stand outside. */
export interface LetIn {
  person: { id: string; name: string };
  /** What keeps the person outside. */
  as: OutsideRole;
  by: string;
  at: Date;
}

/** Those who serve a body and stand outside one of its answers, and those whom it has let in by name. */
export interface Doorway {
  outside: { person: { id: string; name: string; email: string }; as: OutsideRole }[];
  letIn: LetIn[];
  /** False for one who has been let in: an exception begets no exceptions. */
  mayLetIn: boolean;
}

/**
 * Small municipalities share people: a body may let in by name one who issues or administers. Never by silence, and
 * never by one who needs letting in. It stands in the body's own log and on the receipt of its answer; the database
 * asks the same of each row.
 */
@Injectable()
export class LetIns {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly invitations: DraftInvitations,
    private readonly people: People,
    private readonly writer: LetInWriter,
  ) {}

  /** Who stands outside and who has been let in, by name. */
  doorway(personId: string, recipientId: string): Promise<Doorway> {
    return this.database.asPerson(personId, async (tx) => {
      const { remiss } = await this.access.admitBehindWall(tx, personId, 'draft.read', recipientId);
      return {
        outside: await outside(tx, recipientId),
        letIn: await letIn(tx, recipientId),
        mayLetIn: (await outsideAs(tx, personId, remiss.id)) === null,
      };
    });
  }

  /**
   * Lets one in who stands outside; one who does not serve the body is invited to the draft as well. Errors:
   * identity.person_unknown, response.let_in_cannot_let_in, response.stands_inside.
   */
  letIn(personId: string, recipientId: string, email: string): Promise<void> {
    return this.database.asPerson(personId, async (tx) => {
      const { remiss, recipient } = await this.access.admitBehindWall(tx, personId, 'draft.lead', recipientId);
      if (await outsideAs(tx, personId, remiss.id)) throw letInCannotLetIn();
      const person = await this.people.byEmail(tx, email.trim());
      const role = await standsOutside(tx, person.id, recipientId);
      if (!role) throw standsInsideAlready(person.name);
      const serves = await isSecretary(tx, person.id, recipient.bodyId);
      const tell = [recipient.guestEmail, serves ? person.email : null];
      await this.writer.write(tx, { remissId: remiss.id, recipientId, personId: person.id, role, by: personId, tell });
      if (!serves) await this.invitations.inviteIn(tx, personId, recipientId, email);
    });
  }

  /** From the next request the person stands outside again. Errors: response.not_let_in. */
  end(personId: string, recipientId: string, outsiderId: string): Promise<void> {
    return this.database.asPerson(personId, async (tx) => {
      await this.access.admitBehindWall(tx, personId, 'draft.lead', recipientId);
      await this.writer.end(tx, personId, recipientId, outsiderId);
    });
  }
}

const outside = (tx: EntityManager, recipientId: string) =>
  tx
    .query<{ id: string; name: string; email: string; as: OutsideRole }[]>(
      `select p.id, p.name, p.email, yttra_outside_as(p.id, r.remiss_id, yttra_today()) as as
       from shared.recipient r
         cross join lateral (select distinct h.person_id from shared.hat_today h where h.role = 'secretary' and h.body_id = r.body_id) own
         join shared.person p on p.id = own.person_id
       where r.id = $1 and yttra_stands_outside(p.id, r.id)
       order by p.name collate "sv-x-icu"`,
      [recipientId],
    )
    .then((rows) => rows.map(({ as, ...person }) => ({ person, as })));

const letIn = (tx: EntityManager, recipientId: string) =>
  tx
    .query<{ id: string; name: string; as: OutsideRole; by: string; at: Date }[]>(
      `select p.id, p.name, l.role as as, by.name as by, l.let_in_at as at
       from let_in l join shared.person p on p.id = l.person_id join shared.person by on by.id = l.let_in_by
       where l.recipient_id = $1 and l.ended_at is null order by p.name collate "sv-x-icu"`,
      [recipientId],
    )
    .then((rows) => rows.map(({ id, name, ...rest }) => ({ person: { id, name }, ...rest })));

async function isSecretary(tx: EntityManager, personId: string, bodyId: string): Promise<boolean> {
  const [row] = await tx.query<{ serves: boolean }[]>('select yttra_is_secretary($1, $2) as serves', [
    personId,
    bodyId,
  ]);
  return row!.serves;
}
