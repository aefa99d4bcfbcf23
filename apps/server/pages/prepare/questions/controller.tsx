import { Controller, Get, Post } from '@nestjs/common';
import { notYours } from '@yttra/identity';
import { Database, pathTo, route } from '@yttra/platform';
import { RemissQuestions, RemissReader, RemissTemplates } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { version } from '../form-parts';
import { withFieldNames } from '../frame';
import { unitsOf } from '../units';
import { QuestionPage, QuestionsPage } from './page';
import { fieldOfOne, questionForm, type QuestionForm, type WrittenQuestion } from './question-form';
import { texts } from './texts.sv';

const moveForm = z.object({ version, number: z.coerce.number().int().min(1), move: z.enum(['up', 'down', 'away']) });
const templateForm = z.object({ version, template: z.uuid(texts.template.choose) });

/** The questions of a remiss while it is prepared. */
@Controller()
export class QuestionsController {
  constructor(
    private readonly database: Database,
    private readonly reader: RemissReader,
    private readonly questions: RemissQuestions,
    private readonly templates: RemissTemplates,
  ) {}

  @Get(route('remiss.questions'))
  @PageRoute({ action: 'remiss.change' })
  show(@Visiting() { caller, places }: Visit) {
    return this.database.transaction(async (tx) => (
      <QuestionsPage
        remiss={await this.reader.get(tx, places.remissId)}
        questions={await this.reader.questions(tx, places.remissId)}
        templates={await this.templates.list(tx, unitsOf(caller))}
      />
    ));
  }

  @Post(route('remiss.questions'))
  @PageRoute({ action: 'remiss.change', form: questionForm, again: 'show' })
  async add(@Visiting() visit: Visit<QuestionForm>) {
    const saved = await this.put(visit, visit.form.version, (all) => [...all, visit.form.question]);
    return goTo(pathTo('remiss.questions', { ...visit.places, anchor: `fraga-${saved}` }), 'sparad');
  }

  @Post(route('remiss.questions.order'))
  @PageRoute({ action: 'remiss.change', form: moveForm, again: 'show' })
  async move(@Visiting() visit: Visit<z.infer<typeof moveForm>>) {
    const { number, move, version } = visit.form;
    await this.put(visit, version, (all) => moved(all, number - 1, move));
    return move === 'away'
      ? goTo(pathTo('remiss.questions', visit.places), 'borttagen')
      : goTo(
          pathTo('remiss.questions', { ...visit.places, anchor: `fraga-${move === 'up' ? number - 1 : number + 1}` }),
          'flyttad',
        );
  }

  @Post(route('remiss.questions.template'))
  @PageRoute({ action: 'remiss.change', form: templateForm, again: 'show' })
  async fromTemplate(@Visiting() visit: Visit<z.infer<typeof templateForm>>) {
    const { caller, places, form } = visit;
    await this.database.transaction(async (tx) => {
      const template = await this.templates.get(tx, unitsOf(caller), form.template);
      await this.templates.addQuestions(tx, caller.personId, places.remissId, form.version, template);
    });
    return goTo(pathTo('remiss.questions', visit.places), 'mall');
  }

  @Get(route('remiss.questions.one'))
  @PageRoute({ action: 'remiss.change' })
  showOne(@Visiting() { places }: Visit) {
    return this.database.transaction(async (tx) => {
      const remiss = await this.reader.get(tx, places.remissId);
      const question = (await this.reader.questions(tx, remiss.id)).find(
        ({ number }) => number === Number(places.number),
      );
      if (!question) throw notYours();
      return <QuestionPage remiss={remiss} question={question} />;
    });
  }

  @Post(route('remiss.questions.one'))
  @PageRoute({ action: 'remiss.change', form: questionForm, again: 'showOne' })
  async change(@Visiting() visit: Visit<QuestionForm>) {
    const at = Number(visit.places.number) - 1;
    await this.put(visit, visit.form.version, (all) => {
      if (at >= all.length) throw notYours();
      return all.with(at, visit.form.question);
    });
    return goTo(pathTo('remiss.questions', { ...visit.places, anchor: `fraga-${at + 1}` }), 'sparad');
  }

  /** Returns how many there are then. */
  private async put(
    { caller, places, form }: Visit<QuestionForm | { version: number }>,
    version: number,
    change: (all: WrittenQuestion[]) => WrittenQuestion[],
  ): Promise<number> {
    const save = async (tx: EntityManager) => {
      const known = (await this.reader.questions(tx, places.remissId)).map(({ number, ...question }) => question);
      return this.questions.put(tx, caller.personId, places.remissId, version, change(known));
    };
    const named = fieldOfOne('question' in form ? form.question.type : 'text');
    return (await withFieldNames(named, () => this.database.transaction(save))).questions.length;
  }
}

function moved(all: WrittenQuestion[], from: number, move: 'up' | 'down' | 'away'): WrittenQuestion[] {
  const question = all[from];
  if (!question) return all;
  const rest = all.toSpliced(from, 1);
  return move === 'away' ? rest : rest.toSpliced(Math.max(0, move === 'up' ? from - 1 : from + 1), 0, question);
}
