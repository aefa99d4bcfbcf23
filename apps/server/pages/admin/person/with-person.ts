import { pathTo, type Database } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { goTo, type GoTo } from '../../../web/go-to';
import type { Visit } from '../../../web/visit';
import type { PersonFactsReader } from './person-facts-reader';

/** Does something to the person of the page, in one transaction, and shows the page again. */
export async function withPerson(
  database: Database,
  facts: PersonFactsReader,
  { caller, places }: Visit,
  notice: string,
  work: (tx: EntityManager, by: string, personId: string) => Promise<unknown>,
): Promise<GoTo> {
  await database.transaction(async (tx) => {
    const { id } = await facts.person(tx, places.personId);
    await work(tx, caller.personId, id);
  });
  return goTo(pathTo('admin.person', places), notice);
}
