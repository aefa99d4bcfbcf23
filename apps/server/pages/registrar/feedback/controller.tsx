import { Controller, Get, Post } from '@nestjs/common';
import { Feedback, FeedbackAnswers, feedbackOnPaper } from '@yttra/assessment';
import { may } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { chosenReplies, repliesForm } from '../../answer/feedback/replies-form';
import { RegisterFeedbackPage } from './page';

const { channel, arrivedOn } = feedbackOnPaper.shape;
const form = repliesForm.extend({ channel, arrivedOn });

/** Writes in, on a body's behalf, what it has said of the assessment by post, by mail or by hand. */
@Controller()
export class RegisterFeedbackController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly feedback: Feedback,
    private readonly answers: FeedbackAnswers,
  ) {}

  @Get(route('registrar.feedback'))
  @PageRoute({ action: 'response.register' })
  show(@Visiting() { caller, places }: Visit) {
    return this.database.transaction(async (tx) => {
      const recipient = await this.remisser.recipient(tx, places.rid);
      const all = await this.feedback.of(tx, recipient.remissId);
      return (
        <RegisterFeedbackPage
          remiss={await this.remisser.get(tx, recipient.remissId)}
          recipient={recipient}
          feedback={all.find(({ recipientId }) => recipientId === recipient.id) ?? null}
          isRegistrar={may(caller.hats, 'diary.read', {})}
        />
      );
    });
  }

  @Post(route('registrar.feedback'))
  @PageRoute({ action: 'response.register', form, again: 'show' })
  async register(@Visiting() { caller, places, form: sent }: Visit<z.infer<typeof form>>) {
    const { channel, arrivedOn } = sent;
    const given = { channel, arrivedOn, replies: chosenReplies(sent) };
    await this.database.transaction((tx) => this.answers.register(tx, caller.personId, places.rid, given));
    return goTo(pathTo('registrar.feedback', places), 'registrerat');
  }
}
