import { Controller, Get } from '@nestjs/common';
import { may } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { AnswerDesk, Drafts, ResponseReader } from '@yttra/response';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { ReceivedAnswerPage } from './answer-page';
import { ReceiptPage } from './page';

/** The receipt of one version of the body's answer, with the answer. */
@Controller()
export class ReceiptController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
    private readonly drafts: Drafts,
    private readonly desks: AnswerDesk,
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

  private read({ caller, places }: Visit) {
    return this.database.transaction((tx) => this.responses.get(tx, caller.personId, places.responseId));
  }
}
