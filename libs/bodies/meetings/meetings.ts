import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import type { LocalDate } from '@yttra/platform';
import { In, type EntityManager } from 'typeorm';
import { unreadableFile, BodyRegister, MunicipalityRegister } from '../register';
import { canDecide, type CalendarAnswer } from './meeting-calendar';
import { MeetingRow } from './meeting.entity';
import type { BodyNames } from './meeting-title';
import type { Meeting, MeetingsFile, ReadMeeting } from './meetings-file';

export interface MeetingsChange {
  meetings: Meeting[];
  added: LocalDate[];
  removed: LocalDate[];
  /** What the file has that may be a meeting, and was not counted. */
  uncertain: ReadMeeting[];
  notes: string[];
}

/** The meetings of bodies, and what they say of a last answer day. */
@Injectable()
export class Meetings {
  constructor(
    private readonly bodies: BodyRegister,
    private readonly municipality: MunicipalityRegister,
    private readonly audit: AuditLog,
  ) {}

  /** In order of day. Errors: `bodies.not_found`. */
  async get(tx: EntityManager, bodyId: string): Promise<Meeting[]> {
    await this.bodies.get(tx, bodyId);
    return (await this.ofBodies(tx, [bodyId])).get(bodyId) ?? [];
  }

  /** The body's name and those of all others, by which a file of meetings is read. Errors: `bodies.not_found`. */
  async namesFor(tx: EntityManager, bodyId: string): Promise<BodyNames> {
    const { name: own } = await this.bodies.get(tx, bodyId);
    const all = await this.bodies.list(tx);
    return { own, others: all.filter(({ id }) => id !== bodyId).map(({ name }) => name) };
  }

  /** The meetings of each body, in order of day; an empty list where none are known. */
  async ofBodies(tx: EntityManager, bodyIds: readonly string[]): Promise<Map<string, Meeting[]>> {
    const rows = await tx.find(MeetingRow, { where: { bodyId: In([...bodyIds]) }, order: { date: 'ASC' } });
    const meetings = new Map<string, Meeting[]>(bodyIds.map((id) => [id, []]));
    for (const { bodyId, date, agendaCutoff } of rows) meetings.get(bodyId)?.push({ date, agendaCutoff });
    return meetings;
  }

  /**
   * Replaces all of a body's meetings with what was read from JSON, CSV or a calendar file. With `save: false` it only
   * tells what would change. Errors: `bodies.not_found`, `bodies.unreadable_file` (nothing is saved).
   */
  async put(
    tx: EntityManager,
    by: string | null,
    bodyId: string,
    read: MeetingsFile,
    { save = true } = {},
  ): Promise<MeetingsChange> {
    const before = await this.get(tx, bodyId);
    if (read.problems.length > 0) throw unreadableFile(read);
    const meetings = read.meetings.map(({ date, agendaCutoff }) => ({ date, agendaCutoff }));
    const has = (list: readonly Meeting[]) => new Set(list.map(({ date }) => date));
    const [old, wanted] = [has(before), has(read.meetings)];
    const added = [...wanted].filter((date) => !old.has(date));
    const removed = [...old].filter((date) => !wanted.has(date));
    if (save) {
      await tx.delete(MeetingRow, { bodyId });
      await tx.insert(
        MeetingRow,
        meetings.map((meeting) => ({ bodyId, ...meeting })),
      );
      await this.audit.append(tx, { system: true }, { type: 'meetings.changed', by, body: bodyId, added, removed });
    }
    return { meetings, added, removed, uncertain: read.uncertain ?? [], notes: read.notes };
  }

  /**
   * Whether each of the bodies can decide between issue and last day, and the earliest day that works for all whose
   * meetings are known.
   */
  async check(
    tx: EntityManager,
    bodyIds: readonly string[],
    period: { issuedOn: LocalDate; dueDate: LocalDate },
  ): Promise<CalendarAnswer> {
    const bodies = await this.bodies.byIds(tx, bodyIds);
    const meetings = await this.ofBodies(tx, bodyIds);
    const { ratificationDays } = await this.municipality.get(tx);
    const calendars = bodies.map(({ id, name, kind }) => ({ id, name, kind, meetings: meetings.get(id) ?? [] }));
    return canDecide(calendars, { ...period, ratificationDays });
  }
}
