import { Controller, Get, Post } from '@nestjs/common';
import { notYours } from '@yttra/identity';
import { AnswerDesk, DraftComments, DraftParts, type Desk } from '@yttra/response';
import type { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { showPart } from '../conflict/show-part';
import { pathTo } from '../frame/answer-page';
import { savedReply } from '../frame/saved-reply';
import { answerForm, answerOf, commentForm, fieldsOf, type AnswerForm } from './answer-form';
import { QuestionPage } from './page';
import { statesShown } from './progress-line';

/** One question of the remiss, and the body's answer to it. */
@Controller('svara/:rid/fraga/:number')
export class AnswerQuestionController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly parts: DraftParts,
    private readonly comments: DraftComments,
  ) {}

  @Get()
  @PageRoute({ action: 'draft.read' })
  show(@Visiting() visit: Visit) {
    const { caller, places } = visit;
    return showPart(this.desks, visit, `fraga/${places.number}`, async (desk) => {
      const question = questionOf(desk, places);
      const all = await this.comments.list(caller.personId, places.rid!);
      const comments = all.filter(({ questionNumber }) => questionNumber === question.number);
      const names = await this.desks.colleagues(comments.map(({ writtenBy }) => writtenBy));
      return <QuestionPage desk={desk} question={question} comments={comments} names={names} />;
    });
  }

  @Post()
  @PageRoute({ action: 'draft.write', form: answerForm, again: 'show' })
  async save(@Visiting() visit: Visit<AnswerForm>) {
    const { caller, places, form } = visit;
    const rid = places.rid!;
    const { questions } = await this.desks.at(caller.personId, rid);
    const question = questionOf({ questions }, places);
    const draft = await this.parts.save(caller.personId, rid, {
      part: `answer:${question.number}`,
      version: form.version,
      value: answerOf(question, form),
    });
    if (visit.wantsJson) return { ...savedReply(draft), shown: statesShown(questions, draft) };
    const next = questions.find(({ number }) => number > question.number);
    if (form.till === 'nasta' && next) return goTo(pathTo(rid, `fraga/${next.number}`), 'sparat');
    return goTo(pathTo(rid, form.till === 'stallningstagande' ? form.till : `fraga/${question.number}`), 'sparat');
  }

  @Post('kommentar')
  @PageRoute({ action: 'draft.write', form: commentForm, again: 'againWithComment' })
  async comment(@Visiting() { caller, places, form }: Visit<z.infer<typeof commentForm>>) {
    const questionNumber = Number(places.number);
    await this.comments.add(caller.personId, places.rid!, { questionNumber, text: form.comment });
    return goTo(`${pathTo(places.rid!, `fraga/${questionNumber}`)}#kommentarer`, 'kommenterat');
  }

  /** The other form on the page was not sent: it shows what the draft says, not what is missing. */
  async againWithComment(visit: Visit) {
    const { content } = (await this.desks.at(visit.caller.personId, visit.places.rid!)).draft;
    visit.said = {
      ...visit.said,
      written: { ...fieldsOf(content.answers[visit.places.number!]), ...visit.said.written },
    };
    return this.show(visit);
  }
}

function questionOf({ questions }: Pick<Desk, 'questions'>, places: Visit['places']) {
  const question = questions.find(({ number }) => String(number) === places.number);
  if (!question) throw notYours();
  return question;
}
