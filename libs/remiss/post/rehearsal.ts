import { Injectable } from '@nestjs/common';
import { MailRenderings, whole, type MailBlock, type OutgoingMailView } from '@yttra/mail';
import { Database, localDate, now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { MAIL_KINDS } from '../model';

/** A mail that a step would send. */
export interface RehearsedMail {
  kind: string;
  to: string;
  /** The body's name, where it is about one. */
  body: string | null;
}

export interface Rehearsed {
  mails: RehearsedMail[];
  /** Bodies that would have been told, but have no address. */
  withoutAddress: string[];
  /** What the first of them to a body says. */
  sample: { body: string; subject: string; blocks: MailBlock[] } | null;
}

/** Kinds that go to the bodies themselves; the rest goes to registrars and to those who follow the remiss. */
const TO_BODIES: readonly string[] = [
  MAIL_KINDS.invitation,
  MAIL_KINDS.changed,
  MAIL_KINDS.withdrawn,
  MAIL_KINDS.removed,
];

/** Carries what was found out of a transaction that is taken back. */
class TakenBack extends Error {
  constructor(readonly found: Rehearsed) {
    super('rehearsed');
  }
}

/**
 * What a step would send, before anybody says yes to it: the step itself is taken, the mails that it leaves are read,
 * and all of it is taken back. So the preview cannot differ from what happens.
 */
@Injectable()
export class Rehearsal {
  constructor(
    private readonly database: Database,
    private readonly renderings: MailRenderings,
  ) {}

  /** Errors: those of the step. */
  async of(remissId: string, step: (tx: EntityManager) => Promise<unknown>): Promise<Rehearsed> {
    try {
      return await this.database.transaction(async (tx) => {
        await step(tx);
        throw new TakenBack(await this.left(tx, remissId));
      });
    } catch (error) {
      if (error instanceof TakenBack) return error.found;
      throw error;
    }
  }

  private async left(tx: EntityManager, remissId: string): Promise<Rehearsed> {
    const rows = await tx.query<(Omit<OutgoingMailView, 'now' | 'today'> & { body: string | null })[]>(
      `select o.id, o.kind, o.to_address as "to", o.remiss_id as "remissId", o.recipient_id as "recipientId", o.data,
         o.created_at as "createdAt", r.body_name as body
       from shared.outgoing_mail o left join recipient r on r.id = o.recipient_id
       where o.remiss_id = $1 and o.written_in = pg_current_xact_id()::xid and not o.behind_wall order by o.created_at, o.id`,
      [remissId],
    );
    const ofBodies = rows.filter(({ kind, body }) => TO_BODIES.includes(kind) && body !== null);
    const first = ofBodies.find(({ to }) => to !== '');
    const at = await now(tx);
    const render = first && this.renderings.of(first.kind);
    const mail = render ? await whole(await render({ ...first, now: at, today: localDate(at) }, tx)) : null;
    return {
      mails: rows.filter(({ to }) => to !== '').map(({ kind, to, body }) => ({ kind, to, body })),
      withoutAddress: ofBodies.flatMap(({ to, body }) => (to === '' && body ? [body] : [])),
      sample: mail && { body: first!.body!, subject: mail.subject, blocks: mail.blocks },
    };
  }
}
