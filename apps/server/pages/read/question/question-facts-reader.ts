import { Injectable } from '@nestjs/common';
import { Matrix, OfficeComments } from '@yttra/assessment';
import { notYours, SavedFilters } from '@yttra/identity';
import { kindOfQuestion, RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { Visit } from '../../../web/visit';
import { filterOf, pageNumber } from '../matrix/filter-query';
import { asked, roundFrame } from '../round/read-round';
import type { QuestionPageProps } from './page';

const ANSWERS_A_PAGE = 40;

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
    const [round, saved] = await Promise.all([
      roundFrame(tx, this.remisser, visit),
      this.filters.list(tx, caller.personId, 'fraga'),
    ]);
    const question = round.questions.find((one) => one.number === number);
    if (!question) throw notYours();
    const wanted = { page: pageNumber(query), size: ANSWERS_A_PAGE };
    const { rows, ...found } = await this.matrices.page(tx, asked(round), { ...filter, question: number }, wanted);
    const answerIds = rows.flatMap(({ responseId }) => responseId ?? []);
    const counts = kindOfQuestion(question).compiled !== 'words';
    // What has been chosen is counted over them all; texts are read of those that are shown.
    const among = counts ? null : rows.map(({ recipientId }) => recipientId);
    const [answers, bodies, earlier, comments] = await Promise.all([
      this.responses.answersTo(tx, caller, round.remiss, { question: number, among }),
      counts ? this.remisser.bodies(tx, remissId) : [],
      this.responses.earlier(tx, round.remiss, [question]),
      this.comments.onQuestion(tx, remissId, number, answerIds),
    ]);
    return {
      ...{ round, question, filter, found, saved },
      shown: rows.map((row) => ({
        row,
        answer: answers.get(row.recipientId),
        comment: comments.find(({ responseId }) => responseId !== null && responseId === row.responseId),
      })),
      answers: bodies
        .filter(({ removed, answered }) => !removed || answered)
        .map(({ id, body }) => ({ body, answer: answers.get(id) })),
      earlier: earlier.get(number) ?? null,
      officeComment: comments.find(({ responseId }) => responseId === null),
    };
  }
}
