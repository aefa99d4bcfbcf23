import { Controller, Get, Post } from '@nestjs/common';
import { filteredRows, Matrix, OfficeComments, Reading } from '@yttra/assessment';
import { notYours, SavedFilters } from '@yttra/identity';
import { clockTime, Database, now, pathTo, route } from '@yttra/platform';
import { kindOfQuestion, RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { address, filterOf, pageNumber, queryOf } from '../matrix/filter-query';
import { readRound } from '../round/read-round';
import { COMMENT_ID } from './comment-section';
import { QuestionPage } from './page';
import { texts } from './texts.sv';

const chosen = z.object({ svar: many(z.uuid()).refine((ids) => ids.length > 0, texts.chooseOne) });
const written = z.object({ version: z.coerce.number().int(), kommentar: z.string().max(20_000) });

const ANSWERS_A_PAGE = 40;
const pageOf = <Row,>(rows: readonly Row[], page: number): Row[] =>
  rows.slice((page - 1) * ANSWERS_A_PAGE, page * ANSWERS_A_PAGE);

/** One question, all bodies side by side. */
@Controller()
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

  @Get(route('remiss.answers.question'))
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    const { caller, places, query } = visit;
    const remissId = places.remissId;
    const number = Number(places.number);
    const filter = filterOf({ stallning: query.stallning, olast: query.olast });
    const { responses, round, question, found, page, pages, comments, saved, earlier } =
      await this.database.transaction(async (tx) => {
        const read = await readRound(tx, { remisser: this.remisser, matrices: this.matrices }, visit);
        const asked = read.questions.find((one) => one.number === number);
        if (!asked) throw notYours();
        const rows = filteredRows(read.rows, { ...filter, question: number });
        const last = Math.max(1, Math.ceil(rows.length / ANSWERS_A_PAGE));
        const at = Math.min(pageNumber(query), last);
        // What has been chosen is counted over them all; texts are read of those that are shown.
        const whole =
          kindOfQuestion(asked).compiled === 'words' ? pageOf(rows, at).map(({ recipientId }) => recipientId) : null;
        return {
          ...{ round: read, question: asked, found: rows, page: at, pages: last },
          responses: await this.responses.list(tx, caller.personId, remissId, whole),
          earlier: await this.responses.earlier(tx, read.remiss, [asked]),
          comments: (await this.comments.all(tx, remissId)).filter((comment) => comment.question === number),
          saved: await this.filters.list(tx, caller.personId, 'fraga'),
        };
      });
    const contents = new Map(responses.map(({ id, content }) => [id, content]));
    const answerOf = (responseId: string | null) => contents.get(responseId ?? '')?.answers[number];
    return (
      <QuestionPage
        round={round}
        question={question}
        all={filteredRows(round.rows, { question: number }).length}
        found={found.map(answered)}
        shown={pageOf(found, page).map(answered)}
        nothingToAdd={
          round.rows.filter((row) =>
            row.questions.some((one) => one.number === number && one.state === 'nothing_to_add'),
          ).length
        }
        answers={round.rows.map(({ body, responseId }) => ({ body, answer: answerOf(responseId) }))}
        earlier={earlier.get(number) ?? null}
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
