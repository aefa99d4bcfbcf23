import { Controller, Get, Post } from '@nestjs/common';
import { GiveReading, newAssignments, ReadingAssignments, somethingToRead } from '@yttra/assessment';
import { may } from '@yttra/identity';
import { Database, localDate, now, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { many } from '../../../web/form-fields';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { AssessRounds } from '../frame/assess-rounds';
import { benchFilterOf, withFilter } from '../frame/bench-filter';
import { ReadersPage } from './page';

const { personId, lastDay } = newAssignments.shape;
const giving = z
  .object({
    personId,
    recipientIds: many(z.uuid()),
    questions: many(z.coerce.number().int().min(1).max(1000)),
    lastDay,
  })
  .check(somethingToRead);
const takingBack = z.object({ id: z.uuid() });

/** Several readers share a round: who reads what, till when. */
@Controller()
export class ReadersController {
  constructor(
    private readonly database: Database,
    private readonly rounds: AssessRounds,
    private readonly assignments: ReadingAssignments,
    private readonly giving: GiveReading,
  ) {}

  @Get(route('remiss.assessment.readers'))
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    const gives = may(visit.caller.hats, 'response.review', visit.object);
    const { id } = visit.remiss;
    return this.database.transaction(async (tx) => (
      <ReadersPage
        round={await this.rounds.of(tx, visit)}
        assignments={await this.assignments.list(tx, id)}
        candidates={gives ? await this.giving.candidates(tx, id) : null}
        today={localDate(await now(tx))}
      />
    ));
  }

  @Post(route('remiss.assessment.readers'))
  @PageRoute({ action: 'response.review', form: giving, again: 'show' })
  async give(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof giving>>) {
    const remissId = places.remissId;
    await this.database.transaction((tx) => this.giving.give(tx, caller.personId, remissId, form));
    return goTo(withFilter(pathTo('remiss.assessment.readers', { remissId }), benchFilterOf(query)), 'fordelat');
  }

  @Post(route('remiss.assessment.readers.takeBack'))
  @PageRoute({ action: 'response.review', form: takingBack, again: 'show' })
  async takeBack(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof takingBack>>) {
    const remissId = places.remissId;
    await this.database.transaction((tx) => this.giving.takeBack(tx, caller.personId, remissId, form.id));
    return goTo(withFilter(pathTo('remiss.assessment.readers', { remissId }), benchFilterOf(query)), 'tillbaka');
  }
}
