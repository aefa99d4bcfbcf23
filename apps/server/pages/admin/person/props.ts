import type { Assignment, Person, Service, LinkedAccount, WaitingAccount, ShownKey } from '@yttra/identity';
import type { OutsideRemiss } from '@yttra/response';

export interface ShownAssignment extends Assignment {
  place: string | null;
}

export interface PersonPageProps {
  person: Person;
  /** Set when it is a program's identity. */
  service: Service | null;
  isSelf: boolean;
  current: readonly ShownAssignment[];
  earlier: readonly ShownAssignment[];
  bodies: readonly { id: string; name: string }[];
  /** The body that somebody came here from. */
  bodyId: string | null;
  /** Ongoing remisser to bodies that the person serves, from whose drafts he or she stands outside. */
  outside: readonly OutsideRemiss[];
  sessions: number;
  accounts: readonly LinkedAccount[];
  waiting: readonly WaitingAccount[];
  appSince: Date | null;
  keys: readonly ShownKey[];
}
