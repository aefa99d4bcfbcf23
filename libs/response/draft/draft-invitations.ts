import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { People, standsOutside } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import { addDays, Database, localDate, now, type LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { DraftInvitationEntity } from './draft.entity';
import { ResponseAccess, COLLEAGUE_MAIL, TEXT_DONE_MAIL, alreadyServes, notInvited, worksForTheIssuer } from '../model';

export interface DraftInvitation {
  person: { id: string; name: string };
  from: LocalDate;
  /** The last day, inclusive; null while it is open. */
  to: LocalDate | null;
  /** When the colleague said that the text is ready. */
  doneAt: Date | null;
}

/** Colleagues who are asked to write in a draft. They write; the secretary submits. */
@Injectable()
export class DraftInvitations {
  constructor(
    private readonly database: Database,
    private readonly access: ResponseAccess,
    private readonly people: People,
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /** Those who are invited today, by name. */
  list(personId: string, recipientId: string): Promise<DraftInvitation[]> {
    return this.database.asPerson(personId, async (tx) => {
      const { at } = await this.access.admitBehindWall(tx, personId, 'draft.read', recipientId);
      return this.listIn(tx, recipientId, localDate(at));
    });
  }

  /** The same, in a transaction of a person's who has been let in. */
  private async listIn(tx: EntityManager, recipientId: string, today: LocalDate): Promise<DraftInvitation[]> {
    const rows = (await tx.findBy(DraftInvitationEntity, { recipientId })).filter(
      ({ toDate }) => !toDate || toDate >= today,
    );
    const names = await this.people.names(
      tx,
      rows.map((row) => row.personId),
    );
    return rows
      .map((row) => ({
        person: { id: row.personId, name: names.get(row.personId) ?? '' },
        from: row.fromDate,
        to: row.toDate,
        doneAt: row.doneAt,
      }))
      .sort((a, b) => a.person.name.localeCompare(b.person.name, 'sv'));
  }

  /**
   * Invites somebody whom Yttra knows, with mail 21. Again is as once, and opens an invitation that has ended or whose
   * text is done. Errors: identity.person_unknown; response.works_for_the_issuer; response.already_serves.
   */
  invite(personId: string, recipientId: string, email: string): Promise<DraftInvitation> {
    return this.database.asPerson(personId, (tx) => this.inviteIn(tx, personId, recipientId, email));
  }

  /** The same, in a transaction of the person's. */
  async inviteIn(tx: EntityManager, personId: string, recipientId: string, email: string): Promise<DraftInvitation> {
    const { remiss, recipient } = await this.access.admitBehindWall(tx, personId, 'draft.lead', recipientId);
    const colleague = await this.people.byEmail(tx, email.trim());
    if (await standsOutside(tx, colleague.id, recipientId)) throw worksForTheIssuer(colleague.name);
    const hats = (await this.people.asCaller(tx, colleague.id))?.hats ?? [];
    if (hats.some(({ role, bodyId }) => role === 'secretary' && bodyId === recipient.bodyId))
      throw alreadyServes(colleague.name);
    const from = localDate(await now(tx));
    const invitation = { person: { id: colleague.id, name: colleague.name }, from, to: null, doneAt: null };
    if (!(await opens(tx, [recipientId, colleague.id, personId, from]))) return invitation;
    await this.outbox.queue(tx, {
      kind: COLLEAGUE_MAIL,
      to: colleague.email,
      remissId: remiss.id,
      recipientId,
      behindWall: true,
    });
    await this.audit.append(
      tx,
      { recipient: recipientId },
      { type: 'draft.colleague_invited', by: personId, person: colleague.id },
    );
    return invitation;
  }

  /** Ends an invitation at once: from the next request the colleague sees nothing. */
  end(personId: string, recipientId: string, colleagueId: string): Promise<void> {
    return this.database.asPerson(personId, async (tx) => {
      await this.access.admitBehindWall(tx, personId, 'draft.lead', recipientId);
      const yesterday = addDays(localDate(await now(tx)), -1);
      const { affected } = await tx.update(
        DraftInvitationEntity,
        { recipientId, personId: colleagueId },
        { toDate: yesterday },
      );
      if (!affected) return;
      await this.audit.append(
        tx,
        { recipient: recipientId },
        { type: 'draft.invitation_ended', by: personId, person: colleagueId },
      );
    });
  }

  /**
   * "Texten är klar": told to the body's mailbox by mail 22. Errors: response.not_invited for one who serves the body
   * anyway.
   */
  textDone(personId: string, recipientId: string): Promise<void> {
    return this.database.asPerson(personId, async (tx) => {
      const { remiss, recipient } = await this.access.admitBehindWall(tx, personId, 'draft.write', recipientId);
      const { affected } = await tx.update(DraftInvitationEntity, { recipientId, personId }, { doneAt: await now(tx) });
      if (!affected) throw notInvited();
      await this.outbox.queue(tx, {
        kind: TEXT_DONE_MAIL,
        // It names a colleague: never to an address that the issuer wrote.
        to: recipient.guestEmail,
        remissId: remiss.id,
        recipientId,
        data: { personId },
        behindWall: true,
      });
      await this.audit.append(tx, { recipient: recipientId }, { type: 'draft.text_done', by: personId });
    });
  }
}

/** False where the invitation stands open already. */
async function opens(tx: EntityManager, invitation: string[]): Promise<boolean> {
  const opened = await tx.query<unknown[]>(
    `insert into draft_invitation as known (recipient_id, person_id, invited_by, from_date) values ($1, $2, $3, $4)
     on conflict (recipient_id, person_id)
       do update set invited_by = excluded.invited_by, from_date = excluded.from_date, to_date = null, done_at = null
       where known.to_date is not null or known.done_at is not null
     returning id`,
    invitation,
  );
  return opened.length > 0;
}
