import { Controller, Get, Post } from '@nestjs/common';
import { Feedback, FeedbackAnswers } from '@yttra/assessment';
import { Database, pathTo, route } from '@yttra/platform';
import { AnswerDesk } from '@yttra/response';
import type { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { BodyFeedbackPage } from './page';
import { repliesForm, chosenReplies } from './replies-form';

/** What the office makes of the body's viewpoints, and what the body says to it. */
@Controller()
export class BodyFeedbackController {
  constructor(
    private readonly database: Database,
    private readonly desks: AnswerDesk,
    private readonly feedback: Feedback,
    private readonly answers: FeedbackAnswers,
  ) {}

  @Get(route('answer.feedback'))
  @PageRoute({ action: 'response.submit' })
  async show(@Visiting() { caller, round, places }: Visit) {
    const desk = await this.desks.at({ caller, round });
    const all = await this.database.transaction((tx) => this.feedback.of(tx, desk.remiss.id));
    const own = all.find(({ recipientId, sent }) => recipientId === places.rid && sent.length > 0);
    return <BodyFeedbackPage desk={desk} feedback={own ?? null} />;
  }

  /** What is left without a choice is not answered. */
  @Post(route('answer.feedback'))
  @PageRoute({ action: 'response.submit', form: repliesForm, again: 'show' })
  async reply(@Visiting() { caller, places, form: sent }: Visit<z.infer<typeof repliesForm>>) {
    const replies = chosenReplies(sent);
    await this.database.transaction((tx) => this.answers.reply(tx, caller.personId, places.rid, { replies }));
    return goTo(pathTo('answer.feedback', places), 'svarat');
  }
}
