import { Injectable } from '@nestjs/common';
import { OfficerDesk, AuthorityDiary } from '@yttra/overview';
import type { Caller, Role } from '@yttra/identity';
import { goOnAs, localDate, now, pathTo } from '@yttra/platform';
import { OpeningLists } from '@yttra/openings';
import { OwnRemisser } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { RegisterNeeds } from '../admin/overview/register-needs';
import { WaitingRemisser } from './waiting-remisser';

/** One hat's work: where it is done, and how much of it waits. */
export interface WaitingWork {
  kind: WorkKind;
  href: string;
  count: number;
}

export type WorkKind = Role | 'witness';

/** Where each hat's work is done, in the order that a start page has them. */
const PLACES: Readonly<Record<WorkKind, string>> = {
  case_officer: pathTo('remisser'),
  approver: pathTo('approvals'),
  secretary: pathTo('ownRemisser'),
  contributor: pathTo('ownRemisser'),
  reader: pathTo('reading'),
  registrar: pathTo('registrar'),
  administrator: pathTo('admin'),
  witness: pathTo('openings'),
};

type Counter = (tx: EntityManager, caller: Caller) => Promise<number>;

/** What waits for a person, hat by hat: numbers are never added up over two hats. */
@Injectable()
export class WaitingWorks {
  private readonly counters: Readonly<Partial<Record<WorkKind, Counter>>> = {
    case_officer: async (tx, caller) =>
      (await this.desk.of(tx, caller.personId, placesOf(caller, 'case_officer', 'unit'))).needs.length,
    approver: (tx, caller) => this.remisser.toApprove(tx, placesOf(caller, 'approver', 'unit')),
    reader: (tx) => this.remisser.issued(tx),
    registrar: async (tx, caller) => {
      const today = localDate(await now(tx));
      let count = 0;
      for (const bodyId of placesOf(caller, 'registrar', 'bodyId'))
        count += (await this.diary.of(tx, bodyId, today)).length;
      return count;
    },
    administrator: async (tx) => {
      const { bodies, failedMail, waitingAccounts } = await this.needs.of(tx);
      return bodies.any + failedMail + waitingAccounts;
    },
  };

  constructor(
    private readonly desk: OfficerDesk,
    private readonly remisser: WaitingRemisser,
    private readonly diary: AuthorityDiary,
    private readonly needs: RegisterNeeds,
    private readonly answers: OwnRemisser,
    private readonly openings: OpeningLists,
  ) {}

  /**
   * The transaction works for the caller afterwards. One for each hat that the person wears today. Everybody can be
   * invited to write: that is a hat once it has happened.
   */
  async of(tx: EntityManager, caller: Caller): Promise<WaitingWork[]> {
    const wanted = new Map<WorkKind, number>();
    const roles = new Set(caller.hats.map(({ role }) => role));
    for (const role of roles) {
      const count = role !== 'guest' && this.counters[role];
      if (count) wanted.set(role, await count(tx, caller));
    }
    await goOnAs(tx, caller.personId);
    for (const work of await this.answering(tx, caller)) wanted.set(...work);
    if (roles.has('witness')) wanted.set('witness', await this.openings.countOfCaller(tx, caller));
    return (Object.keys(PLACES) as WorkKind[])
      .filter((kind) => wanted.has(kind))
      .map((kind) => ({ kind, href: PLACES[kind], count: wanted.get(kind)! }));
  }

  /** What is not answered yet, as secretary or guest and as invited. */
  private async answering(tx: EntityManager, caller: Caller): Promise<[WorkKind, number][]> {
    const { remisser, bodies } = await this.answers.of(tx, caller);
    const open = remisser.filter(
      ({ recipient, remiss }) => !recipient.answer && !recipient.removedAt && remiss.status === 'issued',
    );
    const of = (hat: WorkKind) => open.filter((one) => one.hat === hat).length;
    const leads =
      bodies.length > 0 ||
      caller.hats.some(({ role }) => role === 'guest') ||
      remisser.some(({ hat }) => hat === 'secretary');
    const isInvited = remisser.some(({ hat }) => hat === 'contributor') || placesOf(caller, 'contributor', 'bodyId').length > 0; // prettier-ignore
    return [
      ...(leads ? ([['secretary', of('secretary')]] as [WorkKind, number][]) : []),
      ...(isInvited ? ([['contributor', of('contributor')]] as [WorkKind, number][]) : []),
    ];
  }
}

const placesOf = ({ hats }: Caller, role: Role, place: 'unit' | 'bodyId'): string[] =>
  hats.flatMap((hat) => (hat.role === role && hat[place] ? [hat[place]] : []));
