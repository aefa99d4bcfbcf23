import { Controller, Get, Post } from '@nestjs/common';
import { dueDateIcs, noDueDateIcs } from '@yttra/mail';
import { Database, mailAddress, pathTo, route } from '@yttra/platform';
import { AcknowledgeRemiss, ConfirmAddress, isAwaited } from '@yttra/remiss';
import { AnswerDesk } from '@yttra/response';
import { sendFile } from '../../../http/send-file';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { AnswerStartPage } from './page';

const addressForm = z.object({ email: mailAddress() });

/** Where a body's answer begins: the page that mails lead to. */
@Controller()
export class AnswerStartController {
  constructor(
    private readonly database: Database,
    private readonly desks: AnswerDesk,
    private readonly acknowledging: AcknowledgeRemiss,
    private readonly addresses: ConfirmAddress,
  ) {}

  @Get(route('answer'))
  @PageRoute({ action: 'draft.read' })
  async show(@Visiting() visit: Visit) {
    return <AnswerStartPage {...await this.desks.counted(visit)} />;
  }

  @Post(route('answer.acknowledge'))
  @PageRoute({ action: 'recipient.acknowledge', again: 'show' })
  async acknowledge(@Visiting() { caller, places }: Visit) {
    const { personId } = caller;
    await this.database.asPerson(personId, (tx) => this.acknowledging.acknowledge(tx, personId, places.rid));
    return goTo(pathTo('answer', places), 'bekraftat');
  }

  /** A guest who hands over to another mailbox stands outside from then on. */
  @Post(route('answer.address'))
  @PageRoute({ action: 'address.confirm', form: addressForm, again: 'show' })
  async confirm(@Visiting() { caller, places, form }: Visit<z.infer<typeof addressForm>>) {
    const { personId, hats } = caller;
    await this.database.asPerson(personId, (tx) => this.addresses.confirm(tx, personId, places.rid, form.email));
    return hats.some(({ role }) => role === 'guest')
      ? goTo(pathTo('ownRemisser'), 'adressen')
      : goTo(pathTo('answer', places), 'adressen');
  }

  /** For one that is not awaited any longer it takes the day out of the calendar again. */
  @Get(route('answer.calendar'))
  @PageRoute({ action: 'draft.read' })
  calendar(@Visiting() { round: { remiss, recipient, at }, reply }: Visit) {
    const written = isAwaited({ remiss, recipient }) ? dueDateIcs : noDueDateIcs;
    const { filename, contentType, content } = written({
      recipientId: recipient.id,
      title: remiss.title,
      bodyName: recipient.body,
      caseNumber: remiss.caseNumber,
      dueDate: recipient.lastDay,
      path: pathTo('answer', { rid: recipient.id }),
      organizer: remiss.contact,
      now: at,
    });
    return sendFile(reply, { name: filename, mediaType: contentType, content: Buffer.from(content) });
  }
}
