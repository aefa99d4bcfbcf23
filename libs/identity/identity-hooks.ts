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
}

/** What the libs beside and above do in the same transaction when an assignment begins or ends. */
export interface IdentityHook {
  onAssignmentChanged(tx: EntityManager, event: AssignmentChanged): Promise<void>;
}

/** Bound by each app when it starts. */
@Injectable()
export class IdentityHooks {
  private hooks: IdentityHook[] = [];

  bind(hooks: IdentityHook[]): void {
    this.hooks = hooks;
  }

  async changed(tx: EntityManager, event: AssignmentChanged): Promise<void> {
    for (const hook of this.hooks) await hook.onAssignmentChanged(tx, event);
  }
}
