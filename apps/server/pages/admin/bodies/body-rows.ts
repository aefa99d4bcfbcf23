import { BodyRegister, decisionFormOf, Meetings, type BodyDetails, type BodyKind } from '@yttra/bodies';
import { Assignments, People } from '@yttra/identity';
import { localDate, now } from '@yttra/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A body with what the administrator looks after. */
export interface BodyRow extends BodyDetails {
  /** Who serves it today, by name. */
  secretaries: string[];
  /** How many meetings are known from today on. */
  meetings: number;
  /** Bodies whose own people answer here; råd, revision, parties and externals may answer by mail or post. */
  needsSecretary: boolean;
}

export const BODY_SHOWS = ['aktiva', 'alla', 'saknar'] as const;
export type BodyShow = (typeof BODY_SHOWS)[number];

/** What a body may be without. */
export type BodyLack = 'secretary' | 'address' | 'meetings';

/** True for a kind that decides at a meeting of its own: without known days nobody can be warned. */
const meets = (kind: BodyKind): boolean =>
  decisionFormOf(kind).bases.decision?.fields.some(({ name }) => name === 'meeting') ?? false;

/** What is missing, for a body that is in use. */
export function lacks({ active, secretaries, email, meetings, kind, needsSecretary }: BodyRow): BodyLack[] {
  if (!active) return [];
  return [
    ...(secretaries.length === 0 && needsSecretary ? (['secretary'] as const) : []),
    ...(email === null ? (['address'] as const) : []),
    ...(meetings === 0 && meets(kind) ? (['meetings'] as const) : []),
  ];
}

/** The register as the administrator sees it. */
@Injectable()
export class BodyRows {
  constructor(
    private readonly bodies: BodyRegister,
    private readonly meetings: Meetings,
    private readonly assignments: Assignments,
    private readonly people: People,
  ) {}

  async all(tx: EntityManager): Promise<BodyRow[]> {
    const bodies = await this.bodies.list(tx);
    const ids = bodies.map(({ id }) => id);
    const today = localDate(await now(tx));
    const calendars = await this.meetings.ofBodies(tx, ids);
    const served = await this.assignments.servedToday(tx, ids);
    const names = await this.people.names(tx, [...served.values()].flat());
    return bodies.map((body) => ({
      ...body,
      secretaries: (served.get(body.id) ?? []).map((id) => names.get(id) ?? ''),
      meetings: (calendars.get(body.id) ?? []).filter(({ date }) => date >= today).length,
      needsSecretary: meets(body.kind),
    }));
  }
}
