import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, mailAddress, oneLine, sqlState } from '@yttra/platform';
import { In, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { BodiesHooks } from './bodies-hooks';
import { bodyNameTaken, bodyNotFound, staleBody } from './bodies.errors';
import type { BodyChange, BodyDetails, NewBody } from './body-details';
import { BodyGroups } from './body-groups';
import { BODY_KINDS } from '../body-kind';
import { byName, nameFault, nameKey, tidyName } from '../body-name';
import { Body } from './body.entity';
import { caseNumberPattern } from './municipality-register';

const name = oneLine(200)
  .transform(tidyName)
  .superRefine((text, context) => {
    const fault = nameFault(text);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });
const mailbox = mailAddress('Skriv en e-postadress, till exempel socialnamnden@example.se.').nullable();

/** A body to add. */
export const newBody = z.strictObject({
  name,
  kind: z.enum(BODY_KINDS),
  email: mailbox.optional(),
  registrarEmail: mailbox.optional(),
  caseNumberPattern: caseNumberPattern.nullish(),
  postalAddress: z.string().trim().max(500).nullish(),
  active: z.boolean().optional(),
  groups: z.array(name).max(50).optional(),
});
/** A change of a body; what is left out stays. */
export const bodyChange = newBody.partial();

/**
 * The register of bodies. Who may change it is asked before calling. `by`: a person's id, or null when the system does
 * it.
 */
@Injectable()
export class BodyRegister {
  constructor(
    private readonly groups: BodyGroups,
    private readonly audit: AuditLog,
    private readonly hooks: BodiesHooks,
  ) {}

  /** All bodies in Swedish order, those no longer active too. */
  async list(tx: EntityManager): Promise<BodyDetails[]> {
    return this.details(tx, await tx.find(Body));
  }

  /** Those of the bodies that exist, in Swedish order. */
  async byIds(tx: EntityManager, ids: readonly string[]): Promise<BodyDetails[]> {
    return this.details(tx, await tx.findBy(Body, { id: In([...ids]) }));
  }

  /** Errors: `bodies.not_found`. */
  async get(tx: EntityManager, id: string): Promise<BodyDetails> {
    const [body] = await this.byIds(tx, [id]);
    if (!body) throw bodyNotFound();
    return body;
  }

  /** The mailbox of the body's registrar; null where it has none, or the body is not there. */
  async registrarOf(tx: EntityManager, id: string): Promise<string | null> {
    const body = await tx.findOne(Body, { select: { id: true, registrarEmail: true }, where: { id } });
    return body?.registrarEmail ?? null;
  }

  /** How the body's own diarienummer look; null where it has not said. Errors: `bodies.not_found`. */
  async caseNumberPattern(tx: EntityManager, id: string): Promise<string | null> {
    const body = await tx.findOne(Body, { select: { id: true, caseNumberPattern: true }, where: { id } });
    if (!body) throw bodyNotFound();
    return body.caseNumberPattern;
  }

  /** Adds a body; groups that do not exist are made. Errors: `invalid_input`, `bodies.name_taken`. */
  async create(tx: EntityManager, by: string | null, wanted: NewBody): Promise<BodyDetails> {
    const { groups, ...fields } = checked(newBody, wanted);
    const key = nameKey(fields.name);
    const { identifiers } = await this.refusingTakenName(tx, fields.name, () =>
      tx.insert(Body, { active: true, ...fields, nameKey: key, version: 1 }),
    );
    const id = identifiers[0]?.id as string;
    await this.groups.put(tx, id, groups ?? []);
    await this.audit.append(tx, { system: true }, { type: 'body.added', by, body: id });
    return this.get(tx, id);
  }

  /**
   * Changes the body as it was at `version`. Errors: `invalid_input`, `bodies.not_found`, `bodies.stale`,
   * `bodies.name_taken`.
   */
  async update(
    tx: EntityManager,
    by: string | null,
    id: string,
    version: number,
    change: BodyChange,
  ): Promise<BodyDetails> {
    const { groups, ...fields } = checked(bodyChange, change);
    const set = {
      ...fields,
      ...(fields.name === undefined ? {} : { nameKey: nameKey(fields.name) }),
      version: version + 1,
    };
    const { affected } = await this.refusingTakenName(tx, fields.name ?? '', () =>
      tx.update(Body, { id, version }, set),
    );
    if (affected === 0) throw staleBody((await this.get(tx, id)).version);
    if (groups) await this.groups.put(tx, id, groups);
    if (fields.email !== undefined) await this.hooks.mailboxChanged(tx, { bodyId: id, by });
    await this.audit.append(tx, { system: true }, { type: 'body.changed', by, body: id, fields: Object.keys(change) });
    return this.get(tx, id);
  }

  /** A savepoint, so that the caller's transaction survives the refusal. */
  private async refusingTakenName<T>(tx: EntityManager, name: string, write: () => Promise<T>): Promise<T> {
    await tx.query('savepoint body_name');
    try {
      return await write();
    } catch (error) {
      if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
      await tx.query('rollback to savepoint body_name');
      throw bodyNameTaken(name);
    }
  }

  private async details(tx: EntityManager, rows: readonly Body[]): Promise<BodyDetails[]> {
    const groups = await this.groups.ofBodies(
      tx,
      rows.map(({ id }) => id),
    );
    return byName(rows).map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      email: row.email,
      registrarEmail: row.registrarEmail,
      caseNumberPattern: row.caseNumberPattern,
      postalAddress: row.postalAddress,
      active: row.active,
      groups: groups.get(row.id) ?? [],
      version: row.version,
    }));
  }
}

const UNIQUE_VIOLATION = '23505';
