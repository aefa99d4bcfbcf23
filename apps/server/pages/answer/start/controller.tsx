import { Controller, Get, Post } from '@nestjs/common';
import { dueDateIcs } from '@yttra/mail';
import { Database, mailAddress, now } from '@yttra/platform';
import { AcknowledgeRemiss, ConfirmAddress } from '@yttra/remiss';
import { AnswerDesk, DraftFiles, DraftInvitations } from '@yttra/response';
import { sendFile } from '../../../api/send-file';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { pathTo } from '../frame/answer-page';
import { AnswerStartPage } from './page';

const addressForm = z.object({ email: mailAddress() });

/** Where a body's answer begins: the page that mails lead to. */
@Controller('svara/:rid')
export class AnswerStartController {
  constructor(
    private readonly database: Database,
    private readonly desks: AnswerDesk,
    private readonly files: DraftFiles,
    private readonly invitations: DraftInvitations,
    private readonly acknowledging: AcknowledgeRemiss,
    private readonly addresses: ConfirmAddress,
  ) {}

  @Get()
  @PageRoute({ action: 'draft.read' })
  async show(@Visiting() { caller, places }: Visit) {
    const { personId } = caller;
    const rid = places.rid!;
    const counts = {
      files: (await this.files.list(personId, rid)).length,
      colleagues: (await this.invitations.list(personId, rid)).length,
    };
    return <AnswerStartPage desk={await this.desks.at(personId, rid)} counts={counts} />;
  }

  @Post('bekrafta')
  @PageRoute({ action: 'recipient.acknowledge', again: 'show' })
  async acknowledge(@Visiting() { caller, places }: Visit) {
    const { personId } = caller;
    await this.database.asPerson(personId, (tx) => this.acknowledging.acknowledge(tx, personId, places.rid!));
    return goTo(pathTo(places.rid!), 'bekraftat');
  }

  /** A guest who hands over to another mailbox stands outside from then on. */
  @Post('adress')
  @PageRoute({ action: 'address.confirm', form: addressForm, again: 'show' })
  async confirm(@Visiting() { caller, places, form }: Visit<z.infer<typeof addressForm>>) {
    const { personId, hats } = caller;
    await this.database.asPerson(personId, (tx) => this.addresses.confirm(tx, personId, places.rid!, form.email));
    return hats.some(({ role }) => role === 'guest')
      ? goTo('/mina-remisser', 'adressen')
      : goTo(pathTo(places.rid!), 'adressen');
  }

  @Get('kalender.ics')
  @PageRoute({ action: 'draft.read' })
  async calendar(@Visiting() { caller, places, reply }: Visit) {
    const { remiss, recipient } = await this.desks.at(caller.personId, places.rid!);
    const { filename, contentType, content } = dueDateIcs({
      recipientId: recipient.id,
      title: remiss.title,
      bodyName: recipient.body,
      caseNumber: remiss.caseNumber,
      dueDate: recipient.lastDay,
      path: pathTo(recipient.id),
      organizer: remiss.contact,
      now: await this.database.transaction((tx) => now(tx)),
    });
    return sendFile(reply, { name: filename, mediaType: contentType, content: Buffer.from(content) });
  }
}
