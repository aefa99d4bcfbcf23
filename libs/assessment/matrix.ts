import { Injectable } from '@nestjs/common';
import type { WantedPage } from '@yttra/platform';
import { RemissReader, type QuestionView, type RecipientView } from '@yttra/remiss';
import { AnswerOutlines, basisText, stanceWord, type AnswerOutline, type ReservationType } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { answerPreview } from './answer-preview';
import { IS_LEFT_TO_ASSESS } from './left-to-assess';
import type { MatrixFilter } from './matrix-filter';
import { bodiesFound, type BodiesFound } from './matrix-found';
import type { Part } from './part';
import type { MarkedRow, MatrixRow } from './matrix-row';
import { isBeside, partsToRead } from './reading-parts';
import { Reading } from './reading';
import { COUNTS } from './viewpoint-outlines';

/** A remiss with its questions, in order of number. */
interface RoundAsked {
  remissId: string;
  questions: readonly QuestionView[];
}

/** One page of what a filter leaves. */
export interface MatrixFound extends Omit<BodiesFound, 'ids'> {
  rows: MatrixRow[];
}

/** The matrix of bodies by questions. */
@Injectable()
export class Matrix {
  constructor(
    private readonly remisser: RemissReader,
    private readonly outlines: AnswerOutlines,
    private readonly reading: Reading,
  ) {}

  /**
   * Every body in the round, and every one that has answered, in Swedish order. `asked`: the questions, where they have
   * been read.
   */
  async of(tx: EntityManager, remissId: string, asked?: readonly QuestionView[]): Promise<MarkedRow[]> {
    const questions = asked ?? (await this.remisser.questions(tx, remissId));
    return this.marked(tx, { remissId, questions }, null);
  }

  /** The bodies that a filter leaves, of one page with their rows, and what the whole round comes to. */
  async page(tx: EntityManager, round: RoundAsked, filter: MatrixFilter, wanted: WantedPage): Promise<MatrixFound> {
    const { ids, ...found } = await bodiesFound(tx, round.remissId, filter, wanted);
    return { ...found, rows: ids.length > 0 ? await this.rows(tx, round, ids) : [] };
  }

  /** The rows of these bodies, in Swedish order, in a round whose questions have been read: for a page of many. */
  ofBodies(tx: EntityManager, round: RoundAsked, recipientIds: readonly string[]): Promise<MarkedRow[]> {
    return this.marked(tx, round, recipientIds);
  }

  /** The row of one body. */
  async ofBody(tx: EntityManager, round: RoundAsked, recipient: RecipientView): Promise<MatrixRow | undefined> {
    return (await this.rows(tx, round, [recipient.id], [recipient]))[0];
  }

  private async marked(tx: EntityManager, round: RoundAsked, among: readonly string[] | null): Promise<MarkedRow[]> {
    const [rows, counts] = await Promise.all([this.rows(tx, round, among), this.viewpoints(tx, round.remissId, among)]);
    return rows.map((row) => ({
      ...row,
      ...((row.responseId !== null && counts.get(row.recipientId)) || { viewpoints: 0, viewpointsLeft: 0 }),
    }));
  }

  /** `known`: the recipients, where they have been read. */
  private async rows(
    tx: EntityManager,
    { remissId, questions }: RoundAsked,
    among: readonly string[] | null,
    known?: readonly RecipientView[],
  ): Promise<MatrixRow[]> {
    const [recipients, outlines] = await Promise.all([
      known ?? this.remisser.recipients(tx, remissId, among),
      this.outlines.of(tx, remissId, among),
    ]);
    const answers = new Map(outlines.map((answer) => [answer.recipientId, answer]));
    const read = await this.reading.read(
      tx,
      outlines.map(({ id }) => id),
    );
    return recipients
      .filter(({ removedAt, answer }) => removedAt === null || answer !== null)
      .map((recipient) => {
        const answer = answers.get(recipient.id);
        return matrixRow(recipient, answer, read.get(answer?.id ?? '') ?? new Set(), questions);
      });
  }

  /**
   * How many viewpoints there are of each body, and how many are left to assess. Those of a voided version are left
   * out.
   */
  private async viewpoints(
    tx: EntityManager,
    remissId: string,
    among: readonly string[] | null,
  ): Promise<Map<string, Pick<MarkedRow, 'viewpoints' | 'viewpointsLeft'>>> {
    const rows = await tx.query<{ recipient_id: string; viewpoints: number; left: number }[]>(
      `select v.recipient_id, count(*)::int as viewpoints, (count(*) filter (where ${IS_LEFT_TO_ASSESS}))::int as left
       from viewpoint v where v.remiss_id = $1 and ${COUNTS} and ($2::uuid[] is null or v.recipient_id = any ($2)) group by v.recipient_id`,
      [remissId, among],
    );
    return new Map(rows.map(({ recipient_id: id, viewpoints, left }) => [id, { viewpoints, viewpointsLeft: left }]));
  }
}

function matrixRow(
  recipient: RecipientView,
  answer: AnswerOutline | undefined,
  read: ReadonlySet<Part>,
  questions: readonly QuestionView[],
): MatrixRow {
  const parts = answer ? partsToRead(answer.outline) : [];
  const left = parts.filter((part) => !read.has(part));
  const dissents = (wanted: ReservationType) =>
    answer?.outline.reservations.filter(({ type }) => type === wanted).length ?? 0;
  return {
    recipientId: recipient.id,
    body: recipient.body,
    kind: recipient.kind,
    status: recipient.status,
    statusText: recipient.statusText,
    responseId: answer?.id ?? null,
    answerKind: answer?.kind ?? null,
    stance: answer?.stance ?? null,
    stanceText: answer ? stanceWord(answer) : null,
    basisText: answer ? basisText(recipient.kind, answer.standingBasis) : null,
    receivedAt: answer?.receivedAt ?? null,
    late: recipient.answer?.late ?? false,
    preliminary: answer?.preliminary ?? false,
    recalled: answer?.recalled ?? false,
    dissents: dissents('reservation') + dissents('separate_opinion'),
    reservations: dissents('reservation'),
    separateOpinions: dissents('separate_opinion'),
    extendedTo: recipient.extendedTo,
    questions: questions.map((question) => ({
      number: question.number,
      preview: answer ? answerPreview(answer, question) : null,
      state: left.includes(`answer:${question.number}`)
        ? 'unread'
        : parts.includes(`answer:${question.number}`)
          ? 'read'
          : answer
            ? withoutWords(answer, question.number)
            : 'none',
    })),
    beside: !parts.some(isBeside) ? 'none' : left.some(isBeside) ? 'unread' : 'read',
  };
}

/** Blank is not the same as nothing to add, and neither is there where a body answers without an opinion. */
function withoutWords({ kind, outline }: AnswerOutline, number: number): 'none' | 'nothing_to_add' | 'blank' {
  if (kind !== 'statement') return 'none';
  const given = outline.answers[number];
  return given && 'nothingToAdd' in given ? 'nothing_to_add' : 'blank';
}
