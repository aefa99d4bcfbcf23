import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { People } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import { checked, DomainError, localDate, now, peopleText, type LocalDate } from '@yttra/platform';
import { RemissReader, RemissReviews } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { Viewpoints } from './viewpoints.service';

export const viewpointRequest = z.strictObject({
  askedOf: z.uuid('Välj en kollega.'),
  until: z.iso.date('Skriv en dag.'),
  message: z.string().max(2000).nullish(),
});

/** What the mails about a request are called. */
export const REQUEST_MAILS = { asked: 'viewpoint.asked', reminded: 'viewpoint.reminded' } as const;

/** A colleague who has been asked to write the reason of a viewpoint. */
export interface ViewpointRequest {
  viewpointId: string;
  askedOf: string;
  askedOfName: string;
  askedByName: string;
  until: LocalDate;
  message: string | null;
  /** When the reason came; null until then. */
  answeredAt: Date | null;
}

/** Colleagues who are asked for reasons. Whoever is asked writes the reason; what becomes of the viewpoint is still the officer's. */
@Injectable()
export class ViewpointRequests {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly remisser: RemissReader,
    private readonly reviews: RemissReviews,
    private readonly people: People,
    private readonly outbox: MailOutbox,
    private readonly audit: AuditLog,
  ) {}

  /** Who can be asked: those who may assess in the remiss, but for who asks. */
  candidates(tx: EntityManager, by: string, remissId: string): Promise<{ id: string; name: string }[]> {
    return this.reviews.candidates(tx, by, remissId);
  }

  /**
   * Asks a colleague, with a mail, in place of whoever was asked before. Errors: invalid_input, assessment.viewpoint_not_found,
   * assessment.not_asked_of, assessment.asked_too_late.
   */
  async ask(
    tx: EntityManager,
    by: string,
    remissId: string,
    viewpointId: string,
    wanted: z.input<typeof viewpointRequest>,
  ): Promise<void> {
    const { askedOf, until, message } = checked(viewpointRequest, peopleText(wanted).value);
    const { number } = await this.viewpoints.get(tx, remissId, viewpointId);
    const { contact } = await this.remisser.get(tx, remissId);
    if (!(await this.candidates(tx, by, remissId)).some(({ id }) => id === askedOf)) throw notAskable();
    if (until < localDate(await now(tx))) throw inThePast();
    await tx.query(
      `insert into viewpoint_request (viewpoint_id, asked_of, asked_by, until, message) values ($1, $2, $3, $4, $5)
       on conflict (viewpoint_id) do update set asked_of = excluded.asked_of, asked_by = excluded.asked_by, until = excluded.until,
         message = excluded.message, asked_at = yttra_now(), reminded_before = null, reminded_after = null, answered_at = null`,
      [viewpointId, askedOf, by, until, message?.trim() || null],
    );
    await this.outbox.queue(tx, {
      kind: REQUEST_MAILS.asked,
      to: (await this.people.byId(tx, askedOf))!.email,
      replyTo: contact.email,
      remissId,
      data: { viewpointId, askedOf },
    });
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'viewpoint.asked', by, viewpoint: viewpointId, number, of: askedOf, until },
    );
  }

  /** Takes it back; what is not asked for is as if it were. */
  async takeBack(tx: EntityManager, by: string, remissId: string, viewpointId: string): Promise<void> {
    const { number } = await this.viewpoints.get(tx, remissId, viewpointId);
    const [, gone] = await tx.query<[unknown, number]>(`delete from viewpoint_request where viewpoint_id = $1`, [
      viewpointId,
    ]);
    if (gone === 0) return;
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'viewpoint.asked_no_more', by, viewpoint: viewpointId, number },
    );
  }

  /** The viewpoints whose reason a person is asked for and has not written. */
  async waitingFor(tx: EntityManager, personId: string, remissId: string): Promise<Set<string>> {
    const asked = [...(await this.of(tx, remissId)).values()];
    return new Set(
      asked.filter(({ askedOf, answeredAt }) => askedOf === personId && !answeredAt).map((one) => one.viewpointId),
    );
  }

  /** What is asked for in a remiss, answered or not, by viewpoint. */
  async of(tx: EntityManager, remissId: string): Promise<Map<string, ViewpointRequest>> {
    const rows = await tx.query<ViewpointRequest[]>(
      `select q.viewpoint_id as "viewpointId", q.asked_of as "askedOf", p.name as "askedOfName", b.name as "askedByName",
         q.until::text as until, q.message, q.answered_at as "answeredAt"
       from viewpoint v join viewpoint_request q on q.viewpoint_id = v.id join person p on p.id = q.asked_of join person b on b.id = q.asked_by
       where v.remiss_id = $1 and v.removed_at is null`,
      [remissId],
    );
    return new Map(rows.map((row) => [row.viewpointId, row]));
  }
}

const refused = (code: string, field: string, message: string) =>
  new DomainError({ code, kind: 'invalid', message, fields: [{ field, message, allowed: message }] });

const notAskable = () =>
  refused(
    'assessment.not_asked_of',
    'askedOf',
    'Välj en handläggare på kontoret, eller någon som remissens handläggare har bjudit in att bedöma.',
  );

const inThePast = () => refused('assessment.asked_too_late', 'until', 'Välj i dag eller en senare dag.');
