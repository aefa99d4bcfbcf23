import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { lastMeetingInTime, Meetings, nextMeeting } from '@yttra/bodies';
import type { Caller } from '@yttra/identity';
import { dueDateIcs, noDueDateIcs } from '@yttra/mail';
import { Database, localDate, now, pathTo } from '@yttra/platform';
import { isAwaited, RemissReader, ServedReader, type RecipientView, type RemissView } from '@yttra/remiss';
import type { FastifyReply } from 'fastify';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { By } from './by';
import { sendFile } from '../http/send-file';
import { pageOf, paging, type Paging } from './paging';
import { recipientView, remissView } from './remiss.views';
import { Route } from './route';

const meeting = z.object({ date: z.iso.date(), agendaCutoff: z.iso.date().nullable() }).nullable();
const asked = z.object({
  remiss: remissView.pick({ id: true, caseNumber: true, title: true, status: true, unit: true, contact: true }),
  recipient: recipientView,
  nextMeeting: meeting,
  lastMeetingInTime: meeting,
});

/**
 * A remiss as a body that is asked sees it: what it is about, its own last day, and the meetings that lie before it.
 */
@Controller('api/v1')
export class OwnRemisserController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly own: ServedReader,
    private readonly meetings: Meetings,
  ) {}

  @Get('my-remisser')
  @Route({
    action: 'remiss.list',
    does: 'Lista de remisser som du svarar på, närmast sista svarsdag först',
    query: paging,
    reply: pageOf(asked),
  })
  list(@By() caller: Caller, @Query() { limit, offset }: Paging) {
    return this.database.asPerson(caller.personId, async (tx) => {
      const { served } = await this.own.all(tx);
      const items = [];
      for (const one of served.slice(offset, offset + limit)) items.push(await this.seen(tx, one));
      return { items, total: served.length };
    });
  }

  @Get('remisser/:remissId/recipients/:rid')
  @Route({ action: 'remiss.read', does: 'Se vad en instans ska svara på, och när', reply: asked })
  get(@Param('rid') rid: string) {
    return this.database.transaction(async (tx) => this.seen(tx, await this.reader.round(tx, rid)));
  }

  @Get('remisser/:remissId/recipients/:rid/calendar.ics')
  @Route({
    action: 'remiss.read',
    does: 'Hämta sista svarsdag till kalendern',
    reply: { bytes: 'text/calendar' },
    costs: 'document',
  })
  async calendar(@Param('rid') rid: string, @Res({ passthrough: true }) reply: FastifyReply) {
    const { filename, contentType, content } = await this.database.transaction(async (tx) => {
      const { remiss, recipient } = await this.reader.round(tx, rid);
      const { id, body, lastDay } = recipient;
      const { title, caseNumber, contact } = remiss;
      const at = await now(tx);
      return (isAwaited({ remiss, recipient }) ? dueDateIcs : noDueDateIcs)({
        recipientId: id,
        title,
        bodyName: body,
        caseNumber,
        dueDate: lastDay,
        path: pathTo('answer', { rid: id }),
        organizer: contact,
        now: at,
      });
    });
    return sendFile(reply, { name: filename, mediaType: contentType, content: Buffer.from(content) });
  }

  private async seen(tx: EntityManager, { remiss, recipient }: { remiss: RemissView; recipient: RecipientView }) {
    const { id, caseNumber, title, status, unit, contact } = remiss;
    const meetings = await this.meetings.get(tx, recipient.bodyId);
    const today = localDate(await now(tx));
    return {
      remiss: { id, caseNumber, title, status, unit, contact },
      recipient,
      nextMeeting: nextMeeting(meetings, today),
      lastMeetingInTime: lastMeetingInTime(meetings, today, recipient.lastDay),
    };
  }
}
