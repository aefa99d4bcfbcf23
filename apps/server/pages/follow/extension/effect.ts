import { lastMeetingInTime, type Meeting, type Meetings, nextMeeting } from '@yttra/bodies';
import { localDate, now, type LocalDate } from '@yttra/platform';
import type { ReminderPreviews } from '@yttra/reminder';
import type { RecipientView, RemissView } from '@yttra/remiss';
import type { Extensions } from '@yttra/response';
import type { EntityManager } from 'typeorm';

/** What a new last day would mean for one body. */
export interface Effect {
  until: LocalDate;
  /** The reminders that it would still get. */
  reminders: { on: LocalDate; subject: string }[];
  /** "Dagen ligger efter kommunstyrelsens handlingsstopp …" */
  warnings: string[];
  meetings: { next: Meeting | null; inTime: Meeting | null; known: boolean };
}

export interface EffectReaders {
  extensions: Extensions;
  previews: ReminderPreviews;
  meetings: Meetings;
}

export async function effectOf(
  tx: EntityManager,
  { extensions, previews, meetings }: EffectReaders,
  remiss: RemissView,
  recipient: RecipientView,
  until: LocalDate,
): Promise<Effect> {
  const today = localDate(await now(tx));
  const { planned } = await previews.preview(tx, {
    issuedOn: localDate(recipient.addedAt),
    lastDay: until,
    ladder: remiss.ladder,
    title: remiss.title,
  });
  const known = await meetings.get(tx, recipient.bodyId);
  return {
    until,
    reminders: planned.filter(({ on }) => on > today).map(({ on, subject }) => ({ on, subject })),
    warnings: await extensions.warnings(tx, remiss, recipient, until),
    meetings: {
      next: nextMeeting(known, today),
      inTime: lastMeetingInTime(known, today, until),
      known: known.some(({ date }) => date >= today),
    },
  };
}
