import { Controller, Get, Post } from '@nestjs/common';
import { Database, pathTo, route } from '@yttra/platform';
import { RemissApprovals, RemissReviews, REVIEW_TASKS } from '@yttra/remiss';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { maybeText } from '../form-parts';
import { ReviewPage } from './page';
import { ReviewFactsReader } from './review-facts-reader';
import { texts } from './texts.sv';

const askForm = z.object({ reviewerId: z.uuid(texts.ask.missing), message: maybeText(2000) });
const commentForm = z.object({
  about: z.string().max(100).default('whole'),
  text: z.string().max(4000).trim().min(1, texts.write.missing),
});
const dealForm = z.object({ comment: z.uuid() });
const decisionForm = z.object({ approve: z.enum(['ja', 'nej']), reason: maybeText(2000) });

/** A draft remiss for a colleague's eyes, and for whoever lets it go out. */
@Controller()
export class ReviewController {
  constructor(
    private readonly database: Database,
    private readonly facts: ReviewFactsReader,
    private readonly reviews: RemissReviews,
    private readonly approvals: RemissApprovals,
  ) {}

  @Get(route('remiss.review'))
  @PageRoute({ action: 'remiss.review' })
  show(@Visiting() visit: Visit) {
    return this.database.transaction(async (tx) => <ReviewPage {...await this.facts.read(tx, visit)} />);
  }

  @Post(route('remiss.review.ask'))
  @PageRoute({ action: 'remiss.change', form: askForm, again: 'show' })
  async ask(@Visiting() { caller, places, form }: Visit<z.infer<typeof askForm>>) {
    await this.database.transaction((tx) => this.reviews.ask(tx, caller.personId, places.remissId, form));
    return goTo(pathTo('remiss.review', places), 'bett');
  }

  @Post(route('remiss.review.comment'))
  @PageRoute({ action: 'remiss.review', form: commentForm, again: 'show' })
  async comment(@Visiting() { caller, places, form }: Visit<z.infer<typeof commentForm>>) {
    const question = Number(/^question-(\d+)$/.exec(form.about)?.[1] ?? 0) || null;
    const task = question ? 'questions' : (REVIEW_TASKS.find((known) => known === form.about) ?? 'whole');
    await this.database.transaction((tx) =>
      this.reviews.comment(tx, caller.personId, places.remissId, { task, question, text: form.text }),
    );
    return goTo(pathTo('remiss.review', { ...places, anchor: 'synpunkter' }), 'synpunkt');
  }

  @Post(route('remiss.review.done'))
  @PageRoute({ action: 'remiss.review', again: 'show' })
  async finish(@Visiting() { caller, places }: Visit) {
    await this.database.transaction((tx) => this.reviews.finish(tx, caller.personId, places.remissId));
    return goTo(pathTo('remiss.review', places), 'klar');
  }

  @Post(route('remiss.review.dealtWith'))
  @PageRoute({ action: 'remiss.change', form: dealForm, again: 'show' })
  async dealWith(@Visiting() { caller, places, form }: Visit<z.infer<typeof dealForm>>) {
    await this.database.transaction((tx) => this.reviews.dealWith(tx, caller.personId, places.remissId, form.comment));
    return goTo(pathTo('remiss.review', { ...places, anchor: 'synpunkter' }), 'avklarad');
  }

  @Post(route('remiss.review.decide'))
  @PageRoute({ action: 'remiss.approve', form: decisionForm, again: 'show' })
  async decide(@Visiting() { caller, places, form }: Visit<z.infer<typeof decisionForm>>) {
    const approve = form.approve === 'ja';
    await this.database.transaction((tx) =>
      this.approvals.decide(tx, caller.personId, places.remissId, { approve, reason: form.reason }),
    );
    return goTo(pathTo('approvals'), approve ? 'godkand' : 'inte');
  }
}
