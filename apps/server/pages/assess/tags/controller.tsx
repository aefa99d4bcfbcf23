import { Controller, Get, Post } from '@nestjs/common';
import { TagPeople, tagPerson, tagRenaming, ViewpointOutlines } from '@yttra/assessment';
import { Database, pathTo, route } from '@yttra/platform';
import { z } from 'zod';
import { RenamesTags } from '../../../http/renames-tags';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { AssessRounds } from '../frame/assess-rounds';
import { benchFilterOf, withFilter } from '../frame/bench-filter';
import { CHOSEN_TAG, TagsPage } from './page';

const { tag, personId, email, days } = tagPerson.shape;
const empty = z.literal('').transform(() => null);
const giving = z.object({
  tag,
  personId: z.union([empty, personId]),
  email: z.union([empty, email]),
  days: z.preprocess((written) => (written === '' ? undefined : Number(written)), days),
});

const renaming = tagRenaming.omit({ tag: true });

/** Tags, what they are called and whose they are. */
@Controller()
export class TagsController {
  constructor(
    private readonly database: Database,
    private readonly rounds: AssessRounds,
    private readonly outlines: ViewpointOutlines,
    private readonly people: TagPeople,
    private readonly names: RenamesTags,
  ) {}

  @Get(route('remiss.assessment.tags'))
  @PageRoute({ action: 'assessment.read' })
  async show(@Visiting() visit: Visit) {
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.of(tx, visit);
      return (
        <TagsPage
          round={round}
          counts={await this.outlines.byTag(tx, round.remiss.id)}
          people={await this.people.list(tx, round.remiss.id)}
          candidates={await this.people.candidates(tx, round.remiss.id)}
          chosen={visit.query[CHOSEN_TAG] ?? null}
        />
      );
    });
  }

  @Post(route('remiss.assessment.tags'))
  @PageRoute({ action: 'assessment.write', form: giving, again: 'show' })
  async give(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof giving>>) {
    await this.database.transaction((tx) => this.people.choose(tx, caller.personId, places.remissId, form));
    return goTo(withFilter(pathTo('remiss.assessment.tags', places), benchFilterOf(query)), 'sparad');
  }

  /** The tag that is chosen in the address; filters that people keep of it follow. */
  @Post(route('remiss.assessment.tags.rename'))
  @PageRoute({ action: 'assessment.write', form: renaming, again: 'show' })
  async rename(@Visiting() { caller, places, form: { name }, query }: Visit<z.infer<typeof renaming>>) {
    const remissId = places.remissId;
    const named = query[CHOSEN_TAG] ?? '';
    await this.database.transaction((tx) => this.names.rename(tx, caller.personId, remissId, { tag: named, name }));
    const filter = benchFilterOf(query);
    return goTo(
      withFilter(
        pathTo('remiss.assessment.tags', { remissId }),
        filter.tag === named ? { ...filter, tag: name } : filter,
      ),
      'namn',
    );
  }
}
