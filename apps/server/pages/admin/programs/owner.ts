import type { People, Person } from '@yttra/identity';
import { DomainError } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { texts } from './texts.sv';

/** The address of the person who answers for a program. */
export const ownerField = z.string().trim().min(1, texts.faults.owner).max(254, texts.faults.owner);

/** Errors: identity.person_unknown, at the field. */
export function ownerBy(people: People, tx: EntityManager, address: string): Promise<Person> {
  return people.byEmail(tx, address).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError({
      code: 'identity.person_unknown',
      kind: 'invalid',
      field: 'owner',
      message: error.message,
    });
  });
}
