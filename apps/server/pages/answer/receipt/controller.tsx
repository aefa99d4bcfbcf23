import { Controller, Get } from '@nestjs/common';
import { caseNumberInName, FileStore } from '@yttra/documents';
import { may } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { AnswerDesk, Drafts, ResponseCopy, ResponseReader } from '@yttra/response';
import { sendFile } from '../../../http/send-file';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ReceivedAnswerPage } from './answer-page';
import { ReceiptPage } from './page';

/** The receipt of one version of the body's answer, with the answer, its files and a copy to keep. */
@Controller('svara/:rid/kvittens/:responseId')
export class ReceiptController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly drafts: Drafts,
    private readonly desks: AnswerDesk,
    private readonly copies: ResponseCopy,
    private readonly store: FileStore,
  ) {}

  @Get()
  @PageRoute({ action: 'response.submit' })
  async show(@Visiting() visit: Visit) {
    const { response, remiss, recipient } = await this.read(visit);
    const { submittedBy } = response;
    const names = await this.desks.colleagues(submittedBy ? [submittedBy] : []);
    const draft = await this.drafts.get(visit, recipient.id);
    return (
      <ReceiptPage
        remiss={remiss}
        recipient={recipient}
        response={response}
        by={names.get(submittedBy ?? '') ?? null}
        hasPapers={draft.version > 0 && may(visit.caller.hats, 'draft.lead', visit.object)}
      />
    );
  }

  @Get('svar')
  @PageRoute({ action: 'response.submit' })
  async answer(@Visiting() visit: Visit) {
    const { response, remiss, recipient } = await this.read(visit);
    const questions = await this.database.transaction((tx) => this.remisser.questions(tx, remiss.id));
    return <ReceivedAnswerPage remiss={remiss} recipient={recipient} response={response} questions={questions} />;
  }

  @Get('kopia.pdf')
  @PageRoute({ action: 'response.submit', costs: 'document' })
  async copy(@Visiting() visit: Visit) {
    const { response, remiss, recipient } = await this.read(visit);
    const isForArchive = visit.query.slag === 'arkiv';
    const content = await this.database.transaction((tx) =>
      this.copies.pdf(tx, response, { remiss, recipient }, isForArchive ? 'a-2a' : 'ua-1'),
    );
    return sendFile(visit.reply, {
      name: `svar ${recipient.body} ${caseNumberInName(remiss.caseNumber)}${isForArchive ? ' arkivexemplar' : ''}.pdf`,
      mediaType: 'application/pdf',
      content,
    });
  }

  @Get('fil/:fileId')
  @PageRoute({ action: 'response.submit' })
  async file(@Visiting() { caller, places, reply }: Visit) {
    const { id } = await this.responses.file(caller.personId, places.responseId!, places.fileId!);
    return sendFile(reply, await this.database.transaction((tx) => this.store.open(tx, id)));
  }

  private async read({ caller, places }: Visit) {
    const response = await this.responses.get(caller.personId, places.responseId!);
    return this.database.transaction(async (tx) => ({
      response,
      remiss: await this.remisser.get(tx, response.remissId),
      recipient: await this.remisser.recipient(tx, response.recipientId),
    }));
  }
}
