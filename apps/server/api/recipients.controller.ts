import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Res } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { DELIVERY_LABELS, MailLog, type DeliveryWord, type LoggedMail } from '@yttra/mail';
import { Database, mailAddress } from '@yttra/platform';
import { ReminderList, RemindByHand } from '@yttra/reminder';
import {
  AcknowledgeRemiss,
  addressCorrection,
  lateDecision,
  LateInclusion,
  recipientAddition,
  recipientRemoval,
  RemissReader,
  RemissRecipients,
} from '@yttra/remiss';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { By } from './by';
import { sendFile } from '../http/send-file';
import { recipientsCsv, type FollowedRecipient } from '../http/recipients-csv';
import { notices, recipientView } from './remiss.views';
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
const mail = z.object({
  id: z.uuid(),
  kind: z.string(),
  to: z.string(),
  remissId: z.uuid().nullable(),
  recipientId: z.uuid().nullable(),
  subject: z.string().nullable(),
  state: z.enum(['waiting', 'sending', 'handed_over', 'ambiguous', 'failed', 'cancelled']),
  reason: z.enum(['address_unknown', 'refused', 'gave_up', 'tried_once', 'obsolete']).nullable(),
  delivery: z.enum(Object.keys(DELIVERY_LABELS) as DeliveryWord[]),
  deliveryLabel: z.string(),
  smtpReply: z.string().nullable(),
  attempts: z.int(),
  createdAt: z.iso.datetime(),
  handedOverAt: z.iso.datetime().nullable(),
  nextAt: z.iso.datetime().nullable(),
  messageId: z.string(),
});
/** The status table: each body with its newest mail. */
const followed = recipientView.extend({ mail: mail.nullable() });

const changed = z.object({ recipient: recipientView, notices });
const resending = z.strictObject({ email: mailAddress().optional() });

/** The bodies that a remiss has gone to: how far each has come, and what the officer does about it. */
@Controller('api/v1/remisser/:remissId')
export class RecipientsController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly recipients: RemissRecipients,
    private readonly acknowledging: AcknowledgeRemiss,
    private readonly lateness: LateInclusion,
    private readonly byHand: RemindByHand,
    private readonly reminders: ReminderList,
    private readonly mails: MailLog,
  ) {}

  @Get('recipients')
  @Route({ action: 'recipients.read', does: 'Se hur långt varje instans har kommit', reply: z.array(followed) })
  list(@Param('remissId') remissId: string) {
    return this.followed(remissId);
  }

  @Get('recipients.csv')
  @Route({
    action: 'recipients.read',
    does: 'Hämta statustabellen som CSV',
    reply: { bytes: 'text/csv' },
    costs: 'document',
  })
  async csv(@Param('remissId') remissId: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const content = Buffer.from(recipientsCsv(await this.followed(remissId)));
    return sendFile(reply, { name: 'instanser.csv', mediaType: 'text/csv; charset=utf-8', content });
  }

  @Post('recipients')
  @Route({
    action: 'recipients.change',
    does: 'Lägg till en instans efter utskick',
    body: recipientAddition,
    reply: changed,
    status: 201,
  })
  add(@By() caller: Caller, @Param('remissId') remissId: string, @Body() body: z.infer<typeof recipientAddition>) {
    return this.database.transaction((tx) => this.recipients.add(tx, caller.personId, remissId, body));
  }

  @Patch('recipients/:rid')
  @Route({
    action: 'recipients.change',
    does: 'Rätta en instans adress och skicka inbjudan dit',
    body: addressCorrection,
    reply: recipientView,
  })
  correct(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('rid') rid: string,
    @Body() body: z.infer<typeof addressCorrection>,
  ) {
    return this.database.transaction((tx) => this.recipients.correctAddress(tx, caller.personId, remissId, rid, body));
  }

  @Delete('recipients/:rid')
  @Route({ action: 'recipients.change', does: 'Ta bort en instans', body: recipientRemoval, reply: changed })
  remove(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('rid') rid: string,
    @Body() body: z.infer<typeof recipientRemoval>,
  ) {
    return this.database.transaction((tx) => this.recipients.remove(tx, caller.personId, remissId, rid, body));
  }

  @Post('recipients/:rid/acknowledge')
  @Route({ action: 'recipient.acknowledge', does: 'Bekräfta att ni har fått remissen', reply: recipientView })
  acknowledge(@By() caller: Caller, @Param('rid') rid: string) {
    return this.database.asPerson(caller.personId, async (tx) => {
      await this.acknowledging.acknowledge(tx, caller.personId, rid);
      return this.reader.recipient(tx, rid);
    });
  }

  @Post('recipients/:rid/remind')
  @Route({ action: 'recipients.change', does: 'Påminn instansen nu', reply: z.object({ queued: z.boolean() }) })
  remind(@By() caller: Caller, @Param('remissId') remissId: string, @Param('rid') rid: string) {
    return this.database.transaction((tx) => this.byHand.remind(tx, caller.personId, remissId, rid));
  }

  @Put('recipients/:rid/late')
  @Route({
    action: 'recipients.change',
    does: 'Bestäm om ett sent svar tas med i sammanställningen',
    body: lateDecision,
    reply: changed,
  })
  late(
    @By() caller: Caller,
    @Param('remissId') remissId: string,
    @Param('rid') rid: string,
    @Body() body: z.infer<typeof lateDecision>,
  ) {
    return this.database.transaction((tx) => this.lateness.decide(tx, caller.personId, remissId, rid, body));
  }

  @Get('reminders')
  @Route({ action: 'recipients.read', does: 'Lista påminnelser, skickade och planerade', reply: z.array(reminder) })
  listReminders(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.reminders.ofRemiss(tx, remissId));
  }

  @Get('mails')
  @Route({ action: 'mail.read', does: 'Lista mejl och hur det gick för dem', reply: z.array(mail) })
  listMails(@Param('remissId') remissId: string) {
    return this.database.transaction((tx) => this.mails.list(tx, { remissId }));
  }

  @Post('mails/:mailId/resend')
  @Route({ action: 'recipients.change', does: 'Skicka ett mejl igen', body: resending, status: 204 })
  async resend(@Param('mailId') mailId: string, @Body() body: z.infer<typeof resending>) {
    await this.database.transaction((tx) => this.mails.resend(tx, mailId, body.email));
  }

  private followed(remissId: string): Promise<(FollowedRecipient & { mail: LoggedMail | null })[]> {
    return this.database.transaction(async (tx) => {
      const newest = await this.mails.latest(tx, remissId);
      const rows = await this.reader.recipients(tx, remissId);
      return rows.map((row) => ({ ...row, mail: newest.get(row.id) ?? null }));
    });
  }
}
