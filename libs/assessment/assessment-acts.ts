import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { saidIn, saidOfAll } from './joined-viewpoints';
import { JointAssessment } from './joint-assessment';
import { inOneOrder, type AssessmentAct, type ReadViewpoint } from './kept-act';
import type { Viewpoint } from './viewpoint';
import { ViewpointSettling } from './viewpoint-settling';
import { ChangeViewpoint } from './change-viewpoint';
import { Viewpoints } from './viewpoints';

/** What a person has done to several viewpoints at once, and the way back from it. */
@Injectable()
export class AssessmentActs {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly changing: ChangeViewpoint,
    private readonly together: JointAssessment,
    private readonly settling: ViewpointSettling,
  ) {}

  /** The latest that the person has done within a day, and that is not undone; null when there is none. */
  async latest(tx: EntityManager, personId: string, remissId: string): Promise<AssessmentAct | null> {
    const [act] = await tx.query<AssessmentAct[]>(LATEST, [remissId, personId]);
    return act ?? null;
  }

  /**
   * Gives each viewpoint back what stood before; those that somebody has changed since are left as they are. Numbers of
   * both. A second time does nothing. Errors: assessment.nothing_to_undo.
   */
  async undo(
    tx: EntityManager,
    personId: string,
    remissId: string,
    actId: string,
  ): Promise<{ restored: number[]; left: number[] }> {
    const [act] = (
      await tx.query<[{ what: AssessmentAct['what'] }[], number]>(
        `update assessment_act set undone_by = $3, undone_at = yttra_now()
         where id = $1 and remiss_id = $2 and done_by = $3 and undone_at is null returning what`,
        [actId, remissId, personId],
      )
    )[0];
    if (!act) throw nothingToUndo();
    const told = { restored: [] as number[], left: [] as number[] };
    for (const touched of await this.touchedBy(tx, remissId, actId)) {
      const isAsLeft = await standsAsLeft(tx, act.what, touched);
      if (isAsLeft) await this.giveBack(tx, personId, act.what, touched);
      told[isAsLeft ? 'restored' : 'left'].push(touched.now.number);
    }
    return told;
  }

  private async giveBack(
    tx: EntityManager,
    personId: string,
    what: AssessmentAct['what'],
    { version: made, now }: Touched,
  ): Promise<void> {
    const { id, remissId, version, joinedTo } = now;
    if (what === 'taken')
      await this.settling.remove(tx, personId, remissId, id, version, {
        reason: TAKEN_BACK,
      });
    else if (what === 'joined' && joinedTo !== null) await this.together.part(tx, personId, remissId, now);
    else await this.changing.change(tx, personId, remissId, id, version, await saidIn(tx, id, made - 1));
  }

  /**
   * The viewpoints of an act that stand, as they are now; those that are joined first, so that they part before the
   * others are given theirs back.
   */
  private async touchedBy(tx: EntityManager, remissId: string, actId: string): Promise<Touched[]> {
    const rows = await tx.query<ReadViewpoint[]>(
      `select av.viewpoint_id as id, av.version from assessment_act_viewpoint av join viewpoint v on v.id = av.viewpoint_id
       where av.act_id = $1 and v.removed_at is null`,
      [actId],
    );
    const touched: Touched[] = [];
    for (const { id, version } of inOneOrder(rows))
      touched.push({
        version,
        now: await this.viewpoints.get(tx, remissId, id),
      });
    return touched.sort((a, b) => Number(a.now.joinedTo === null) - Number(b.now.joinedTo === null));
  }
}

/** A viewpoint as it is now, and the version of it that an act made. */
interface Touched {
  version: number;
  now: Viewpoint;
}

/** Nobody has changed it since, or what was done after the act has been undone: it says the same again. */
async function standsAsLeft(
  tx: EntityManager,
  what: AssessmentAct['what'],
  { version, now }: Touched,
): Promise<boolean> {
  if (now.version === version || what === 'taken') return now.version === version;
  return isDeepStrictEqual(saidOfAll(now), saidOfAll(await saidIn(tx, now.id, version)));
}

const TAKEN_BACK = 'Ångrat: synpunkten togs för alla med samma ord.';

const LATEST = `
  select a.id, a.what, a.done_at as "doneAt",
    (select array_agg(distinct n.number order by n.number) from assessment_act_viewpoint av join viewpoint v on v.id = av.viewpoint_id
      join viewpoint n on n.id in (v.id, v.joined_to) where av.act_id = a.id) as viewpoints
  from assessment_act a where a.remiss_id = $1 and a.done_by = $2 and a.undone_at is null
    and a.done_at > yttra_now() - interval '1 day' order by a.done_as desc limit 1`;

const nothingToUndo = () =>
  new DomainError({
    code: 'assessment.nothing_to_undo',
    kind: 'conflict',
    message: 'Det finns inget att ångra. Det är redan ångrat.',
  });
