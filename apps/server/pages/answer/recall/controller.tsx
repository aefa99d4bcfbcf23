import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { AnswerDesk, ResponseMarks, ResponseReader } from '@yttra/response';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { RecallPage } from './page';
import { texts } from './texts.sv';

const recalling = z.object({
  /** The version that was read: a newer one is not taken back by mistake. */
  svar: z.uuid(),
  reason: z.string().max(4000, texts.tooLong).trim().min(1, texts.reasonMissing),
});

/** A body takes its answer back. What came in stays received and counted, with the mark. */
@Controller()
export class RecallController {
  constructor(
    private readonly database: Database,
    private readonly desks: AnswerDesk,
    private readonly responses: ResponseReader,
    private readonly marks: ResponseMarks,
  ) {}

  @Get(route('answer.recall'))
  @PageRoute({ action: 'response.submit' })
  async show(@Visiting() { caller, round }: Visit) {
    const desk = await this.desks.at({ caller, round });
    const { answer } = desk.recipient;
    const response = answer ? await this.read(caller.personId, answer.responseId) : null;
    return <RecallPage desk={desk} response={response} />;
  }

  @Post(route('answer.recall'))
  @PageRoute({ action: 'response.submit', form: recalling, again: 'show' })
  async recall(@Visiting() { caller, round, places, form }: Visit<z.infer<typeof recalling>>) {
    const { recipient } = round;
    const receipt = (notice?: string) =>
      goTo(pathTo('answer.receipt', { rid: places.rid, responseId: form.svar }), notice);
    if (recipient.answer?.responseId !== form.svar) return receipt();
    // Sent twice: the first has done it.
    if ((await this.read(caller.personId, form.svar)).recalled) return receipt('aterkallat');
    await this.marks.recall(caller.personId, form.svar, form.reason);
    return receipt('aterkallat');
  }

  private read(personId: string, responseId: string) {
    return this.database.transaction((tx) => this.responses.get(tx, personId, responseId));
  }
}
