import { Injectable } from '@nestjs/common';
import { lastMeetingInTime, Meetings } from '@yttra/bodies';
import type { MailRenderers, OutgoingMailView, RenderedMail } from '@yttra/mail';
import { gathered, localDate, type LocalDate } from '@yttra/platform';
import { askedRecipients, type AskedRecipient, RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { awaitedState, isAwaited, owesDecision } from './awaited-recipient';
import { decisionRequestText } from './decision-request-text';
import { BY_HAND_MAIL, DECISION_MAIL, LADDER_MAIL, SILENT_BODIES_MAIL } from './reminder-mail-kinds';
import { reminderText, type LastMeeting, type ReminderFacts } from './reminder-text';
import { silentBodiesText } from './silent-bodies-text';

const ladderData = z.object({
  reminderId: z.uuid(),
  step: z.union([z.literal('nudge'), z.int()]),
  dueDate: z.iso.date(),
});
const silentBodiesData = z.object({ dueDate: z.iso.date() });

/**
 * Writes the mails of this lib when they are sent, from how things stand then; null for one that has been overtaken:
 * answered, removed, ended, another last day, or a later reminder already on its way.
 */
@Injectable()
export class ReminderMails implements MailRenderers {
  readonly renderers = {
    [LADDER_MAIL]: (mail, tx) => this.ladder(mail, tx),
    [BY_HAND_MAIL]: (mail, tx) => this.byHand(mail, tx),
    [DECISION_MAIL]: (mail, tx) => this.decision(mail, tx),
    [SILENT_BODIES_MAIL]: (mail, tx) => this.silentBodies(mail, tx),
  } satisfies MailRenderers['renderers'];

  constructor(
    private readonly meetings: Meetings,
    private readonly remisser: RemissReader,
  ) {}

  private readonly meetingsOf = gathered((tx, bodyIds) => this.meetings.ofBodies(tx, bodyIds));

  private async ladder(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const { reminderId, step, dueDate } = ladderData.parse(mail.data);
    const recipient = await recipientOf(mail, tx);
    if (!recipient || !isAwaited(recipient) || recipient.lastDay !== dueDate) return null;
    if (step === 'nudge' && awaitedState(recipient) !== 'not_acknowledged') return null;
    if (await overtaken(tx, reminderId)) return null;
    return reminderText(await this.factsOf(tx, recipient, step, mail.today));
  }

  private async byHand(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const recipient = await recipientOf(mail, tx);
    if (!recipient || !isAwaited(recipient)) return null;
    return reminderText(await this.factsOf(tx, recipient, 'now', mail.today));
  }

  private async decision(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const recipient = await recipientOf(mail, tx);
    return recipient && owesDecision(recipient) ? decisionRequestText(recipient) : null;
  }

  private async silentBodies(mail: OutgoingMailView, tx: EntityManager): Promise<RenderedMail | null> {
    const { dueDate } = silentBodiesData.parse(mail.data);
    if (!mail.remissId) return null;
    const remiss = await this.remisser.get(tx, mail.remissId);
    if (remiss.status !== 'issued' || remiss.dueDate !== dueDate) return null;
    const awaited = (await this.remisser.recipients(tx, remiss.id)).filter((r) => !r.answer && !r.removedAt);
    const silent = awaited.filter(({ lastDay }) => lastDay < mail.today);
    if (silent.length === 0) return null;
    return silentBodiesText({
      remissId: remiss.id,
      title: remiss.title,
      caseNumber: remiss.caseNumber,
      dueDate,
      silent: silent.map(({ body }) => body),
      extended: awaited.filter(({ lastDay }) => lastDay >= mail.today),
      nextReminder: await nextReminder(tx, remiss.id),
    });
  }

  private async factsOf(
    tx: EntityManager,
    recipient: AskedRecipient,
    step: ReminderFacts['step'],
    today: LocalDate,
  ): Promise<ReminderFacts> {
    const { lastDay: dueDate, addedAt, bodyId } = recipient;
    return {
      ...recipient,
      step,
      today,
      dueDate,
      state: awaitedState(recipient),
      issuedOn: localDate(addedAt),
      lastMeeting: await this.lastMeeting(tx, bodyId, today, dueDate),
    };
  }

  private async lastMeeting(
    tx: EntityManager,
    bodyId: string,
    today: LocalDate,
    dueDate: LocalDate,
  ): Promise<LastMeeting> {
    const known = (await this.meetingsOf(tx, bodyId)) ?? [];
    if (!known.some(({ date }) => date >= today)) return 'unknown';
    return lastMeetingInTime(known, today, dueDate) ?? 'none';
  }
}

async function recipientOf(mail: OutgoingMailView, tx: EntityManager): Promise<AskedRecipient | null> {
  return (mail.recipientId && (await asked(tx, mail.recipientId))) || null;
}

const asked = gathered(askedRecipients);

/** Mail that stood still for days is not followed by the one that came after it: true for those that were. */
const overtaken = gathered(async (tx, reminderIds) => {
  const rows = await tx.query<{ id: string }[]>(
    `select x.id from reminder x join reminder y on y.recipient_id = x.recipient_id and y.due_date = x.due_date
       and y.state = 'sent' and y.planned_on > x.planned_on and y.step not like 'decision:%' and y.step <> 'nudge'
     where x.id = any ($1)`,
    [reminderIds],
  );
  return new Map(rows.map(({ id }) => [id, true]));
});

async function nextReminder(tx: EntityManager, remissId: string): Promise<Date | null> {
  const [row] = await tx.query<{ at: Date | null }[]>(
    `select min(x.due_at) as at from reminder x join shared.recipient r on r.id = x.recipient_id
     where r.remiss_id = $1 and x.state = 'planned' and x.step not like 'decision:%' and x.due_at > yttra_now()`,
    [remissId],
  );
  return row?.at ?? null;
}
