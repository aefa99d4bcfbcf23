import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { AnswerKind } from './recipient-status';
import { hooksNotBound } from './remiss.errors';

/** A recipient to be reminded: its own last day, and the day from which nothing earlier is sent. */
export interface RecipientDates {
  recipientId: string;
  bodyId: string;
  /** Null: the body has no mailbox, so no mail can go to it. */
  email: string | null;
  /** Its own last answer day: the general one or a granted extension, whichever is later. */
  lastDay: LocalDate;
}

export interface RemissIssued {
  remissId: string;
  /** The local day the recipients got it. */
  issuedOn: LocalDate;
  /** The remiss's own list of days for reminders; null for the default ladder. */
  ladder: number[] | null;
  recipients: RecipientDates[];
}

export interface RecipientsChanged {
  remissId: string;
  on: LocalDate;
  ladder: number[] | null;
  /** Asked from today on, or again; the ladder counts from `on`. */
  added: RecipientDates[];
  removed: string[];
}

export interface RecipientAnswered {
  remissId: string;
  recipientId: string;
  responseId: string;
  kind: AnswerKind;
  preliminary: boolean;
  receivedAt: Date;
  /** The day that its decision says it was taken, or is to be. */
  decidedOn?: LocalDate | null;
}

/** New last days: a granted extension, a later general day, or a voided answer that leaves the body unanswered. */
export interface RecipientsRedated {
  remissId: string;
  /** Today: what would have gone before it is not caught up. */
  on: LocalDate;
  /** The day the remiss was issued to them; with `lastDay` it gives the length of the period. */
  issuedOn: LocalDate;
  ladder: number[] | null;
  recipients: RecipientDates[];
}

/** `closed` and `withdrawn` end the round for everybody who has not answered. */
export interface RoundEnded {
  remissId: string;
  recipientIds: string[];
}

/**
 * What a lib above does in the same transaction when something happens to a remiss. Each is optional. An error
 * rolls the whole event back: a remiss whose reminders could not be planned is not issued.
 */
export interface RemissHook {
  onIssued?(tx: EntityManager, event: RemissIssued): Promise<void>;
  onRecipientsChanged?(tx: EntityManager, event: RecipientsChanged): Promise<void>;
  onAnswered?(tx: EntityManager, event: RecipientAnswered): Promise<void>;
  onExtended?(tx: EntityManager, event: RecipientsRedated): Promise<void>;
  onClosed?(tx: EntityManager, event: RoundEnded): Promise<void>;
  onWithdrawn?(tx: EntityManager, event: RoundEnded): Promise<void>;
}

export interface PreviewedReminder {
  step: 'nudge' | number;
  /** Every step that shares the day; they are one mail. */
  steps: ('nudge' | number)[];
  on: LocalDate;
  dueAt: Date;
  /** As a nämnd that stays silent would see it. */
  subject: string;
}

export interface ReminderPreview {
  planned: PreviewedReminder[];
  dropped: { step: 'nudge' | number; on: LocalDate; reason: 'pause' | 'too_early'; pause?: string }[];
}

/** Implemented by reminder: the ladder is its business, the plan before issuing ours. */
export interface ReminderPlanner {
  /** The remiss's own list of days, checked. Throws `invalid`. */
  checkLadder(steps: readonly number[]): readonly number[];
  /** What a body that stays silent would get. */
  preview(
    tx: EntityManager,
    input: { issuedOn: LocalDate; lastDay: LocalDate; ladder: number[] | null; title: string },
  ): Promise<ReminderPreview>;
}

/** Implemented by summary: what still stands in the way of reporting. */
export interface ReportGate {
  /** Reasons in Swedish, each a whole sentence; empty when the remiss may be reported to kommunstyrelsen. */
  mayBeReported(tx: EntityManager, remissId: string): Promise<string[]>;
}

export interface BoundHooks {
  hooks: RemissHook[];
  reminders: ReminderPlanner;
  reportGate: ReportGate;
}

/**
 * The libs above, each bound by its own module. A process without one of them would issue remisser without reminders or
 * report what is not finished, so none is issued there.
 */
@Injectable()
export class RemissHooks {
  private readonly bound: Partial<BoundHooks> & Pick<BoundHooks, 'hooks'> = { hooks: [] };

  bind({ hooks = [], ...others }: Partial<BoundHooks>): void {
    this.bound.hooks.push(...hooks);
    Object.assign(this.bound, others);
  }

  get reminders(): ReminderPlanner {
    return this.needed().reminders;
  }

  get reportGate(): ReportGate {
    return this.needed().reportGate;
  }

  /** Calls the event on each hook, one after the other: they share a transaction. */
  async run<Name extends keyof RemissHook>(
    name: Name,
    tx: EntityManager,
    event: Parameters<NonNullable<RemissHook[Name]>>[1],
  ): Promise<void> {
    for (const hook of this.needed().hooks) {
      await (hook[name] as ((tx: EntityManager, event: unknown) => Promise<void>) | undefined)?.call(hook, tx, event);
    }
  }

  private needed(): BoundHooks {
    const { hooks, reminders, reportGate } = this.bound;
    if (!reminders || !reportGate) throw hooksNotBound();
    return { hooks, reminders, reportGate };
  }
}
