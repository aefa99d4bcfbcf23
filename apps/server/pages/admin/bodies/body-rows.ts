import { Injectable } from '@nestjs/common';
import { BodyRegister, Meetings, type BodyDetails } from '@yttra/bodies';
import { Assignments, People } from '@yttra/identity';
import { BodyList, meets, type BodyShow } from '@yttra/overview';
import { localDate, now } from '@yttra/platform';
import type { EntityManager } from 'typeorm';

/** A body with what the administrator looks after. */
export interface BodyRow extends BodyDetails {
  /** Who serves it today, by name. */
  secretaries: string[];
  /** How many meetings are known from today on. */
  meetings: number;
  /** Bodies whose own people answer here. */
  needsSecretary: boolean;
}

const A_PAGE = 100;

/** The register as the administrator sees it, a page at a time. */
@Injectable()
export class BodyRows {
  constructor(
    private readonly list: BodyList,
    private readonly bodies: BodyRegister,
    private readonly meetings: Meetings,
    private readonly assignments: Assignments,
    private readonly people: People,
  ) {}

  async page(tx: EntityManager, wanted: { words: string; show: BodyShow }, page: number) {
    const { ids, ...found } = await this.list.search(tx, wanted, { page, size: A_PAGE });
    const bodies = new Map((await this.bodies.byIds(tx, ids)).map((body) => [body.id, body]));
    const today = localDate(await now(tx));
    const calendars = await this.meetings.ofBodies(tx, ids);
    const served = await this.assignments.servedToday(tx, ids);
    const names = await this.people.names(tx, [...served.values()].flat());
    const rows = ids.map((id): BodyRow => {
      const body = bodies.get(id)!;
      return {
        ...body,
        secretaries: (served.get(id) ?? []).map((one) => names.get(one) ?? ''),
        meetings: (calendars.get(id) ?? []).filter(({ date }) => date >= today).length,
        needsSecretary: meets(body.kind),
      };
    });
    return { rows, ...found };
  }
}
