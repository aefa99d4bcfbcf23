import { Controller, Get, Post } from '@nestjs/common';
import { notYours, People } from '@yttra/identity';
import { pathTo, route } from '@yttra/platform';
import { RemissReader, type QuestionView } from '@yttra/remiss';
import { AnswerDesk, DraftComments, DraftParts, ResponseReader, type Desk } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { showPart } from '../conflict/show-part';
import { savedReply } from '../frame/saved-reply';
import { answerForm, answerOf, commentForm, fieldsOf, type AnswerForm } from './answer-form';
import { QuestionPage } from './page';
import { statesShown } from './progress-line';

/** One question of the remiss, and the body's answer to it. */
@Controller()
export class AnswerQuestionController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly parts: DraftParts,
    private readonly comments: DraftComments,
    private readonly people: People,
    private readonly remisser: RemissReader,
    private readonly responses: ResponseReader,
  ) {}

  @Get(route('answer.question'))
  @PageRoute({ action: 'draft.read' })
  show(@Visiting() visit: Visit) {
    const { places } = visit;
    return showPart(this.desks, visit, async (desk, tx) => {
      const question = questionOf(desk, places);
      const all = await this.comments.listIn(tx, places.rid);
      const comments = all.filter(({ questionNumber }) => questionNumber === question.number);
      const names = await this.people.names(
        tx,
        comments.map(({ writtenBy }) => writtenBy),
      );
      const earlier = await this.ownEarlier(tx, desk, question);
      return <QuestionPage {...{ desk, question, comments, names, earlier }} />;
    });
  }

  @Post(route('answer.question'))
  @PageRoute({ action: 'draft.write', form: answerForm, again: 'show' })
  async save(@Visiting() visit: Visit<AnswerForm>) {
    const { round, places, form } = visit;
    const rid = places.rid;
    let questions: QuestionView[] = [];
    const draft = await this.parts.save(visit, rid, async (tx) => {
      questions = await this.remisser.questions(tx, round.remiss.id);
      const question = questionOf({ questions }, places);
      return { part: `answer:${question.number}`, version: form.version, value: answerOf(question, form) };
    });
    if (visit.wantsJson) return { ...savedReply(draft), shown: statesShown(questions, draft) };
    const next = questions.find(({ number }) => number > Number(places.number));
    if (form.till === 'nasta' && next) return goTo(pathTo('answer.question', { rid, number: next.number }), 'sparat');
    return goTo(pathTo(form.till === 'stallningstagande' ? 'answer.stance' : 'answer.question', places), 'sparat');
  }

  @Post(route('answer.question.comment'))
  @PageRoute({ action: 'draft.write', form: commentForm, again: 'againWithComment' })
  async comment(@Visiting() visit: Visit<z.infer<typeof commentForm>>) {
    const { places, form } = visit;
    const questionNumber = Number(places.number);
    await this.comments.add(visit, places.rid, { questionNumber, text: form.comment });
    return goTo(
      pathTo('answer.question', { rid: places.rid, number: questionNumber, anchor: 'kommentarer' }),
      'kommenterat',
    );
  }

  /** The other form on the page was not sent: it shows what the draft says, not what is missing. */
  async againWithComment(visit: Visit) {
    const desk = await this.desks.at(visit);
    const question = questionOf(desk, visit.places);
    visit.said = {
      ...visit.said,
      written: { ...fieldsOf(question, desk.draft.content.answers[question.number]), ...visit.said.written },
    };
    return this.show(visit);
  }

  /** What the body answered the time before, where the question's kind lays the two beside each other. */
  private async ownEarlier(tx: EntityManager, { remiss, recipient }: Desk, question: QuestionView) {
    const round = (await this.responses.earlier(tx, remiss, [question])).get(question.number);
    const own = round?.answers.find(({ body }) => body === recipient.body);
    return round && own ? { caseNumber: round.caseNumber, value: own.value } : null;
  }
}

function questionOf({ questions }: Pick<Desk, 'questions'>, places: Visit['places']) {
  const question = questions.find(({ number }) => String(number) === places.number);
  if (!question) throw notYours();
  return question;
}
