import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { localDate, now, type LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { AssignmentEntity } from './assignment.entity';
import { IdentityHooks } from './identity-hooks';
import { assignmentIncomplete, assignmentUnknown, cannotAppointYourself } from './identity.errors';
import type { Role } from './who-may-what';

export interface NewAssignment {
  personId: string;
  role: Role;
  bodyId?: string | null;
  unit?: string | null;
  substitute?: boolean;
  /** Today when left out. */
  fromDate?: LocalDate;
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
  toDate: LocalDate | null;
}

/** What each role must say of itself. */
const NEEDS: Record<Role, { field: 'bodyId' | 'unit'; message: string } | null> = {
  case_officer: { field: 'unit', message: 'Ange vilket kontor handläggaren arbetar vid.' },
  secretary: { field: 'bodyId', message: 'Ange vilken instans sekreteraren svarar för.' },
  contributor: null,
  reader: null,
  registrar: { field: 'bodyId', message: 'Ange vilken myndighet registratorn tillhör.' },
  administrator: null,
};

/** Who wears which hat from when to when. Each change is logged and told to the body. */
@Injectable()
export class Assignments {
  constructor(
    private readonly audit: AuditLog,
    private readonly hooks: IdentityHooks,
  ) {}

  /** Gives a person a hat. `by` null is the command line. Errors: nobody appoints himself or herself; a role's field that is missing. */
  async appoint(tx: EntityManager, by: string | null, wanted: NewAssignment): Promise<Assignment> {
    if (by === wanted.personId) throw cannotAppointYourself();
    const needed = NEEDS[wanted.role];
    if (needed && !wanted[needed.field]) throw assignmentIncomplete(needed.field, needed.message);
    const fromDate = wanted.fromDate ?? localDate(await now(tx));
    if (wanted.toDate && wanted.toDate < fromDate)
      throw assignmentIncomplete('toDate', `Välj en dag som inte ligger före ${fromDate}.`);
    const saved = await tx.getRepository(AssignmentEntity).save({
      personId: wanted.personId,
      role: wanted.role,
      bodyId: wanted.bodyId ?? null,
      unit: wanted.unit ?? null,
      substitute: wanted.substitute ?? false,
      fromDate,
      toDate: wanted.toDate ?? null,
      appointedBy: by,
    });
    await this.hooks.changed(tx, {
      assignmentId: saved.id,
      personId: saved.personId,
      role: saved.role,
      bodyId: saved.bodyId,
      change: 'begun',
    });
    await this.audit.append(
      tx,
      { system: true },
      { type: 'assignment.begun', by, assignment: saved.id, role: saved.role, body: saved.bodyId },
    );
    return assignmentOf(saved);
  }

  /** Ends an assignment: it holds to and including `lastDay`, or to yesterday when left out, so at once. */
  async end(tx: EntityManager, by: string, id: string, lastDay?: LocalDate): Promise<void> {
    const found = await tx
      .getRepository(AssignmentEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw assignmentUnknown();
    if (lastDay && lastDay < found.fromDate)
      throw assignmentIncomplete('toDate', `Välj en dag som inte ligger före ${found.fromDate}.`);
    if (lastDay) await tx.getRepository(AssignmentEntity).update({ id }, { toDate: lastDay });
    // An assignment that began today ends today by beginning never: its row goes, the log keeps it.
    else
      await tx.query(
        `with gone as (delete from assignment where id = $1 and from_date >= yttra_today())
       update assignment set to_date = yttra_today() - 1 where id = $1 and from_date < yttra_today()`,
        [id],
      );
    await this.hooks.changed(tx, {
      assignmentId: id,
      personId: found.personId,
      role: found.role,
      bodyId: found.bodyId,
      change: 'ended',
    });
    await this.audit.append(
      tx,
      { system: true },
      { type: 'assignment.ended', by, assignment: id, on: lastDay ?? 'at once' },
    );
  }

  /** The assignments of a person or to a body, newest first. */
  async list(tx: EntityManager, of: { personId?: string; bodyId?: string }): Promise<Assignment[]> {
    const rows = await tx.getRepository(AssignmentEntity).find({ where: of, order: { fromDate: 'DESC' } });
    return rows.map(assignmentOf);
  }

  /** Bodies that nobody serves as secretary today: shown to the administrator. */
  async bodiesWithoutSecretary(tx: EntityManager): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `select b.id from body b where b.active and not exists (select from assignment a
         where a.body_id = b.id and a.role = 'secretary' and a.from_date <= yttra_today() and (a.to_date is null or a.to_date >= yttra_today()))`,
    );
    return rows.map((row) => row.id);
  }
}

function assignmentOf({
  id,
  personId,
  role,
  bodyId,
  unit,
  substitute,
  fromDate,
  toDate,
}: AssignmentEntity): Assignment {
  return { id, personId, role, bodyId, unit, substitute, fromDate, toDate };
}
