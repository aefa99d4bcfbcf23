import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import type { EntityManager } from 'typeorm';
import { addressProposalNotFound } from './bodies.errors';
import { BodyRegister } from './body-register';

/** An address that somebody at an office says is the body's. */
export interface AddressProposal {
  id: string;
  bodyId: string;
  body: string;
  /** What the register has now. */
  registered: string | null;
  email: string;
  /** A person's id. */
  proposedBy: string;
  proposedAt: Date;
}

/**
 * Corrections for the register that come from those who send: the administrator takes them in, and the body can stop
 * it.
 */
@Injectable()
export class AddressProposals {
  constructor(
    private readonly bodies: BodyRegister,
    private readonly audit: AuditLog,
  ) {}

  /** The latest takes the place of one that waits. Nothing is proposed where the register has the address already. */
  async propose(tx: EntityManager, by: string, { bodyId, email }: { bodyId: string; email: string }): Promise<void> {
    const body = await this.bodies.get(tx, bodyId);
    if (body.email?.toLowerCase() === email.toLowerCase()) return;
    await tx.query(
      `insert into address_proposal (body_id, email, proposed_by) values ($1, $2, $3)
       on conflict (body_id) where decided_at is null
       do update set email = excluded.email, proposed_by = excluded.proposed_by, proposed_at = yttra_now()`,
      [bodyId, email, by],
    );
    await this.audit.append(tx, { system: true }, { type: 'body.address_proposed', by, body: bodyId });
  }

  /** Those that wait, in Swedish order of their bodies. */
  waiting(tx: EntityManager): Promise<AddressProposal[]> {
    return tx.query<AddressProposal[]>(
      `select a.id, a.body_id as "bodyId", b.name as body, b.email as registered, a.email, a.proposed_by as "proposedBy", a.proposed_at as "proposedAt"
       from address_proposal a join body b on b.id = a.body_id
       where a.decided_at is null order by b.name collate "sv-x-icu"`,
    );
  }

  /**
   * Takes it into the register as any change of a mailbox, which waits for the body's own word, or puts it aside.
   * Errors: `bodies.address_proposal_not_found`.
   */
  async decide(tx: EntityManager, by: string, id: string, accept: boolean): Promise<AddressProposal> {
    const proposal = (await this.waiting(tx)).find((one) => one.id === id);
    if (!proposal) throw addressProposalNotFound();
    await tx.query(
      `update address_proposal set decided_at = yttra_now(), decided_by = $2, accepted = $3 where id = $1 and decided_at is null`,
      [id, by, accept],
    );
    const { bodyId, email } = proposal;
    await this.audit.append(tx, { system: true }, { type: 'body.address_judged', by, body: bodyId, accepted: accept });
    if (accept) {
      const { version } = await this.bodies.get(tx, bodyId);
      await this.bodies.update(tx, by, bodyId, version, { email });
    }
    return proposal;
  }
}
