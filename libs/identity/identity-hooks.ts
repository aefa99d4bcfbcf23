import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { Role } from './who-may-what';

export interface AssignmentChanged {
  assignmentId: string;
  personId: string;
  role: Role;
  bodyId: string | null;
  change: 'begun' | 'ended';
  fromDate: LocalDate;
  /** The last day, inclusive; the day before `fromDate` or before today when it ended at once. */
  toDate: LocalDate | null;
  /** Who did it; null for the command line. */
  by: string | null;
}

/** A way in to a person's pages has changed: the address, an account at an issuer, the second factor. */
export interface KeyChanged {
  personId: string;
  key: 'address' | 'account' | 'factor';
  /** The person, an administrator, or null when an address told that the issuer answers for. */
  by: string | null;
  /** Addresses, for an address. */
  from?: string;
  to?: string;
}

/** What the libs beside and above do in the same transaction when somebody's way in changes. */
export interface IdentityHook {
  onAssignmentChanged?(tx: EntityManager, event: AssignmentChanged): Promise<void>;
  onKeyChanged?(tx: EntityManager, event: KeyChanged): Promise<void>;
}

/** The libs that have something to do register themselves when they start. */
@Injectable()
export class IdentityHooks {
  private readonly hooks: IdentityHook[] = [];

  register(hook: IdentityHook): void {
    this.hooks.push(hook);
  }

  async changed(tx: EntityManager, event: AssignmentChanged): Promise<void> {
    for (const hook of this.hooks) await hook.onAssignmentChanged?.(tx, event);
  }

  async keyChanged(tx: EntityManager, event: KeyChanged): Promise<void> {
    for (const hook of this.hooks) await hook.onKeyChanged?.(tx, event);
  }
}
