import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { addDays, localDate, now, sqlState, type LocalDate } from '@yttra/platform';
import { In, type EntityManager } from 'typeorm';
import { AssignmentEntity } from './assignment.entity';
import { IdentityHooks } from './identity-hooks';
import {
  alreadyAppointed,
  appointedUnknown,
  assignmentEnded,
  assignmentIncomplete,
  assignmentUnknown,
  cannotAppointYourself,
  serviceBehindWall,
} from './identity.errors';
import { misplaced, ROLE_PLACES } from './role-place';
import type { Hat, Role } from './who-may-what';

export interface NewAssignment {
  personId: string;
  role: Role;
  bodyId?: string | null;
  unit?: string | null;
  substitute?: boolean;
  /** Today when left out. */
  fromDate?: LocalDate;
  /** The last day, inclusive; null or left out while it is open. */
  toDate?: LocalDate | null;
}

export interface Assignment {
  id: string;
  personId: string;
  role: Role;
  bodyId: string | null;
  unit: string | null;
  substitute: boolean;
  fromDate: LocalDate;
  /** The last day, inclusive. The day before `fromDate` when it was ended on its first day. */
  toDate: LocalDate | null;
}

/** Who wears which hat from when to when. Each change is logged and told to the body. `by` null is the command line. */
@Injectable()
export class Assignments {
  constructor(
    private readonly audit: AuditLog,
    private readonly hooks: IdentityHooks,
  ) {}

  /**
   * Gives a person a hat. Errors: identity.cannot_appoint_yourself; identity.assignment_incomplete (the role's place,
   * the days); identity.appointed_unknown; identity.already_appointed, when the person has the same hat on any of the
   * days.
   */
  async appoint(tx: EntityManager, by: string | null, wanted: NewAssignment): Promise<Assignment> {
    if (by === wanted.personId) throw cannotAppointYourself();
    const place = { bodyId: wanted.bodyId ?? null, unit: wanted.unit ?? null };
    const wrong = misplaced(wanted.role, place);
    if (wrong) throw assignmentIncomplete(wrong, ROLE_PLACES[wanted.role].ask);
    const fromDate = wanted.fromDate ?? localDate(await now(tx));
    const toDate = wanted.toDate ?? null;
    if (toDate && toDate < fromDate) throw notBefore(fromDate);
    const { isService } = await this.lockPerson(tx, wanted.personId);
    if (isService && (wanted.role === 'secretary' || wanted.role === 'contributor')) throw serviceBehindWall();
    const wish = { personId: wanted.personId, role: wanted.role, ...place, fromDate, toDate };
    if (await this.overlaps(tx, wish)) throw alreadyAppointed();
    const saved = await this.refusingUnknownBody(() =>
      tx.getRepository(AssignmentEntity).save({ ...wish, substitute: wanted.substitute ?? false, appointedBy: by }),
    );
    await this.hooks.changed(tx, changeOf(saved, 'begun', by));
    const { id: assignment, personId: person, role, bodyId: body } = saved;
    const event = { type: 'assignment.begun', by, assignment, person, role, body } as const;
    await this.audit.append(tx, { system: true }, event);
    return assignmentOf(saved);
  }

  /**
   * Ends an assignment: it holds to and including `lastDay`, or no longer from this moment when left out. It can never
   * be made longer, so nobody keeps a hat by ending it late. Errors: identity.assignment_unknown,
   * .assignment_incomplete, .assignment_ended.
   */
  async end(tx: EntityManager, by: string | null, id: string, lastDay?: LocalDate): Promise<void> {
    const assignments = tx.getRepository(AssignmentEntity);
    const found = await assignments.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw assignmentUnknown();
    const today = localDate(await now(tx));
    if (found.toDate && (found.toDate < today || (lastDay && lastDay > found.toDate)))
      throw assignmentEnded(found.toDate);
    const earliest = found.fromDate > today ? found.fromDate : today;
    if (lastDay && lastDay < earliest) throw notBefore(earliest);
    const toDate = lastDay ?? addDays(earliest, -1);
    await assignments.update({ id }, { toDate });
    await this.hooks.changed(tx, changeOf({ ...found, toDate }, 'ended', by));
    await this.audit.append(
      tx,
      { system: true },
      {
        type: 'assignment.ended',
        by,
        assignment: id,
        person: found.personId,
        role: found.role,
        body: found.bodyId,
        on: lastDay ?? 'at once',
      },
    );
  }

