import { Controller, Get, Post } from '@nestjs/common';
import { AnswerReading, MarkViewpoints, Reading, type ReadAnswer, type ReadPart } from '@yttra/assessment';
import { notYours } from '@yttra/identity';
import { Database, route } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { goTo, type GoTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { BESIDE, partOfAddress, partPath } from '../addresses';
import { AssessRounds, goOnAfter } from '../frame/assess-rounds';
import { benchFilterOf, withFilter } from '../frame/bench-filter';
import { PartPage } from './page';
import { markedViewpoint, marking, namingSentences, type Marking } from './part-form';
import { PartFactsReader } from './part-facts-reader';

const reading = z.object({ svar: z.uuid() });

/** One body's answer, part by part: where it is read, and viewpoints are marked in it. */
@Controller()
export class AssessPartController {
  constructor(
    private readonly database: Database,
    private readonly rounds: AssessRounds,
    private readonly answers: AnswerReading,
    private readonly facts: PartFactsReader,
    private readonly marking: MarkViewpoints,
    private readonly reading: Reading,
  ) {}

  /**
   * To the first part that nobody has read, or the first; of the question that one works through, where it has an
   * answer.
   */
  @Get(route('remiss.assessment.body'))
  @PageRoute({ action: 'assessment.read' })
  async begin(@Visiting() visit: Visit): Promise<GoTo> {
    const { parts } = await this.database.transaction((tx) => this.answerOf(tx, visit));
    const { question } = benchFilterOf(visit.query);
    const asked = parts.filter((part) => part.question === question);
    return this.toFirst(visit, asked.length > 0 ? asked : parts);
  }

  @Get(route('remiss.assessment.part'))
  @PageRoute({ action: 'assessment.read' })
  show(@Visiting() visit: Visit) {
    return this.database.transaction((tx) => this.read(tx, visit));
  }

  private async read(tx: EntityManager, visit: Visit) {
    const answer = await this.answerOf(tx, visit);
    if (visit.places.answerPart === BESIDE)
      return this.toFirst(
        visit,
        answer.parts.filter(({ question }) => question === null),
      );
    return <PartPage {...await this.facts.read(tx, visit, answer, this.partIn(answer, visit))} />;
  }

  /** A viewpoint is marked: whoever quotes a part has read it, and so has whoever marks one without a quotation. */
  @Post(route('remiss.assessment.part'))
  @PageRoute({ action: 'assessment.write', form: marking, again: 'show' })
  async mark(@Visiting() visit: Visit<Marking>) {
    const { caller, places, form } = visit;
    const { remissId, rid } = places;
    const part = await this.database.transaction(async (tx) => {
      const found = this.partIn(await this.answerOf(tx, visit), visit);
      const input = markedViewpoint(form, found);
      await namingSentences(() => this.marking.add(tx, caller.personId, remissId, { recipientId: rid, ...input }));
      if (input.from === undefined) await this.reading.markRead(tx, caller.personId, remissId, form.svar, [found.part]);
      return found;
    });
    return this.goOn(visit, part, form.vidare === 'nasta', 'sparad');
  }

  @Post(route('remiss.assessment.part.read'))
  @PageRoute({ action: 'assessment.write', form: reading, again: 'show' })
  async markRead(@Visiting() visit: Visit<z.infer<typeof reading>>) {
    const { caller, places, form } = visit;
    const part = await this.database.transaction(async (tx) => {
      const found = this.partIn(await this.answerOf(tx, visit), visit);
      await this.reading.markRead(tx, caller.personId, places.remissId, form.svar, [found.part]);
      return found;
    });
    return this.goOn(visit, part, true, 'last');
  }

  private answerOf(tx: EntityManager, { caller, places }: Pick<Visit, 'caller' | 'places'>): Promise<ReadAnswer> {
    return this.answers.of(tx, caller.personId, places.remissId, places.rid);
  }

  private partIn({ parts }: ReadAnswer, { places }: Pick<Visit, 'places'>): ReadPart {
    const name = partOfAddress(places.answerPart);
    const part = parts.find((one) => one.part === name);
    if (!part) throw notYours();
    return part;
  }

  private toFirst({ places, query }: Visit, parts: readonly ReadPart[]): GoTo {
    const first = parts.find(({ read }) => !read) ?? parts[0];
    if (!first) throw notYours();
    return goTo(withFilter(partPath(places.remissId, places.rid, first.part), benchFilterOf(query)));
  }

  /** On to what is left, or here again. */
  private async goOn(visit: Visit, part: ReadPart, isDone: boolean, notice: string): Promise<GoTo> {
    const { remissId, rid } = visit.places;
    const stay = (to: ReadPart) =>
      goTo(withFilter(partPath(remissId, rid, to.part), benchFilterOf(visit.query)), notice);
    if (!isDone) return stay(part);
    return this.database.transaction(async (tx) => {
      // What stands beside the questions is one place to work at, and several parts to read.
      const { parts } = part.question === null ? await this.answerOf(tx, visit) : { parts: [] };
      const beside = parts.find(({ question, read }) => question === null && !read);
      if (beside) return stay(beside);
      return goOnAfter(await this.rounds.of(tx, visit), { recipientId: rid, question: part.question }, notice);
    });
  }
}
