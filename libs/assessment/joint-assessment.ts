import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { DomainError } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { Disposition } from './disposition';
import { saidOfAll, type Said } from './joined-viewpoints';
import { mustDecide } from './answered-request';
import { staleViewpoint } from './assessment.errors';
import type { Viewpoint } from './viewpoint';
import { writtenOver } from './viewpoint-write';
import { Viewpoints } from './viewpoints.service';

/** A viewpoint as it was read. */
export interface ReadViewpoint {
  id: string;
  version: number;
}

/** Something that was done to several viewpoints at once. */
export interface AssessmentAct {
  id: string;
  what: 'disposed' | 'joined';
  doneAt: Date;
  /** By number. */
  viewpoints: number[];
}

/** Several viewpoints at once: the same disposition for each, or one for all of them together; and back again. */
@Injectable()
export class JointAssessment {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives each the disposition, and the reason where one is written; all of them, or none. Errors: as `Viewpoints.change`, and
   * assessment.none_chosen.
   */
  async dispose(
    tx: EntityManager,
    personId: string,
    remissId: string,
    chosen: readonly ReadViewpoint[],
    { disposition, reason }: { disposition: Disposition; reason: string | null },
  ): Promise<void> {
    if (chosen.length === 0) throw noneChosen(1);
    const done: Viewpoint[] = [];
    const said = new Set<string>();
    for (const { id, version } of inOneOrder(chosen)) {
      const { joinedTo } = await this.viewpoints.get(tx, remissId, id);
      // What is said of one of a matter is said of the others with it.
      if (said.has(joinedTo ?? id)) continue;
      said.add(joinedTo ?? id);
      done.push(
        await this.viewpoints.change(tx, personId, remissId, id, version, {
          disposition,
          ...(reason ? { reason } : {}),
        }),
      );
    }
    await this.keep(tx, personId, remissId, 'disposed', done);
  }

  /**
   * Makes them one matter: what is said of those that were joined before, or else of the first that has been assessed, is said of all, now
   * and later. Each keeps its body, its words and its number. Errors: as `Viewpoints.change`, assessment.none_chosen, assessment.already_joined.
   */
  async join(
    tx: EntityManager,
    personId: string,
    remissId: string,
    chosen: readonly ReadViewpoint[],
  ): Promise<Viewpoint> {
    const read = new Map(chosen.map(({ id, version }) => [id, version]));
    if (read.size < 2) throw noneChosen(2);
    const all = await this.viewpoints.all(tx, remissId);
    const own = all.filter(({ id }) => read.has(id));
    const heads = new Set(all.map(({ joinedTo }) => joinedTo));
    const head = own.find(({ id }) => heads.has(id)) ?? own.find(({ disposition }) => disposition !== null) ?? own[0];
    if (!head || own.length !== read.size) throw noneChosen(2);
    const elsewhere = own.find(({ id, joinedTo }) => joinedTo !== null || (id !== head.id && heads.has(id)));
    if (elsewhere) throw alreadyJoined(elsewhere.number);
    const done: Viewpoint[] = [];
    // Those that were joined before nobody has assessed: what is said of the newcomer is said of them, and not taken from it.
    const said = head.disposition !== null ? head : (own.find(({ disposition }) => disposition !== null) ?? head);
    if (said.id !== head.id)
      done.push(await this.viewpoints.change(tx, personId, remissId, head.id, read.get(head.id)!, saidOfAll(said)));
    for (const one of inOneOrder(own)) {
      if (one.id === head.id) continue;
      if (one.disposition !== said.disposition) await mustDecide(tx, personId, one);
      const version = read.get(one.id)!;
      const change = { ...saidOfAll(said), joinedTo: head.id, ownVersion: version };
      if (!(await writtenOver(tx, personId, { id: one.id, version }, change))) throw staleViewpoint(one, {});
      await this.audit.append(
        tx,
        { remiss: remissId },
        { type: 'viewpoint.joined', by: personId, viewpoint: one.id, number: one.number, to: head.number },
      );
      done.push({ ...one, version: version + 1 });
    }
    await this.keep(tx, personId, remissId, 'joined', done);
    return head;
  }

