import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Res } from '@nestjs/common';
import type { Caller } from '@yttra/identity';
import { MailLog, type LoggedMail } from '@yttra/mail';
import { Database } from '@yttra/platform';
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
import { loggedMail, notices, recipientView } from './remiss.views';
import { Route } from './route';

/** The status table: each body with its newest mail. */
const followed = recipientView.extend({ mail: loggedMail.nullable() });

const changed = z.object({ recipient: recipientView, notices });
/** The bodies that a remiss has gone to: how far each has come, and what the officer does about it. */
@Controller('api/v1/remisser/:remissId')
export class RecipientsController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly recipients: RemissRecipients,
    private readonly acknowledging: AcknowledgeRemiss,
    private readonly lateness: LateInclusion,
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

  private followed(remissId: string): Promise<(FollowedRecipient & { mail: LoggedMail | null })[]> {
    return this.database.transaction(async (tx) => {
      const newest = await this.mails.latest(tx, remissId);
      const rows = await this.reader.recipients(tx, remissId);
      return rows.map((row) => ({ ...row, mail: newest.get(row.id) ?? null }));
    });
  }
}
