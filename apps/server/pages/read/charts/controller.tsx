import { Controller, Get } from '@nestjs/common';
import { Matrix } from '@yttra/assessment';
import { Database, localDate } from '@yttra/platform';
import { ReminderList } from '@yttra/reminder';
import { kindOfQuestion, RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import { answersByDay } from '@yttra/summary';
import type { EntityManager } from 'typeorm';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { sharesOf } from '../question/answer-shares';
import { readRound } from '../round/read-round';
import { dayFactsOf, type Reminded } from './day-facts';
import { ChartsPage } from './page';

/** Charts of the answers. */
@Controller('remisser/:remissId/svar/diagram')
export class ChartsController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly matrices: Matrix,
    private readonly responses: ResponseReader,
    private readonly reminders: ReminderList,
  ) {}

  @Get()
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    const { caller, places } = visit;
    const { responses, round, days } = await this.database.transaction(async (tx) => {
      const read = await readRound(tx, { remisser: this.remisser, matrices: this.matrices }, visit);
      return {
        responses: await this.responses.list(tx, caller.personId, places.remissId!),
        round: read,
        days: answersByDay(dayFactsOf(read, await this.remindersSent(tx, places.remissId!))),
      };
    });
    const counted = new Set(round.rows.map(({ responseId }) => responseId));
    const contents = responses.filter(({ id }) => counted.has(id)).map(({ content }) => content);
    const typed = round.questions
      .filter((question) => kindOfQuestion(question).compiled !== 'words')
      .map((question) => ({
        question,
        shares: sharesOf(
          question,
          contents.map(({ answers }) => answers[question.number]),
        ),
      }));
    return <ChartsPage round={round} typed={typed} days={days} />;
  }

  private async remindersSent(tx: EntityManager, remissId: string): Promise<Reminded[]> {
    const all = [...(await this.reminders.ofRemiss(tx, remissId)), ...(await this.reminders.byHand(tx, remissId))];
    return all.flatMap(({ recipientId, sentAt }) => (sentAt ? [{ recipientId, on: localDate(sentAt) }] : []));
  }
}
