import { Injectable } from '@nestjs/common';
import { notYours, type Caller, type OutsideRole } from '@yttra/identity';
import { speaksFor } from '@yttra/openings';
import { Database } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { LetInWriter } from './let-in-writer';

/** A secretary who stands outside one of the body's answers, or whom the body has let in there by name. */
export interface AtTheDoor {
  remissId: string;
  recipientId: string;
  bodyId: string;
  title: string;
  caseNumber: string;
  personId: string;
  person: string;
  email: string;
  as: OutsideRole;
  isLetIn: boolean;
}

/**
 * By a code to its mailbox a body lets in by name one who serves it and stands outside, as its secretaries do on their
 * own page: else nobody could, where everybody who serves it stands outside.
 */
@Injectable()
export class MailboxDoor {
  constructor(
    private readonly database: Database,
    private readonly writer: LetInWriter,
  ) {}

  /**
   * In the ongoing remisser of the bodies that the caller speaks for by their mailbox; in the caller's own transaction.
   */
  waiting(tx: EntityManager, caller: Caller): Promise<AtTheDoor[]> {
    return atTheDoor(tx, caller);
  }

  /** Errors: identity.not_found for whatever does not stand in `waiting`. */
  letIn(caller: Caller, recipientId: string, personId: string): Promise<void> {
    return this.database.asPerson(caller.personId, async (tx) => {
      const one = await this.found(tx, caller, recipientId, personId);
      if (one.isLetIn) throw notYours();
      await this.writer.write(tx, { ...one, role: one.as, by: caller.personId, tell: [caller.email, one.email] });
    });
  }

  /** Errors: identity.not_found, response.not_let_in. */
  end(caller: Caller, recipientId: string, personId: string): Promise<void> {
    return this.database.asPerson(caller.personId, async (tx) => {
      await this.found(tx, caller, recipientId, personId);
      await this.writer.end(tx, caller.personId, recipientId, personId);
    });
  }

  private async found(tx: EntityManager, caller: Caller, recipientId: string, personId: string): Promise<AtTheDoor> {
    const one = (await atTheDoor(tx, caller)).find(
      (each) => each.recipientId === recipientId && each.personId === personId,
    );
    if (!one) throw notYours();
    return one;
  }
}

function atTheDoor(tx: EntityManager, { personId, hats }: Caller): Promise<AtTheDoor[]> {
  const bodyIds = hats.flatMap(({ bodyId }) => (bodyId && speaksFor(bodyId, hats) === 'mailbox' ? [bodyId] : []));
  return tx.query<AtTheDoor[]>(
    `select m.id as "remissId", r.id as "recipientId", r.body_id as "bodyId", m.title, m.case_number as "caseNumber",
       p.id as "personId", p.name as person, p.email, yttra_outside_as(p.id, m.id, yttra_today()) as "as", l.id is not null as "isLetIn"
     from shared.recipient r join shared.remiss m on m.id = r.remiss_id
       join shared.hat_today h on h.body_id = r.body_id and h.role = 'secretary' join shared.person p on p.id = h.person_id
       left join let_in l on l.recipient_id = r.id and l.person_id = p.id and l.ended_at is null
     where r.body_id = any ($1) and p.id <> $2 and m.status = 'issued' and r.removed_at is null
       and yttra_outside_as(p.id, m.id, yttra_today()) is not null
     order by m.due_date, m.title collate "sv-x-icu", p.name collate "sv-x-icu"`,
    [bodyIds, personId],
  );
}
