import { Controller, Get } from '@nestjs/common';
import { Matrix } from '@yttra/assessment';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { ResponseReader } from '@yttra/response';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { answerCounts } from '../question/answer-counts';
import { readRound } from '../round/read-round';
import { ChartsPage } from './page';

/** Charts of the answers. */
@Controller('remisser/:remissId/svar/diagram')
export class ChartsController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly matrices: Matrix,
    private readonly responses: ResponseReader,
  ) {}

  @Get()
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    const { caller, places } = visit;
    const responses = await this.responses.list(caller.personId, places.remissId!);
    const round = await this.database.transaction((tx) =>
      readRound(tx, { remisser: this.remisser, matrices: this.matrices }, visit),
    );
    const counted = new Set(round.rows.map(({ responseId }) => responseId));
    const contents = responses.filter(({ id }) => counted.has(id)).map(({ content }) => content);
    const typed = round.questions.flatMap((question) => {
      const counts = answerCounts(
        question,
        contents.map(({ answers }) => answers[question.number]),
      );
      return counts ? [{ question, counts }] : [];
    });
    return <ChartsPage round={round} typed={typed} />;
  }
}
