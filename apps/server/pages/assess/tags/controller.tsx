import { Controller, Get, Post } from '@nestjs/common';
import { TagPeople, tagPerson, ViewpointOutlines } from '@yttra/assessment';
import { Database } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { tagsPath } from '../addresses';
import { AssessRounds } from '../frame/assess-rounds';
import { TagsPage } from './page';

const { tag, personId, days } = tagPerson.shape;
const giving = z.object({
  tag,
  personId: z.union([z.literal('').transform(() => null), personId]),
  days: z.preprocess((written) => (written === '' ? undefined : Number(written)), days),
});

/** Tags, and whose they are. */
@Controller('remisser/:remissId/bedomning/taggar')
export class TagsController {
  constructor(
    private readonly database: Database,
    private readonly rounds: AssessRounds,
    private readonly outlines: ViewpointOutlines,
    private readonly people: TagPeople,
  ) {}

  @Get()
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    const round = await this.rounds.of(visit);
    const viewpoints = await this.outlines.of(visit.caller.personId, round.remiss.id);
    return this.database.transaction(async (tx) => (
      <TagsPage
        round={round}
        viewpoints={viewpoints}
        people={await this.people.list(tx, round.remiss.id)}
        candidates={await this.people.candidates(tx, round.remiss.id)}
        chosen={visit.query.tagg ?? null}
      />
    ));
  }

  @Post()
  @PageRoute({ action: 'assessment.write', form: giving, again: 'show' })
  async give(@Visiting() { caller, places, form }: Visit<z.infer<typeof giving>>) {
    await this.database.transaction((tx) => this.people.choose(tx, caller.personId, places.remissId!, form));
    return goTo(tagsPath(places.remissId!), 'sparad');
  }
}
