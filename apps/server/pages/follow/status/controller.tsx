import { Controller, Get, Post } from '@nestjs/common';
import { FollowRemiss } from '@yttra/overview';
import { MailLog } from '@yttra/mail';
import { Database, DomainError, pathTo, route } from '@yttra/platform';
import { RemindByHand } from '@yttra/reminder';
import { hasBeenIssued, RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { recipientsCsv } from '../../../http/recipients-csv';
import { sendFile } from '../../../http/send-file';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { followQuery, followView } from './follow-view';
import { NotIssuedPage } from './not-issued-page';
import { FollowPage } from './page';
import { texts } from './texts.sv';

const chosen = z.object({ valda: many(z.uuid()).refine((ids) => ids.length > 0, texts.pickSome) });

/** One that has answered meanwhile, or that no mail comes to, does not stop the others. */
const PASSED_OVER = new Set(['reminder.not_awaited', 'reminder.not_reachable']);

/** The status page of a remiss that is out. */
@Controller()
export class FollowController {
  constructor(
    private readonly database: Database,
    private readonly follow: FollowRemiss,
    private readonly reader: RemissReader,
    private readonly mails: MailLog,
    private readonly byHand: RemindByHand,
  ) {}

  @Get(route('remiss.follow'))
  @PageRoute({ action: 'recipients.change' })
  async show(@Visiting() { places, request }: Visit) {
    const remiss = await this.database.transaction((tx) => this.follow.of(tx, places.remissId));
    if (!hasBeenIssued(remiss.status)) return <NotIssuedPage remiss={remiss} />;
    return <FollowPage view={followView(remiss, followQuery.parse(request.query))} />;
  }

  @Post(route('remiss.follow.remind'))
  @PageRoute({ action: 'recipients.change', form: chosen, again: 'show' })
  async remind(@Visiting() { caller, places, form }: Visit<z.infer<typeof chosen>>) {
    const remissId = places.remissId;
    let queued = 0;
    for (const id of form.valda) if (await this.remindOne(caller.personId, remissId, id)) queued++;
    return goTo(pathTo('remiss.follow', { remissId }), queued > 0 ? 'paminda' : 'redan-paminda');
  }

  @Post(route('remiss.follow.resend'))
  @PageRoute({ action: 'recipients.change', again: 'show' })
  async resend(@Visiting() { places }: Visit) {
    await this.database.transaction((tx) => this.mails.resend(tx, places.mailId));
    return goTo(pathTo('remiss.follow', places), 'skickas-igen');
  }

  @Get(route('remiss.follow.csv'))
  @PageRoute({ action: 'recipients.change', costs: 'document' })
  async csv(@Visiting() { places, reply }: Visit) {
    const content = await this.database.transaction(async (tx) => {
      const newest = await this.mails.latest(tx, places.remissId);
      const rows = await this.reader.recipients(tx, places.remissId);
      return Buffer.from(recipientsCsv(rows.map((row) => ({ ...row, mail: newest.get(row.id) ?? null }))));
    });
    return sendFile(reply, { name: 'instanser.csv', mediaType: 'text/csv; charset=utf-8', content });
  }

  /** Each in a transaction of its own, so that one which has answered meanwhile does not stop the others. */
  private async remindOne(personId: string, remissId: string, recipientId: string): Promise<boolean> {
    try {
      const { queued } = await this.database.transaction((tx) =>
        this.byHand.remind(tx, personId, remissId, recipientId),
      );
      return queued;
    } catch (error) {
      if (error instanceof DomainError && PASSED_OVER.has(error.code)) return false;
      throw error;
    }
  }
}
