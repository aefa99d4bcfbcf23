import { Controller, Get, Post } from '@nestjs/common';
import {
  AnswerReading,
  JointAssessment,
  Matrix,
  ViewpointHistory,
  TagPeople,
  ViewpointOutlines,
  ViewpointRequests,
  removal,
  viewpointRequest,
  ViewpointSettling,
  Viewpoints,
  WrittenReasons,
} from '@yttra/assessment';
import { notYours, People } from '@yttra/identity';
import { Database } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { goTo, type GoTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { viewpointPath, workbenchPath } from '../addresses';
import { AssessRounds, goOnAfter } from '../frame/assess-rounds';
import { benchFilterOf, besideIn, withFilter } from '../frame/bench-filter';
import { viewpointFields } from '../frame/viewpoint-form';
import { markedSpan, markedWords, nothingMarked } from '../part/part-form';
import { ViewpointPage } from './page';
import { texts } from './texts.sv';

const assessing = z.object({
  ...viewpointFields,
  /** Left out for a member's own view, which has no heading to write. */
  text: z.string().max(20_000).optional(),
  version: z.coerce.number().int().min(1),
});

const placing = z.object({
  ...markedWords,
  version: z.coerce.number().int().min(1),
  /** The part that was shown. */
  del: z.string().max(20).optional(),
  utan: z.literal('ja').optional(),
});

const empty = z.literal('').transform(() => null);
const { askedOf, email, until } = viewpointRequest.shape;
const asking = z.object({
  askedOf: z.union([empty, askedOf]),
  email: z.union([empty, email]),
  until,
  message: z.string().max(2000).optional(),
});
const parting = z.object({ version: z.coerce.number().int().min(1) });
const removing = z.object({
  version: z.coerce.number().int().min(1),
  whyRemoved: removal.shape.reason,
});

/** One viewpoint, and what the office says of it. */
@Controller('remisser/:remissId/bedomning/:viewpointId')
export class ViewpointController {
  constructor(
    private readonly database: Database,
    private readonly remisser: RemissReader,
    private readonly rounds: AssessRounds,
    private readonly answers: AnswerReading,
    private readonly matrices: Matrix,
    private readonly viewpoints: Viewpoints,
    private readonly settling: ViewpointSettling,
    private readonly outlines: ViewpointOutlines,
    private readonly tagPeople: TagPeople,
    private readonly histories: ViewpointHistory,
    private readonly people: People,
    private readonly together: JointAssessment,
    private readonly reasons: WrittenReasons,
    private readonly requests: ViewpointRequests,
  ) {}

  @Get()
  @PageRoute({ action: 'assessment.read' })
  show(@Visiting() visit: Visit) {
    return this.database.transaction((tx) => this.read(tx, visit));
  }

  private async read(tx: EntityManager, visit: Visit) {
    const { personId } = visit.caller;
    const { remissId, viewpointId } = visit.places as { remissId: string; viewpointId: string };
    const { recipientId } = await this.viewpoints.get(tx, remissId, viewpointId);
    const answer = await this.answers.of(tx, personId, remissId, recipientId);
    const viewpoint = answer.viewpoints.find(({ id }) => id === viewpointId);
    if (!viewpoint) throw notYours();
    const round = await this.rounds.of(tx, visit);
    const found = await this.rounds.found(tx, visit, round);
    const matter = await this.outlines.ofMatter(tx, personId, remissId, viewpoint.joinedTo ?? viewpointId);
    return (
      <ViewpointPage
        round={round}
        answer={answer}
        viewpoint={viewpoint}
        row={await this.matrices.ofBody(tx, { remissId, questions: round.questions }, answer.recipient)}
        joined={matter.filter(({ id }) => id !== viewpointId)}
        beside={found ? besideIn(found, viewpoint.number) : await this.outlines.beside(tx, remissId, viewpoint.number)}
        tags={round.mayMark ? await this.outlines.tags(tx, remissId) : []}
        tagPeople={round.mayMark ? await this.tagPeople.list(tx, remissId) : []}
        // What stood before may tell of what is masked now.
        history={round.mayMark ? await this.histories.of(tx, viewpointId) : []}
        changedBy={await this.nameOf(tx, viewpoint.changedBy)}
        request={(await this.requests.of(tx, remissId)).get(viewpointId) ?? null}
        candidates={round.mayMark ? await this.requests.candidates(tx, personId, remissId) : []}
        reasons={{
          written: round.mayMark ? await this.reasons.of(tx, remissId) : [],
          asked: visit.query.skal ?? null,
          path: withFilter(viewpointPath(remissId, viewpointId), round.filter),
        }}
        sections={await this.remisser.sections(tx, remissId)}
      />
    );
  }

  @Post()
  @PageRoute({ action: 'assessment.write', form: assessing, again: 'show' })
  async assess(@Visiting() visit: Visit<z.infer<typeof assessing>>) {
    const { caller, places, form } = visit;
    const { remissId, viewpointId } = places as { remissId: string; viewpointId: string };
    const { version, vidare, text, ...said } = form;
    const saved = await this.database.transaction((tx) =>
      this.viewpoints.change(tx, caller.personId, remissId, viewpointId, version, {
        ...said,
        ...(text === undefined ? {} : { text }),
      }),
    );
    if (vidare === 'kvar') return here(remissId, viewpointId, visit.query, 'sparad');
    const round = await this.database.transaction((tx) => this.rounds.of(tx, visit));
    return goOnAfter(round, { what: 'viewpoint', ...saved }, 'sparad');
  }

  /** Where its words stand in the answer that counts now, or that it stands without any. */
  @Post('citat')
  @PageRoute({ action: 'assessment.write', form: placing, again: 'show' })
  async place(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof placing>>) {
    const { remissId, viewpointId } = places as { remissId: string; viewpointId: string };
    await this.database.transaction(async (tx) => {
      const { recipientId } = await this.viewpoints.get(tx, remissId, viewpointId);
      const { parts } = await this.answers.of(tx, caller.personId, remissId, recipientId);
      const part = parts.find((one) => one.part === form.del);
      const span = form.utan || !part ? null : markedSpan(form, part.text);
      if (!form.utan && !span) throw nothingMarked(texts.place.nothing);
      const at = span ? { part: part!.part, ...span } : {};
      await this.settling.place(tx, caller.personId, remissId, viewpointId, form.version, at);
    });
    return here(remissId, viewpointId, query, 'citat');
  }

  /** Somebody is asked for the reason. */
  @Post('be')
  @PageRoute({ action: 'assessment.write', form: asking, again: 'show' })
  async ask(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof asking>>) {
    const { remissId, viewpointId } = places as { remissId: string; viewpointId: string };
    await this.database.transaction((tx) => this.requests.ask(tx, caller.personId, remissId, viewpointId, form));
    return here(remissId, viewpointId, query, 'fragad');
  }

  @Post('be/tillbaka')
  @PageRoute({ action: 'assessment.write', again: 'show' })
  async takeBack(@Visiting() { caller, places, query }: Visit) {
    const { remissId, viewpointId } = places as { remissId: string; viewpointId: string };
    await this.database.transaction((tx) => this.requests.takeBack(tx, caller.personId, remissId, viewpointId));
    return here(remissId, viewpointId, query, 'tillbaka');
  }

  /** Lets a viewpoint that is one matter with others stand by itself again. */
  @Post('skilj')
  @PageRoute({ action: 'assessment.write', form: parting, again: 'show' })
  async part(@Visiting() { caller, places, form, query }: Visit<z.infer<typeof parting>>) {
    const { remissId, viewpointId } = places as { remissId: string; viewpointId: string };
    await this.database.transaction((tx) =>
      this.together.part(tx, caller.personId, remissId, { id: viewpointId, version: form.version }),
    );
    return here(remissId, viewpointId, query, 'skild');
  }

  /** Takes it away, with a reason: on to what is left. */
  @Post('ta-bort')
  @PageRoute({ action: 'assessment.write', form: removing, again: 'show' })
  async remove(@Visiting() visit: Visit<z.infer<typeof removing>>) {
    const { caller, places, form } = visit;
    const { remissId, viewpointId } = places as { remissId: string; viewpointId: string };
    const { version, whyRemoved: reason } = form;
    await this.database.transaction((tx) =>
      this.settling.remove(tx, caller.personId, remissId, viewpointId, version, { reason }),
    );
    return goTo(withFilter(workbenchPath(remissId), benchFilterOf(visit.query)), 'borttagen');
  }

  private async nameOf(tx: EntityManager, personId: string | null): Promise<string | null> {
    return personId && ((await this.people.names(tx, [personId])).get(personId) ?? null);
  }
}

/** The viewpoint again, within the filter that the round is worked through by. */
const here = (remissId: string, viewpointId: string, query: Visit['query'], notice: string): GoTo =>
  goTo(withFilter(viewpointPath(remissId, viewpointId), benchFilterOf(query)), notice);
