import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { keptAddress, onOneLine, pageOf, sqlState, type WantedPage } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { CALLER, callerOf, type Caller, type CallerRow } from './caller';
import { IdentityHooks } from './identity-hooks';
import { appointedUnknown, personExists, personUnknown } from './identity.errors';
import { PersonEntity } from './person.entity';
import type { Role } from './who-may-what';

export interface Person {
  id: string;
  name: string;
  email: string;
  phone: string | null;
}

interface NewPerson {
  name: string;
  email: string;
  phone?: string | null;
  /** For a program: who answers for it. */
  ownerId?: string;
}

/** The people that Yttra knows; programs are only where an id leads to one. */
/** Whom one looks for among the people; what is null asks for nothing. */
export interface WantedPeople {
  words: string;
  /** The hat that they wear; empty: those who wear no hat at all. */
  role: string | null;
  /** A body that one of their hats is for. */
  bodyId: string | null;
}

/** A hat that has been given counts before the body has let it in. */
const WORN = `select from assignment a where a.person_id = p.id and a.from_date <= yttra_today() and (a.to_date is null or a.to_date >= yttra_today())`;
/** $1 the words, $2 the role, $3 the body. */
const WANTED = `from person p where p.owner_id is null and (p.name ilike $1 or p.email ilike $1)
  and ($2::text is null or case $2 when '' then not exists (${WORN}) else exists (${WORN} and a.role = $2) end)
  and ($3::text is null or exists (${WORN} and a.body_id::text = $3))`;

@Injectable()
export class People {
  constructor(
    private readonly audit: AuditLog,
    private readonly hooks: IdentityHooks,
  ) {}

  /** Adds a person. Errors: identity.person_exists. */
  async add(tx: EntityManager, person: NewPerson): Promise<Person> {
    try {
      const { name, email, phone, ownerId } = person;
      const saved = await tx.getRepository(PersonEntity).save({
        name: onOneLine(name).trim(),
        email: email.trim(),
        phone: phone ? onOneLine(phone) : null,
        ownerId: ownerId ?? null,
      });
      return personOf(saved);
    } catch (error) {
      if (sqlState(error) === '23505') throw personExists();
      throw error;
    }
  }

  /**
   * Changes name, address or phone. A new address ends what was signed in with the old. Errors: identity.person_exists,
   * .appointed_unknown.
   */
  async change(
    tx: EntityManager,
    by: string,
    id: string,
    wanted: { name: string; email: string; phone: string | null },
  ): Promise<void> {
    const before = await this.byId(tx, id);
    if (!before) throw appointedUnknown('personId');
    const phone = wanted.phone ? onOneLine(wanted.phone) : null;
    const after = { name: onOneLine(wanted.name).trim(), email: wanted.email.trim(), phone };
    const fields = (['name', 'email', 'phone'] as const).filter((field) => before[field] !== after[field]);
    if (fields.length === 0) return;
    try {
      await tx.getRepository(PersonEntity).update({ id }, after);
    } catch (error) {
      throw sqlState(error) === '23505' ? personExists() : error;
    }
    const [from, to] = [before.email, after.email];
    if (from !== to) await this.hooks.keyChanged(tx, { personId: id, key: 'address', by, from, to });
    await this.audit.append(tx, { system: true }, { type: 'person.changed', by, person: id, fields: [...fields] });
  }

  /** Everyone, in Swedish order of name. */
  async list(tx: EntityManager, page: { limit: number; offset: number }): Promise<{ items: Person[]; total: number }> {
    const [rows, total] = await tx
      .getRepository(PersonEntity)
      .createQueryBuilder('person')
      .where('person.owner_id is null')
      .orderBy('person.name collate "sv-x-icu"')
      .take(page.limit)
      .skip(page.offset)
      .getManyAndCount();
    return { items: rows.map(personOf), total };
  }

  /**
   * One page, from 1, of those whose name or address holds the words and who wear such a hat, in Swedish order of name;
   * one beyond the last is the last.
   */
  async search(
    tx: EntityManager,
    wanted: WantedPeople,
    at: WantedPage,
  ): Promise<{ items: Person[]; total: number; page: number; pages: number }> {
    const { words, role, bodyId } = wanted;
    const asked = [`%${words.replace(/[\\%_]/g, '\\$&')}%`, role, bodyId];
    const [counted] = await tx.query<{ total: number }[]>(`select count(*)::int as total ${WANTED}`, asked);
    const { total } = counted!;
    const { offset, ...shown } = pageOf(total, at);
    const items = await tx.query<Person[]>(
      `select p.id, p.name, p.email, p.phone ${WANTED} order by p.name collate "sv-x-icu" limit $4 offset $5`,
      [...asked, at.size, offset],
    );
    return { items, total, ...shown };
  }

  async byId(tx: EntityManager, id: string): Promise<Person | null> {
    const found = await tx.getRepository(PersonEntity).findOneBy({ id });
    return found && personOf(found);
  }

  /** Errors: identity.person_unknown. */
  async byEmail(tx: EntityManager, email: string): Promise<Person> {
    const found = await tx
      .getRepository(PersonEntity)
      .createQueryBuilder('person')
      .where('person.email_key = lower(:email) and person.owner_id is null', { email: keptAddress(email) })
      .getOne();
    if (!found) throw personUnknown(email);
    return personOf(found);
  }

  /** Those who wear the hat today, in Swedish order of name. */
  async wearing(tx: EntityManager, role: Role): Promise<Person[]> {
    return tx.query<Person[]>(
      `select id, name, email, phone from person where id in (select person_id from hat_today where role = $1)
       order by name collate "sv-x-icu"`,
      [role],
    );
  }

  /** Names by id, for logs and matrices. */
  async names(tx: EntityManager, ids: string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<{ id: string; name: string }[]>('select id, name from person where id = any ($1)', [
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  /** Everyone who wears the hat at the office today. */
  async withHat(tx: EntityManager, role: Role, unit: string): Promise<Person[]> {
    return tx.query<Person[]>(
      `select distinct p.id, p.name, p.email, p.phone from hat_today a join person p on p.id = a.person_id
       where a.role = $1 and a.unit = $2`,
      [role, unit],
    );
  }

  /** Those of some people who wear the hat today, wherever. */
  async amongWithHat(tx: EntityManager, role: Role, ids: readonly string[]): Promise<Person[]> {
    return tx.query<Person[]>(
      `select id, name, email, phone from person
       where id = any ($2) and exists (select from hat_today h where h.person_id = person.id and h.role = $1)`,
      [role, ids],
    );
  }

  /** The person with the hats that hold today, by the database's clock; null when there is no such person. */
  async asCaller(tx: EntityManager, personId: string): Promise<Caller | null> {
    const [row] = await tx.query<CallerRow[]>(`select ${CALLER} from person where id = $1`, [personId]);
    return row ? callerOf(row) : null;
  }
}

function personOf({ id, name, email, phone }: PersonEntity): Person {
  return { id, name, email, phone };
}
