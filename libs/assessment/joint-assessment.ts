import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { DomainError } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import type { Disposition } from './disposition';
import { inOneOrder, keepAct, type ReadViewpoint } from './kept-act';
import { saidIn, saidOfAll } from './joined-viewpoints';
import { mustDecide } from './answered-requests';
import { staleViewpoint } from './assessment.errors';
import type { Viewpoint } from './viewpoint';
import { writtenOver } from './viewpoint-write';
import { ChangeViewpoint } from './change-viewpoint';
import { Viewpoints } from './viewpoints';

/** Several viewpoints at once: the same disposition for each, or one for all of them together. */
@Injectable()
export class JointAssessment {
  constructor(
    private readonly viewpoints: Viewpoints,
    private readonly changing: ChangeViewpoint,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives each the disposition, and the reason where one is written; all of them, or none. Errors: as
   * `ChangeViewpoint.change`, and assessment.none_chosen.
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
        await this.changing.change(tx, personId, remissId, id, version, {
          disposition,
          ...(reason ? { reason } : {}),
        }),
      );
    }
    await keepAct(tx, personId, remissId, 'disposed', done);
  }

  /**
   * Makes them one matter: what is said of those that were joined before, or else of the first that has been assessed,
   * is said of all, now and later. Each keeps its body, its words and its number. Errors: as `ChangeViewpoint.change`,
   * assessment.none_chosen, assessment.already_joined.
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
    // Those that were joined before nobody has assessed: what is said of the newcomer is said of them, and not taken
    // from it.
    const said = head.disposition !== null ? head : (own.find(({ disposition }) => disposition !== null) ?? head);
    if (said.id !== head.id)
      done.push(await this.changing.change(tx, personId, remissId, head.id, read.get(head.id)!, saidOfAll(said)));
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
    await keepAct(tx, personId, remissId, 'joined', done);
    return head;
  }

  /**
   * Lets one stand by itself again, with what was said of it before it was joined. Errors: assessment.stale_viewpoint,
   * assessment.not_joined.
   */
  async part(
    tx: EntityManager,
    personId: string,
    remissId: string,
    { id, version }: ReadViewpoint,
  ): Promise<Viewpoint> {
    const joined = await this.viewpoints.get(tx, remissId, id);
    if (joined.ownVersion === null) throw notJoined();
    const own = await saidIn(tx, id, joined.ownVersion);
    const change = { ...own, joinedTo: null, ownVersion: null };
    if (!(await writtenOver(tx, personId, { id, version }, change))) throw staleViewpoint(joined, {});
    await this.audit.append(
      tx,
      { remiss: remissId },
      { type: 'viewpoint.parted', by: personId, viewpoint: id, number: joined.number },
    );
    return this.viewpoints.get(tx, remissId, id);
  }
}

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
