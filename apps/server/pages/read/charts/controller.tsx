import { Controller, Get } from '@nestjs/common';
import { Matrix } from '@yttra/assessment';
import { Database, localDate, route } from '@yttra/platform';
import { ReminderList } from '@yttra/reminder';
import { kindOfQuestion, RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import { answersByDay } from '@yttra/summary';
import type { EntityManager } from 'typeorm';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { readRound } from '../round/read-round';
import { dayFactsOf, type Reminded } from './day-facts';
import { ChartsPage } from './page';

/** Charts of the answers. */
@Controller()
export class ChartsController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly matrices: Matrix,
    private readonly responses: ResponseReader,
    private readonly reminders: ReminderList,
  ) {}

  @Get(route('remiss.answers.charts'))
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    const { caller, places } = visit;
    const { responses, round, days, earlier } = await this.database.transaction(async (tx) => {
      const read = await readRound(tx, { remisser: this.remisser, matrices: this.matrices }, visit);
      return {
        responses: await this.responses.list(tx, caller.personId, places.remissId),
        round: read,
        earlier: await this.responses.earlier(tx, read.remiss, read.questions),
        days: answersByDay(dayFactsOf(read, await this.remindersSent(tx, places.remissId))),
      };
    });
    const contents = new Map(responses.map(({ id, content }) => [id, content]));
    const typed = round.questions
      .filter((question) => kindOfQuestion(question).compiled !== 'words')
      .map((question) => ({
        question,
        earlier: earlier.get(question.number) ?? null,
        answers: round.rows.map(({ body, responseId }) => ({
          body,
          answer: contents.get(responseId ?? '')?.answers[question.number],
        })),
      }));
    return <ChartsPage round={round} typed={typed} days={days} />;
  }

  private async remindersSent(tx: EntityManager, remissId: string): Promise<Reminded[]> {
    const all = [...(await this.reminders.ofRemiss(tx, remissId)), ...(await this.reminders.byHand(tx, remissId))];
    return all.flatMap(({ recipientId, sentAt }) => (sentAt ? [{ recipientId, on: localDate(sentAt) }] : []));
  }
}