  /** Lets one stand by itself again, with what was said of it before it was joined. Errors: assessment.stale_viewpoint, assessment.not_joined. */
  async part(
    tx: EntityManager,
    personId: string,
    remissId: string,
    { id, version }: ReadViewpoint,
  ): Promise<Viewpoint> {
    const joined = await this.viewpoints.get(tx, remissId, id);
    if (joined.ownVersion === null) throw notJoined();
    const own = await before(tx, id, joined.ownVersion);
    const change = { ...own, joinedTo: null, ownVersion: null };
    if (!(await writtenOver(tx, personId, { id, version }, change))) throw staleViewpoint(joined, {});
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'viewpoint.parted', by: personId, viewpoint: id, number: joined.number },
    );
    return this.viewpoints.get(tx, remissId, id);
  }

  /** The latest that the person has done within a day, and that is not undone; null when there is none. */
  async latest(tx: EntityManager, personId: string, remissId: string): Promise<AssessmentAct | null> {
    const [act] = await tx.query<AssessmentAct[]>(LATEST, [remissId, personId]);
    return act ?? null;
  }

  /**
   * Gives each viewpoint back what stood before; those that somebody has changed since are left as they are. Numbers of both. A second
   * time does nothing. Errors: assessment.nothing_to_undo.
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
    for (const { version, now } of await this.touchedBy(tx, remissId, actId)) {
      const isUntouched = now.version === version;
      if (isUntouched && now.joinedTo !== null && act.what === 'joined') await this.part(tx, personId, remissId, now);
      else if (isUntouched)
        await this.viewpoints.change(tx, personId, remissId, now.id, version, await before(tx, now.id, version - 1));
      told[isUntouched ? 'restored' : 'left'].push(now.number);
    }
    return told;
  }

  /** The viewpoints of an act as they are now; those that are joined first, so that they part before the others are given theirs back. */
  private async touchedBy(
    tx: EntityManager,
    remissId: string,
    actId: string,
  ): Promise<{ version: number; now: Viewpoint }[]> {
    const rows = await tx.query<ReadViewpoint[]>(
      `select viewpoint_id as id, version from assessment_act_viewpoint where act_id = $1`,
      [actId],
    );
    const touched: { version: number; now: Viewpoint }[] = [];
    for (const { id, version } of inOneOrder(rows))
      touched.push({ version, now: await this.viewpoints.get(tx, remissId, id) });
    return touched.sort((a, b) => Number(a.now.joinedTo === null) - Number(b.now.joinedTo === null));
  }

  private async keep(
    tx: EntityManager,
    personId: string,
    remissId: string,
    what: AssessmentAct['what'],
    done: readonly Viewpoint[],
  ): Promise<void> {
    const [act] = await tx.query<{ id: string }[]>(
      `insert into assessment_act (remiss_id, what, done_by) values ($1, $2, $3) returning id`,
      [remissId, what, personId],
    );
    await tx.query(
      `insert into assessment_act_viewpoint (act_id, viewpoint_id, version)
       select $1, v.id, v.version from jsonb_to_recordset($2) v (id uuid, version int)`,
      [act!.id, JSON.stringify(done.map(({ id, version }) => ({ id, version })))],
    );
  }
}

/** What was said of a viewpoint in one of its versions. */
async function before(tx: EntityManager, id: string, version: number): Promise<Said> {
  const [row] = await tx.query<Said[]>(
    `select disposition, reason, change_text as "changeText", about_section as "aboutSection" from viewpoint_version
     where viewpoint_id = $1 and version = $2`,
    [id, version],
  );
  return row!;
}

/** Two who choose the same viewpoints lock them in one order. */
const inOneOrder = <One extends { id: string }>(chosen: readonly One[]): One[] =>
  [...chosen].sort((a, b) => (a.id < b.id ? -1 : 1));

const LATEST = `
  select a.id, a.what, a.done_at as "doneAt",
    (select array_agg(distinct n.number order by n.number) from assessment_act_viewpoint av join viewpoint v on v.id = av.viewpoint_id
      join viewpoint n on n.id in (v.id, v.joined_to) where av.act_id = a.id) as viewpoints
  from assessment_act a where a.remiss_id = $1 and a.done_by = $2 and a.undone_at is null
    and a.done_at > yttra_now() - interval '1 day' order by a.done_as desc limit 1`;

const noneChosen = (least: number) => {
  const message = least > 1 ? 'Välj minst två synpunkter att lägga ihop.' : 'Välj minst en synpunkt.';
  return new DomainError({
    code: 'assessment.none_chosen',
    kind: 'invalid',
    message,
    fields: [{ field: 'synpunkt', message, allowed: 'synpunkter i samma remiss' }],
  });
};

const alreadyJoined = (number: number) =>
  new DomainError({
    code: 'assessment.already_joined',
    kind: 'conflict',
    message: `Synpunkt ${number} är redan lagd ihop med andra. Skilj ut den först.`,
  });

const notJoined = () =>
  new DomainError({
    code: 'assessment.not_joined',
    kind: 'conflict',
    message: 'Synpunkten är inte lagd ihop med någon.',
  });

const nothingToUndo = () =>
  new DomainError({
    code: 'assessment.nothing_to_undo',
    kind: 'conflict',
    message: 'Det finns inget att ångra. Det är redan ångrat.',
  });
