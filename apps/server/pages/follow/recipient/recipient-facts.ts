import type { FollowedBody } from '@yttra/overview';
import type { LoggedEvent } from '@yttra/audit';
import type { LoggedMail } from '@yttra/mail';
import type { LocalDate } from '@yttra/platform';
import type { ReminderList } from '@yttra/reminder';
import type { LetterView, RecipientView, RemissView } from '@yttra/remiss';
import type { Extension } from '@yttra/response';
import type { KnownNames } from '../events/named-events';

/** All that the officer may know of one body in one remiss. */
export interface RecipientFacts {
  remiss: RemissView;
  recipient: RecipientView;
  followed: FollowedBody;
  /** The answer that counts says no to the proposal. */
  opposes: boolean;
  mails: LoggedMail[];
  letters: LetterView[];
  today: LocalDate;
  reminders: Awaited<ReturnType<ReminderList['ofRemiss']>>;
  extensions: Extension[];
  /** Newest first. */
  events: LoggedEvent[];
  names: KnownNames;
}
