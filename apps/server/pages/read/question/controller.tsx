import { Controller, Get, Post } from '@nestjs/common';
import { filteredRows, Matrix, OfficeComments, Reading } from '@yttra/assessment';
import { notYours, SavedFilters } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { address, filterOf, pageNumber, queryOf } from '../matrix/filter-query';
import { readRound } from '../round/read-round';
import { answerCounts } from './answer-counts';
import { QuestionPage } from './page';
import { texts } from './texts.sv';

const chosen = z.object({ svar: many(z.uuid()).refine((ids) => ids.length > 0, texts.chooseOne) });

const ANSWERS_A_PAGE = 40;

/** One question, all bodies side by side. */
@Controller('remisser/:remissId/svar/fraga/:number')
export class QuestionAnswersController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly matrices: Matrix,
    private readonly responses: ResponseReader,
    private readonly reading: Reading,
    private readonly comments: OfficeComments,
    private readonly filters: SavedFilters,
  ) {}

  @Get()
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    const { caller, places, query } = visit;
    const remissId = places.remissId!;
    const number = Number(places.number);
    const responses = await this.responses.list(caller.personId, remissId);
    const { round, comments, saved } = await this.database.transaction(async (tx) => ({
      round: await readRound(tx, { remisser: this.remisser, matrices: this.matrices }, visit),
      comments: (await this.comments.all(tx, remissId)).filter((comment) => comment.question === number),
      saved: await this.filters.list(tx, caller.personId, 'fraga'),
    }));
    const question = round.questions.find((one) => one.number === number);
    if (!question) throw notYours();

    const contents = new Map(responses.map(({ id, content }) => [id, content]));
    const answerOf = (responseId: string | null) => contents.get(responseId ?? '')?.answers[number];
    const filter = filterOf({ stallning: query.stallning, olast: query.olast });
    const found = filteredRows(round.rows, { ...filter, question: number });
    const pages = Math.max(1, Math.ceil(found.length / ANSWERS_A_PAGE));
    const page = Math.min(pageNumber(query), pages);
    return (
      <QuestionPage
        round={round}
        question={question}
        all={filteredRows(round.rows, { question: number }).length}
        found={found.map(answered)}
        shown={found.slice((page - 1) * ANSWERS_A_PAGE, page * ANSWERS_A_PAGE).map(answered)}
        nothingToAdd={
          round.rows.filter((row) =>
            row.questions.some((one) => one.number === number && one.state === 'nothing_to_add'),
          ).length
        }
        counts={answerCounts(
          question,
          round.rows.map((row) => answerOf(row.responseId)),
        )}
        officeComment={comments.find(({ responseId }) => responseId === null)}
        filter={filter}
        page={page}
        pages={pages}
        saved={saved}
      />
    );

    function answered(row: (typeof found)[number]) {
      return {
        row,
        answer: answerOf(row.responseId),
        comment: comments.find(({ responseId }) => responseId !== null && responseId === row.responseId),
      };
    }
  }

  @Post('last')
  @PageRoute({ action: 'assessment.write', form: chosen, again: 'show' })
  async markRead(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof chosen>>) {
    const number = Number(places.number);
    await this.database.transaction(async (tx) => {
      for (const id of form.svar) await this.reading.markRead(tx, caller.personId, places.remissId!, id, [number]);
    });
    const kept = queryOf(filterOf({ stallning: query.stallning, olast: query.olast }));
    return goTo(address(`/remisser/${places.remissId}/svar/fraga/${number}`, kept), 'last');
  }
}
