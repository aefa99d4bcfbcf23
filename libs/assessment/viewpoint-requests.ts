import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { People } from '@yttra/identity';
import { alsoAsked, checked, localDate, mailAddress, now, peopleText, type LocalDate } from '@yttra/platform';
import { RemissReviews } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { RequestGiving } from './request-giving';
import { inThePast, notAskable, secretToExperts } from './request.errors';
import { SecretViewpoints } from './secret-viewpoints';
import { Viewpoints } from './viewpoints';

/** Somebody is asked: one, who is a colleague or an expert. */
export const somebodyAsked = alsoAsked<{ askedOf?: string | null; email?: string | null }>(({ askedOf, email }) =>
  Boolean(askedOf) !== Boolean(email)
    ? []
    : [{ field: 'askedOf', message: 'Välj en kollega, eller skriv adressen till någon annan: en av dem.' }],
);

export const viewpointRequest = z
  .strictObject({
    /** A colleague, who reads the answers already. */
    askedOf: z.uuid('Välj en kollega.').nullish(),
    /** Anybody else in the register: an expert, who sees the viewpoint and nothing more of the remiss. */
    email: mailAddress().nullish(),
    until: z.iso.date('Skriv en dag.'),
    message: z.string().max(2000).nullish(),
  })
  .check(somebodyAsked);

/** Somebody who has been asked to write the reason of a viewpoint. */
export interface ViewpointRequest {
  viewpointId: string;
  askedOf: string;
  askedOfName: string;
  askedBy: string;
  askedByName: string;
  until: LocalDate;
  message: string | null;
  /** When the reason came; null until then. */
  answeredAt: Date | null;
}

/**
 * Who is asked for reasons: whoever is asked writes the reason; what becomes of the viewpoint is still the officer's.
 */
@Injectable()
export class ViewpointRequests {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly secret: SecretViewpoints,
    private readonly reviews: RemissReviews,
    private readonly people: People,
    private readonly giving: RequestGiving,
    private readonly audit: AuditLog,
  ) {}

  /** Colleagues who can be asked: those who may assess in the remiss, but for who asks. */
  candidates(tx: EntityManager, by: string, remissId: string): Promise<{ id: string; name: string }[]> {
    return this.reviews.candidates(tx, by, remissId);
  }

  /**
   * Asks a colleague or an expert, with a mail, in place of whoever was asked before. Errors: invalid_input,
   * assessment.viewpoint_not_found, .not_asked_of, .asked_too_late, .secret_to_experts,
   * identity.person_unknown.
   */
  async ask(
    tx: EntityManager,
    by: string,
    remissId: string,
    viewpointId: string,
    wanted: z.input<typeof viewpointRequest>,
  ): Promise<void> {
    const { askedOf, email, until, message } = checked(viewpointRequest, peopleText(wanted).value);
    const viewpoint = await this.viewpoints.get(tx, remissId, viewpointId);
    const colleagues = await this.candidates(tx, by, remissId);
    const person = askedOf ?? (await this.people.byEmail(tx, email!)).id;
    const isColleague = colleagues.some(({ id }) => id === person);
    if (person === by || (askedOf && !isColleague)) throw notAskable();
    if (!isColleague && (await this.secret.among(tx, [viewpoint])).size > 0) throw secretToExperts(viewpoint.number);
    if (until < localDate(await now(tx))) throw inThePast();
    await this.giving.give(tx, by, remissId, {
      viewpoints: [viewpoint],
      askedOf: person,
      until,
      message: message?.trim() || null,
    });
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

  /** The viewpoints to which the reason has come, and of which nobody has decided. */
  async toDecide(tx: EntityManager, remissId: string): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `select v.id from viewpoint v join viewpoint_request q on q.viewpoint_id = v.id where v.remiss_id = $1 and ${WAITS_FOR_DECISION}`,
      [remissId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** What is asked for in a remiss, answered or not, by viewpoint. */
  async of(tx: EntityManager, remissId: string): Promise<Map<string, ViewpointRequest>> {
    const rows = await tx.query<ViewpointRequest[]>(
      `select q.viewpoint_id as "viewpointId", q.asked_of as "askedOf", p.name as "askedOfName", q.asked_by as "askedBy", b.name as "askedByName",
         q.until::text as until, q.message, q.answered_at as "answeredAt"
       from viewpoint v join viewpoint_request q on q.viewpoint_id = v.id join shared.person p on p.id = q.asked_of join shared.person b on b.id = q.asked_by
       where v.remiss_id = $1 and v.removed_at is null`,
      [remissId],
    );
    return new Map(rows.map((row) => [row.viewpointId, row]));
  }
}

/** True of a viewpoint `v` whose request `q` has been answered, and which waits for the officer. */
export const WAITS_FOR_DECISION = `q.answered_at is not null and v.disposition is null and v.removed_at is null`;
