import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { pageOf, type WantedPage } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { addressProposalDecided } from './bodies.errors';
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

const PROPOSED = `select a.id, a.body_id as "bodyId", b.name as body, b.email as registered, a.email, a.proposed_by as "proposedBy",
    a.proposed_at as "proposedAt" from address_proposal a join body b on b.id = a.body_id`;

/** As many as one reads in a line. */
const NAMED = 10;

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

  /** How many wait, and the first of their bodies by name. */
  async waiting(tx: EntityManager): Promise<{ count: number; names: string[] }> {
    const { items, total } = await this.page(tx, { page: 1, size: NAMED });
    return { count: total, names: items.map(({ body }) => body) };
  }

  /** One page of those that wait, in Swedish order of their bodies. */
  async page(
    tx: EntityManager,
    wanted: WantedPage,
  ): Promise<{ items: AddressProposal[]; total: number; page: number; pages: number }> {
    const [counted] = await tx.query<{ total: number }[]>(
      'select count(*)::int as total from address_proposal where decided_at is null',
    );
    const { offset, ...shown } = pageOf(counted!.total, wanted);
    const items = await tx.query<AddressProposal[]>(
      `${PROPOSED} where a.decided_at is null order by b.name collate swedish_names, a.id limit $1 offset $2`,
      [wanted.size, offset],
    );
    return { items, total: counted!.total, ...shown };
  }

  /**
   * Takes it into the register as any change of a mailbox, which waits for the body's own word, or puts it aside.
   * Errors: `bodies.address_proposal_decided`.
   */
  async decide(tx: EntityManager, by: string, id: string, accept: boolean): Promise<void> {
    const [[proposal]] = await tx.query<[Pick<AddressProposal, 'bodyId' | 'email'>[], number]>(
      `update address_proposal set decided_at = yttra_now(), decided_by = $2, accepted = $3
       where id = $1 and decided_at is null returning body_id as "bodyId", email`,
      [id, by, accept],
    );
    if (!proposal) throw addressProposalDecided();
    const { bodyId, email } = proposal;
    await this.audit.append(tx, { system: true }, { type: 'body.address_judged', by, body: bodyId, accepted: accept });
    if (accept) {
      const { version } = await this.bodies.get(tx, bodyId);
      await this.bodies.update(tx, by, bodyId, version, { email });
    }
  }
}
