import { Injectable } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import { Assignments, Identities, People } from '@yttra/identity';
import type { EntityManager } from 'typeorm';
import type { Voice } from './opening-rule';
import type { Opening } from './opening-rows';

/**
 * Undoes what a no can undo: an appointment, a mailbox; and what concerns the person alone, when it is the person who
 * says no.
 */
@Injectable()
export class TakeBack {
  constructor(
    private readonly assignments: Assignments,
    private readonly people: People,
    private readonly identities: Identities,
    private readonly bodies: BodyRegister,
  ) {}

  async of(tx: EntityManager, by: string, opening: Opening, voice: Voice): Promise<void> {
    const { kind, bodyId, assignmentId, from } = opening;
    if (kind === 'appointment') await this.assignments.end(tx, by, assignmentId!);
    if (kind === 'mailbox') {
      const { version } = await this.bodies.get(tx, bodyId);
      await this.bodies.update(tx, by, bodyId, version, { email: from });
    }
    if (voice === 'own_address') await this.ofPerson(tx, by, opening);
  }

  private async ofPerson(tx: EntityManager, by: string, { kind, personId, account, from }: Opening): Promise<void> {
    if (kind === 'account') {
      const [issuer, subject] = account!.split(' ') as [string, string];
      await this.identities.unlink(tx, by, { issuer, subject });
    }
    if (kind === 'address') {
      const { name, phone } = (await this.people.byId(tx, personId!))!;
      await this.people.change(tx, by, personId!, { name, phone, email: from! });
    }
  }
}
