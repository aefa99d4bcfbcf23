import { Controller, Get, Post } from '@nestjs/common';
import { Reading } from '@yttra/assessment';
import { FollowRemiss } from '@yttra/overview';
import { AuditLog } from '@yttra/audit';
import { People } from '@yttra/identity';
import { MailLog } from '@yttra/mail';
import { Database, mailAddress } from '@yttra/platform';
import { ReminderList, RemindByHand } from '@yttra/reminder';
import { LateInclusion, PostalLetters, RemissReader, RemissRecipients } from '@yttra/remiss';
import { AnswerOutlines, Extensions, ResponseReader } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { RecipientPage } from './page';
import { recipientFacts } from './recipient-facts';
import { texts } from './texts.sv';

const addressForm = z.object({
  email: mailAddress(texts.address.bad),
  propose: z.literal('ja').optional().catch(undefined),
});
const lateForm = z.object({
  include: z.enum(['ja', 'nej'], texts.late.choose),
  reason: z.string().max(2000).default(''),
});

/** One body in a remiss that is out. */
@Controller('remisser/:remissId/folj/:rid')
export class RecipientController {
  constructor(
    private readonly database: Database,
    private readonly recipients: RemissRecipients,
    private readonly byHand: RemindByHand,
    private readonly lateness: LateInclusion,
    private readonly reading: Reading,
    readonly follow: FollowRemiss,
    readonly reader: RemissReader,
    readonly mails: MailLog,
    readonly letters: PostalLetters,
    readonly reminders: ReminderList,
    readonly audit: AuditLog,
    readonly extensions: Extensions,
    readonly people: People,
    readonly responses: ResponseReader,
    readonly outlines: AnswerOutlines,
  ) {}

  @Get()
  @PageRoute({ action: 'recipients.change' })
  async show(@Visiting() { round }: Visit) {
    const facts = await this.database.transaction((tx) => recipientFacts(tx, this, round));
    return <RecipientPage facts={facts} />;
  }

  @Post('paminn')
  @PageRoute({ action: 'recipients.change', again: 'show' })
  async remind(@Visiting() { caller, places }: Visit) {
    const { queued } = await this.database.transaction((tx) =>
      this.byHand.remind(tx, caller.personId, places.remissId!, places.rid!),
    );
    return back(places, queued ? 'pamind' : 'redan-pamind');
  }

  @Post('adress')
  @PageRoute({ action: 'recipients.change', form: addressForm, again: 'show' })
  async correct(@Visiting() { caller, places, form }: Visit<z.infer<typeof addressForm>>) {
    const { email, propose } = form;
    const { answer } = await this.database.transaction((tx) =>
      this.recipients.correctAddress(tx, caller.personId, places.remissId!, places.rid!, { email, propose: !!propose }),
    );
    return back(places, answer ? 'adress-svarat' : 'adress');
  }

  @Post('mejl/:mailId/skicka-igen')
  @PageRoute({ action: 'recipients.change', again: 'show' })
  async resend(@Visiting() { places }: Visit) {
    await this.database.transaction((tx) => this.mails.resend(tx, places.mailId!));
    return back(places, 'skickas-igen');
  }

  @Post('sent-svar')
  @PageRoute({ action: 'recipients.change', form: lateForm, again: 'show' })
  async late(@Visiting() { caller, places, form }: Visit<z.infer<typeof lateForm>>) {
    const decision = { include: form.include === 'ja', reason: form.reason };
    await this.database.transaction((tx) =>
      this.lateness.decide(tx, caller.personId, places.remissId!, places.rid!, decision),
    );
    return back(places, 'sent-beslutat');
  }

  @Post('bekrafta')
  @PageRoute({ action: 'recipients.change', again: 'show' })
  async confirm(@Visiting() { caller, places }: Visit) {
    await this.database.transaction(async (tx) => {
      const { answer } = await this.reader.recipient(tx, places.rid!, places.remissId);
      if (answer) await this.reading.confirmPreliminary(tx, caller.personId, places.remissId!, answer.responseId);
    });
    return back(places, 'bekraftat');
  }
}

const back = (places: Visit['places'], notice: string) =>
  goTo(`/remisser/${places.remissId}/folj/${places.rid}`, notice);
