import { Controller, Get } from '@nestjs/common';
import { caseNumberInName, FileStore } from '@yttra/documents';
import { may } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { AnswerDesk, Drafts, ResponseCopy, ResponseReader } from '@yttra/response';
import { sendFile } from '../../../http/send-file';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ReceivedAnswerPage } from './answer-page';
import { ReceiptPage } from './page';

/** The receipt of one version of the body's answer, with the answer, its files and a copy to keep. */
@Controller()
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

  @Get(route('answer.receipt'))
  @PageRoute({ action: 'response.submit' })
  async show(@Visiting() visit: Visit) {
    const { remiss, recipient } = visit.round;
    const response = await this.read(visit);
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

  @Get(route('answer.receipt.answer'))
  @PageRoute({ action: 'response.submit' })
  async answer(@Visiting() visit: Visit) {
    const { remiss, recipient } = visit.round;
    const response = await this.read(visit);
    return this.database.transaction(async (tx) => {
      const questions = await this.remisser.questions(tx, remiss.id);
      const values = await this.responses.values(tx, remiss.id, questions);
      const earlier = await this.responses.earlier(tx, remiss, questions);
      return <ReceivedAnswerPage {...{ remiss, recipient, response, questions, values, earlier }} />;
    });
  }

  @Get(route('answer.receipt.copy'))
  @PageRoute({ action: 'response.submit', costs: 'document' })
  async copy(@Visiting() visit: Visit) {
    const { remiss, recipient } = visit.round;
    const response = await this.read(visit);
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

  @Get(route('answer.receipt.file'))
  @PageRoute({ action: 'response.submit' })
  async file(@Visiting() { caller, places, reply }: Visit) {
    const file = await this.database.transaction(async (tx) => {
      const { id } = await this.responses.file(tx, caller.personId, places.responseId, places.fileId);
      return this.store.open(tx, id);
    });
    return sendFile(reply, file);
  }

  private read({ caller, places }: Visit) {
    return this.database.transaction((tx) => this.responses.get(tx, caller.personId, places.responseId));
  }
}
