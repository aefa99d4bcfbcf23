import { Controller, Get, Post } from '@nestjs/common';
import { OfficeComments, Reading } from '@yttra/assessment';
import { clockTime, Database, now, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { address, filterOf, queryOf } from '../matrix/filter-query';
import { COMMENT_ID } from './comment-section';
import { QuestionPage } from './page';
import { QuestionFactsReader } from './question-facts-reader';
import { texts } from './texts.sv';

const chosen = z.object({ svar: many(z.uuid()).refine((ids) => ids.length > 0, texts.chooseOne) });
const written = z.object({ version: z.coerce.number().int(), kommentar: z.string().max(20_000) });

/** One question, all bodies side by side. */
@Controller()
export class QuestionAnswersController {
  constructor(
    private readonly database: Database,
    private readonly facts: QuestionFactsReader,
    private readonly reading: Reading,
    private readonly comments: OfficeComments,
  ) {}

  @Get(route('remiss.answers.question'))
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    return <QuestionPage {...await this.database.transaction((tx) => this.facts.read(tx, visit))} />;
  }

  @Post(route('remiss.answers.question.read'))
  @PageRoute({ action: 'assessment.write', form: chosen, again: 'show' })
  async markRead(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof chosen>>) {
    const number = Number(places.number);
    await this.database.transaction(async (tx) => {
      for (const id of form.svar) await this.reading.markRead(tx, caller.personId, places.remissId, id, [number]);
    });
    const kept = queryOf(filterOf({ stallning: query.stallning, olast: query.olast }));
    return goTo(address(pathTo('remiss.answers.question', { remissId: places.remissId, number }), kept), 'last');
  }

  /** What the office says of all the answers; an empty text takes it away. */
  @Post(route('remiss.answers.question.comment'))
  @PageRoute({ action: 'assessment.write', form: written, again: 'show' })
  async comment(@Visiting() { caller, places, form, wantsJson }: Visit<z.infer<typeof written>>) {
    const { remissId, number } = places;
    const place = { question: Number(number), responseId: null };
    const saved = await this.database.transaction(async (tx) => ({
      version: (await this.comments.write(tx, caller.personId, remissId, place, form.version, form.kommentar))?.version,
      savedAt: `kl. ${clockTime(await now(tx))}`,
    }));
    if (wantsJson) return { ...saved, version: saved.version ?? 0 };
    return goTo(pathTo('remiss.answers.question', { remissId, number, anchor: COMMENT_ID }), 'kommenterat');
  }
}
