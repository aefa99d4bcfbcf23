import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { DELIVERY_LABELS, MailLog, type DeliveryWord } from '@yttra/mail';
import { Database, mailAddress } from '@yttra/platform';
import { ReminderList, RemindByHand } from '@yttra/reminder';
import { z } from 'zod';
import { By } from './by';
import { loggedMail } from './remiss.views';
import { Route } from './route';

const step = z.union([z.literal(['nudge', 'decision']), z.int()]);
const reminder = z.object({
  recipientId: z.uuid(),
  step,
  standsFor: z.array(step),
  on: z.iso.date(),
  dueAt: z.iso.datetime(),
  state: z.enum(['planned', 'sent', 'skipped', 'cancelled']),
  reason: z.string().nullable(),
  sentAt: z.iso.datetime().nullable(),
  /** What became of its mail; null when none was written. */
  delivery: z.enum(Object.keys(DELIVERY_LABELS) as [DeliveryWord, ...DeliveryWord[]]).nullable(),
});
const resending = z.strictObject({ email: mailAddress().optional() });

/** What the bodies are sent while a remiss is out: reminders, and how every mail went. */
@Controller('api/v1/remisser/:remissId')
export class RemindersController {
  constructor(
    private readonly database: Database,
    private readonly byHand: RemindByHand,
    private readonly reminders: ReminderList,
    private readonly mails: MailLog,
  ) {}

  @Post('recipients/:rid/remind')
  @Route({
    action: 'recipients.change',
    named: 'Recipients_remind',
    does: 'Påminn instansen nu',
    reply: z.object({ queued: z.boolean() }),
  })
  remind(@By() caller: Caller, @Param('remissId') remissId: string, @Param('rid') rid: string) {
    return this.database.transaction((tx) => this.byHand.remind(tx, caller.personId, remissId, rid));
  }

  @Get('reminders')
  @Route({
    action: 'recipients.read',
    named: 'Recipients_listReminders',
    does: 'Lista påminnelser, skickade och planerade',
    reply: z.array(reminder),
  })
  listReminders(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.reminders.ofRemiss(tx, remissId));
  }

  @Get('mails')
  @Route({
    action: 'mail.read',
    named: 'Recipients_listMails',
    does: 'Lista mejl och hur det gick för dem',
    reply: z.array(loggedMail),
  })
  listMails(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.mails.list(tx, { remissId }));
  }

  @Post('mails/:mailId/resend')
  @Route({
    action: 'recipients.change',
    named: 'Recipients_resend',
    does: 'Skicka ett mejl igen',
    body: resending,
    status: 204,
  })
  async resend(@Param('mailId') mailId: string, @Body() body: z.infer<typeof resending>) {
    await this.database.transaction((tx) => this.mails.resend(tx, mailId, body.email));
  }
}