  /** The assignments of a person or to a body, newest first. */
  async list(tx: EntityManager, of: { personId?: string; bodyId?: string }): Promise<Assignment[]> {
    const rows = await tx.getRepository(AssignmentEntity).find({ where: of, order: { fromDate: 'DESC', id: 'ASC' } });
    return rows.map(assignmentOf);
  }

  /** All that these people have been given, what has ended too. */
  async ofPeople(tx: EntityManager, personIds: readonly string[]): Promise<Assignment[]> {
    const where = { personId: In([...personIds]) };
    const rows = await tx.getRepository(AssignmentEntity).find({ where, order: { fromDate: 'DESC', id: 'ASC' } });
    return rows.map(assignmentOf);
  }

  /** The hats that each of these people wears today. */
  async today(tx: EntityManager, personIds: readonly string[]): Promise<Map<string, Hat[]>> {
    const rows = await tx.query<(Hat & { personId: string })[]>(
      `select person_id as "personId", role, body_id as "bodyId", unit from hat_today where person_id = any ($1) order by created_at`,
      [personIds],
    );
    const hats = new Map<string, Hat[]>(personIds.map((id) => [id, []]));
    for (const { personId, ...hat } of rows) hats.get(personId)!.push(hat);
    return hats;
  }

  /** Who serves each of these bodies as secretary today; one left out has nobody, and shows to the administrator. */
  async servedToday(tx: EntityManager, bodyIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await tx.query<{ body_id: string; person_ids: string[] }[]>(
      `select body_id, array_agg(person_id order by substitute, created_at) as person_ids from hat_today
       where role = 'secretary' and body_id = any ($1) group by body_id`,
      [bodyIds],
    );
    return new Map(rows.map(({ body_id, person_ids }) => [body_id, person_ids]));
  }

  /** Two who appoint the same person at once come one after the other. */
  private async lockPerson(tx: EntityManager, personId: string): Promise<{ isService: boolean }> {
    const [row] = await tx.query<{ isService: boolean }[]>(
      `select owner_id is not null as "isService" from person where id = $1 for update`,
      [personId],
    );
    if (!row) throw appointedUnknown('personId');
    return row;
  }

  /** One that was ended before its first whole day covers no day. */
  private async overlaps(tx: EntityManager, wish: Omit<Assignment, 'id' | 'substitute'>): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `select from assignment where person_id = $1 and role = $2 and body_id is not distinct from $3 and unit is not distinct from $4
         and from_date <= coalesce($6::date, 'infinity') and coalesce(to_date, 'infinity') >= greatest($5::date, from_date) limit 1`,
      [wish.personId, wish.role, wish.bodyId, wish.unit, wish.fromDate, wish.toDate],
    );
    return rows.length > 0;
  }

  private async refusingUnknownBody<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      throw sqlState(error) === FOREIGN_KEY_VIOLATION ? appointedUnknown('bodyId') : error;
    }
  }
}

const FOREIGN_KEY_VIOLATION = '23503';

const notBefore = (day: LocalDate) => assignmentIncomplete('toDate', `Välj ${day} eller en senare dag.`);

const changeOf = (row: AssignmentEntity, change: 'begun' | 'ended', by: string | null) => ({
  assignmentId: row.id,
  personId: row.personId,
  role: row.role,
  bodyId: row.bodyId,
  change,
  fromDate: row.fromDate,
  toDate: row.toDate,
  by,
});

const assignmentOf = ({
  id,
  personId,
  role,
  bodyId,
  unit,
  substitute,
  fromDate,
  toDate,
}: AssignmentEntity): Assignment => ({
  id,
  personId,
  role,
  bodyId,
  unit,
  substitute,
  fromDate,
  toDate,
});
