import { Injectable } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import { Assignments, notYours, People, Services, type Person } from '@yttra/identity';
import { localDate, now } from '@yttra/platform';
import { outsideRemisser } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';
import type { PersonPageProps } from './props';
import { WaysIn } from './ways-in';

/** What the page of one person of the register shows. */
@Injectable()
export class PersonFactsReader {
  constructor(
    private readonly people: People,
    private readonly assignments: Assignments,
    private readonly bodies: BodyRegister,
    private readonly services: Services,
    private readonly ways: WaysIn,
  ) {}

  /** Errors: identity.not_found. */
  async read(tx: EntityManager, { caller, places, query }: Visit): Promise<PersonPageProps> {
    const person = await this.person(tx, places.personId);
    const bodies = await this.bodies.list(tx);
    const names = new Map(bodies.map(({ id, name }) => [id, name]));
    const today = localDate(await now(tx));
    const all = (await this.assignments.list(tx, { personId: person.id })).map((one) => ({
      ...one,
      place: one.bodyId ? (names.get(one.bodyId) ?? null) : one.unit,
    }));
    const latest = all.reduce((day, { fromDate }) => (fromDate > day ? fromDate : day), today);
    const holds = ({ toDate }: { toDate: string | null }) => toDate === null || toDate >= today;
    return {
      person,
      service: await this.services.byId(tx, person.id),
      isSelf: person.id === caller.personId,
      current: all.filter(holds),
      earlier: all.filter((one) => !holds(one)),
      bodies: bodies.filter(({ active }) => active),
      bodyId: query.instans ?? null,
      outside: await outsideRemisser(tx, person.id, latest),
      ...(await this.ways.of(tx, person)),
    };
  }

  /** Errors: identity.not_found. */
  async person(tx: EntityManager, id: string): Promise<Person> {
    const person = await this.people.byId(tx, id);
    if (!person) throw notYours();
    return person;
  }
}
