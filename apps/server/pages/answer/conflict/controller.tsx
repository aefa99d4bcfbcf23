import { Controller, Post } from '@nestjs/common';
import { notYours } from '@yttra/identity';
import {
  AnswerDesk,
  DraftParts,
  Drafts,
  joinedParts,
  partOf,
  draftPartShape,
  type AnswerVisit,
  type DraftPartName,
} from '@yttra/response';
import { route } from '@yttra/platform';
import { z } from 'zod';
import { goTo } from '../../../web/go-to';
import { PageRoute } from '../../../web/page-route';
import { Visiting, type Visit } from '../../../web/visit';
import { conflictPageOf } from './conflict-page-of';
import { partPath } from './part-path';
import { stalePartOf, type StalePart } from './stale-part';
import { texts } from './texts.sv';

const conflict = z.object({
  part: z
    .string()
    .max(100)
    .regex(/^(answer:[1-9]\d{0,2}|stance|decision|text|reservations|secrecy)$/),
  version: z.coerce.number().int().min(0),
  mine: z.string().max(400_000),
});
const choosing = conflict.extend({ keep: z.enum(['mine', 'theirs', 'both'], texts.choose) });

/**
 * What shall hold when two colleagues have written in the same place. A third who saves meanwhile brings the choice
 * back.
 */
@Controller()
export class ConflictController {
  constructor(
    private readonly desks: AnswerDesk,
    private readonly drafts: Drafts,
    private readonly parts: DraftParts,
  ) {}

  @Post(route('answer.conflict'))
  @PageRoute({ action: 'draft.write', form: choosing, again: 'again' })
  async choose(@Visiting() visit: Visit<z.infer<typeof choosing>>) {
    const { places, form } = visit;
    const rid = places.rid;
    const { part, version, yours, theirs } = await this.staleOf(visit, rid, form);
    const value = { mine: yours, theirs, both: joinedParts(part, yours as never, theirs as never) ?? yours }[form.keep];
    await this.parts.save(visit, rid, { part, version, value: value as never });
    return goTo(partPath(rid, part), 'vald');
  }

  /** Not chosen, or a third has saved: both texts once more. */
  async again(visit: Visit) {
    const { places, said } = visit;
    const rid = places.rid;
    const written = conflict.safeParse(said.written).data;
    if (!written) throw notYours();
    const desk = await this.desks.at(visit);
    const stale = stalePartOf(said) ?? (await this.staleOf(visit, rid, written));
    return conflictPageOf(this.desks, desk, stale);
  }

  private async staleOf(visit: AnswerVisit, rid: string, written: z.infer<typeof conflict>): Promise<StalePart> {
    const part = written.part as DraftPartName;
    const { version } = written;
    const yours = draftPartShape(part).parse(JSON.parse(written.mine));
    const theirs = await this.drafts.version(visit, rid, version);
    return {
      part,
      version,
      yours,
      theirs: partOf(theirs.content, part),
      savedBy: theirs.savedBy,
      savedAt: theirs.savedAt,
    };
  }
}
