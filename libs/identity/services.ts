import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import type { EntityManager } from 'typeorm';
import { AccessKeys } from './access-keys';
import { appointedUnknown, notYours } from './identity.errors';
import { People } from './people';
import { SignInPost } from './sign-in-post';

/** A program that works with Yttra under a name of its own. */
export interface Service {
  id: string;
  name: string;
  /** The person who answers for it, and the only one who makes its keys. */
  ownerId: string;
  ownerName: string;
}

const SERVICES = `select service.id, service.name, service.owner_id as "ownerId", owner.name as "ownerName"
  from person service join person owner on owner.id = service.owner_id`;

/**
 * Identities of programs. To the log and to the table of who may do what they are like people; they have no mailbox and
 * never sign in.
 */
@Injectable()
export class Services {
  constructor(
    private readonly people: People,
    private readonly keys: AccessKeys,
    private readonly post: SignInPost,
    private readonly audit: AuditLog,
  ) {}

  /** Adds one that may do nothing yet. Errors: identity.appointed_unknown for an owner who is no person. */
  async add(tx: EntityManager, by: string, { name, ownerId }: { name: string; ownerId: string }): Promise<string> {
    await this.mustBePerson(tx, ownerId);
    // Nobody has a mailbox there, by RFC 2606.
    const { id } = await this.people.add(tx, { name, email: `${randomUUID()}@program.invalid`, ownerId });
    await this.audit.append(tx, { system: true }, { type: 'service.added', by, person: id, owner: ownerId });
    return id;
  }

  /**
   * Another person answers for it from now on: the keys that the one before has made or seen end, and both are mailed.
   * Errors: identity.not_found for what is no program, identity.appointed_unknown for an owner who is no person.
   */
  async handOver(tx: EntityManager, by: string, id: string, ownerId: string): Promise<void> {
    await this.mustBePerson(tx, ownerId);
    const service = await this.byId(tx, id);
    if (!service) throw notYours();
    if (service.ownerId === ownerId) return;
    await tx.query(`update person set owner_id = $2 where id = $1`, [id, ownerId]);
    await this.keys.revokeAll(tx, id, by);
    const names = await this.people.names(tx, [ownerId, by]);
    for (const personId of [service.ownerId, ownerId]) {
      const { email } = (await this.people.byId(tx, personId))!;
      const told = { service: service.name, owner: names.get(ownerId) ?? '', byName: names.get(by) ?? '' };
      await this.post.bound.tellHandedOver(tx, { to: email, ...told });
    }
    const event = { type: 'service.handed_over', by, person: id, from: service.ownerId, to: ownerId } as const;
    await this.audit.append(tx, { system: true }, event);
  }

  /** Every program, in Swedish order of name. */
  async list(tx: EntityManager): Promise<Service[]> {
    return tx.query<Service[]>(`${SERVICES} order by service.name collate "sv-x-icu"`);
  }

  /** Those that a person answers for. */
  async ownedBy(tx: EntityManager, personId: string): Promise<Service[]> {
    return tx.query<Service[]>(`${SERVICES} where owner.id = $1 order by service.name collate "sv-x-icu"`, [personId]);
  }

  /** Null for a person. */
  async byId(tx: EntityManager, id: string): Promise<Service | null> {
    const [service] = await tx.query<Service[]>(`${SERVICES} where service.id = $1`, [id]);
    return service ?? null;
  }

  private async mustBePerson(tx: EntityManager, ownerId: string): Promise<void> {
    const [owner] = await tx.query<unknown[]>(`select from person where id = $1 and owner_id is null`, [ownerId]);
    if (!owner) throw appointedUnknown('personId');
  }
}
