import { Controller, Get, Post } from '@nestjs/common';
import { Feedback, FEEDBACK_STAGES, SendFeedback } from '@yttra/assessment';
import { Database, localDate, now, pathTo, route } from '@yttra/platform';
import { PostalLetters, RemissReader } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { FeedbackPage } from './page';
import { texts } from './texts.sv';

const form = z.object({
  stage: z.enum(FEEDBACK_STAGES),
  answerBy: z.union([z.iso.date(texts.badDay), z.literal('').transform(() => null)]).nullish(),
});

/** What goes by post to a body without an address, once it has answered. */
const AFTER_THE_ANSWER: readonly string[] = ['reported', 'feedback_before', 'feedback_after'];

/** What each body is told of its viewpoints: previewed, and sent once. */
@Controller()
export class FeedbackController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly feedback: Feedback,
    private readonly sending: SendFeedback,
    private readonly letters: PostalLetters,
  ) {}

  @Get(route('remiss.feedback'))
  @PageRoute({ action: 'remiss.report' })
  show(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, places.remissId);
      const stage = await this.feedback.stage(tx, remiss);
      const letters = (await this.letters.list(tx, remiss.id)).filter(({ kind }) => AFTER_THE_ANSWER.includes(kind));
      return (
        <FeedbackPage
          remiss={remiss}
          stage={stage}
          bodies={await this.feedback.of(tx, remiss.id)}
          letters={letters}
          today={localDate(await now(tx))}
        />
      );
    });
  }

  @Post(route('remiss.feedback'))
  @PageRoute({ action: 'remiss.report', form, again: 'show' })
  async send(@Visiting() { caller, places, form: sent }: Visit<z.infer<typeof form>>) {
    await this.database.transaction((tx) => this.sending.send(tx, caller.personId, places.remissId, sent));
    return goTo(pathTo('remiss.feedback', places), 'skickat');
  }
}
