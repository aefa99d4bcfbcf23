/** A step of the ladder, or the nudge. */
export const LADDER_MAIL = 'reminder.ladder';
/** Sent because the case officer asked for it. */
export const BY_HAND_MAIL = 'reminder.by_hand';
/** Asks for the decision behind a preliminary answer. */
export const DECISION_MAIL = 'reminder.decision';
/** Tells the case officer who has not answered. */
export const SILENT_BODIES_MAIL = 'reminder.silent_bodies';

export type ReminderMailKind =
  typeof LADDER_MAIL | typeof BY_HAND_MAIL | typeof DECISION_MAIL | typeof SILENT_BODIES_MAIL;
