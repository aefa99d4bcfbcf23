import { Injectable } from '@nestjs/common';
import { filteredRows, Matrix, OfficeComments, type MatrixRow } from '@yttra/assessment';
import { notYours, SavedFilters } from '@yttra/identity';
import { kindOfQuestion, RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';
import { filterOf, pageNumber } from '../matrix/filter-query';
import { readRound } from '../round/read-round';
import type { QuestionPageProps } from './page';

const ANSWERS_A_PAGE = 40;
const pageOf = <Row>(rows: readonly Row[], page: number): Row[] =>
  rows.slice((page - 1) * ANSWERS_A_PAGE, page * ANSWERS_A_PAGE);

/** What the page of one question shows of every body's answer to it. */
@Injectable()
export class QuestionFactsReader {
  constructor(
    private readonly remisser: RemissReader,
    private readonly matrices: Matrix,
    private readonly responses: ResponseReader,
    private readonly comments: OfficeComments,
    private readonly filters: SavedFilters,
  ) {}

  /** As this person may read it. Errors: identity.not_found where there is no such question. */
  async read(tx: EntityManager, visit: Visit): Promise<QuestionPageProps> {
    const { caller, places, query } = visit;
    const remissId = places.remissId;
    const number = Number(places.number);
    const filter = filterOf({ stallning: query.stallning, olast: query.olast });
    const round = await readRound(tx, { remisser: this.remisser, matrices: this.matrices }, visit);
    const question = round.questions.find((one) => one.number === number);
    if (!question) throw notYours();
    const rows = filteredRows(round.rows, { ...filter, question: number });
    const pages = Math.max(1, Math.ceil(rows.length / ANSWERS_A_PAGE));
    const page = Math.min(pageNumber(query), pages);
    const shown = pageOf(rows, page);
    // What has been chosen is counted over them all; texts are read of those that are shown.
    const whole = kindOfQuestion(question).compiled === 'words' ? shown.map(({ recipientId }) => recipientId) : null;
    const responses = await this.responses.list(tx, caller.personId, remissId, whole);
    const earlier = await this.responses.earlier(tx, round.remiss, [question]);
    const comments = (await this.comments.all(tx, remissId)).filter((comment) => comment.question === number);
    const contents = new Map(responses.map(({ id, content }) => [id, content]));
    const answerOf = (responseId: string | null) => contents.get(responseId ?? '')?.answers[number];
    const answered = (row: MatrixRow) => ({
      row,
      answer: answerOf(row.responseId),
      comment: comments.find(({ responseId }) => responseId !== null && responseId === row.responseId),
    });
    const addsNothing = ({ questions }: MatrixRow) =>
      questions.some((one) => one.number === number && one.state === 'nothing_to_add');
    return {
      ...{ round, question, filter, page, pages },
      all: filteredRows(round.rows, { question: number }).length,
      found: rows.map(answered),
      shown: shown.map(answered),
      nothingToAdd: round.rows.filter(addsNothing).length,
      answers: round.rows.map(({ body, responseId }) => ({ body, answer: answerOf(responseId) })),
      earlier: earlier.get(number) ?? null,
      officeComment: comments.find(({ responseId }) => responseId === null),
      saved: await this.filters.list(tx, caller.personId, 'fraga'),
    };
  }
}
