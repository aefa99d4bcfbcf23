import { Injectable } from '@nestjs/common';
import { People } from '@yttra/identity';
import { MailOutbox } from '@yttra/mail';
import { DomainError, now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { REQUEST_MAILS } from './request-giving';
import type { Viewpoint } from './viewpoint';

const HOUR = 60 * 60 * 1000;

/** Reasons that have come from whoever was asked for them. */
@Injectable()
export class AnsweredRequests {
  constructor(
    private readonly people: People,
    private readonly outbox: MailOutbox,
  ) {}

  /** Whoever asked is told at the next full hour, in one mail of all that have come till then. */
  async answer(tx: EntityManager, personId: string, remissId: string, viewpointId: string): Promise<void> {
    const [[asked]] = await tx.query<[{ askedBy: string }[], number]>(
      `update viewpoint_request set answered_at = yttra_now() where viewpoint_id = $1 and asked_of = $2 and answered_at is null
       returning asked_by as "askedBy"`,
      [viewpointId, personId],
    );
    if (!asked || asked.askedBy === personId) return;
    const at = new Date((Math.floor((await now(tx)).getTime() / HOUR) + 1) * HOUR);
    const { askedBy } = asked;
    await this.outbox.queue(tx, {
      kind: REQUEST_MAILS.answered,
      to: (await this.people.byId(tx, askedBy))?.email ?? null,
      remissId,
      data: { askedBy },
      at,
      dedupKey: `${REQUEST_MAILS.answered}:${remissId}:${askedBy}:${at.toISOString()}`,
    });
  }
}

/**
 * Whoever is asked for the reason of a viewpoint, or of one that is one matter with it, leaves the disposition to the
 * officer. Errors: assessment.decided_by_officer.
 */
export async function mustDecide(tx: EntityManager, personId: string, { id, joinedTo }: Viewpoint): Promise<void> {
  const [asked] = await tx.query<{ number: number }[]>(
    `select v.number from viewpoint v join viewpoint_request q on q.viewpoint_id = v.id join shared.remiss m on m.id = v.remiss_id
     where (v.id = $2 or v.joined_to = $2) and v.removed_at is null and q.asked_of = $1 and m.officer_id <> $1 order by v.number limit 1`,
    [personId, joinedTo ?? id],
  );
  if (asked) throw decidedByOfficer(asked.number);
}

const decidedByOfficer = (number: number) =>
  new DomainError({
    code: 'assessment.decided_by_officer',
    kind: 'conflict',
    message: `Du har fått synpunkt ${number} för att skriva skälet. Handläggaren bestämmer om den tillgodoses.`,
    field: 'disposition',
    allowed: 'den bedömning som redan står; skälet kan du skriva',
  });
