import { Injectable } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import type { Caller } from '@yttra/identity';
import { pageOf, type WantedPage } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { mayBe, speaksFor, voiceOf } from './opening-rule';
import { countOpen, mailboxesOf, openOpenings, servingToday, type Opening, type Serving } from './opening-rows';
import { lastDayToStop } from './opening-words';
import { bodiesOf } from './openings';

/** An opening with what the one who looks may say of it. */
interface AskedOpening extends Opening {
  mayConfirm: boolean;
  mayStop: boolean;
}

/** What a body is shown: who can read its drafts today, and who else is to. */
export interface BodyOpenings {
  id: string;
  name: string;
  serving: Serving[];
  openings: AskedOpening[];
  /** False for one who is shown only what is about himself or herself. */
  speaks: boolean;
  /** Whether the one who looks may end an access. */
  mayEnd: boolean;
}

/** What waits about a person, with who can say yes to it. */
export interface OpeningAbout extends Opening {
  lastDayToStop: string | null;
  /** Names of those who serve the body. */
  others: string[];
  mailbox: string | null;
}

/**
 * The lists of openings. Each is read in the caller's own transaction (`Database.asPerson`): they stand behind a wall.
 */
@Injectable()
export class OpeningLists {
  constructor(private readonly bodies: BodyRegister) {}

  /** Of the bodies that the caller speaks for, in Swedish order; of one's own address, only what is about oneself. */
  async ofCaller(tx: EntityManager, caller: Caller): Promise<BodyOpenings[]> {
    const bodyIds = bodiesOf(caller);
    const serving = await servingToday(tx, bodyIds);
    const open = (await openOpenings(tx, { bodyIds })).flatMap((opening) => askedOf(opening, caller) ?? []);
    return (await this.bodies.byIds(tx, bodyIds)).map(({ id, name }) => {
      const speaks = speaksIn(caller, id);
      return {
        id,
        name,
        serving: speaks ? serving.filter(({ bodyId }) => bodyId === id) : [],
        openings: open.filter(({ bodyId }) => bodyId === id),
        speaks,
        mayEnd: speaks && speaksFor(id, caller.hats) !== null,
      };
    });
  }

  /** How many of them there are, over all the bodies. */
  async countOfCaller(tx: EntityManager, caller: Caller): Promise<number> {
    const open = await openOpenings(tx, { bodyIds: bodiesOf(caller) });
    return open.filter((opening) => askedOf(opening, caller)).length;
  }

  /** What waits about the one who looks: for the notice on the person's own pages. */
  async about(tx: EntityManager, { personId }: Pick<Caller, 'personId'>): Promise<OpeningAbout[]> {
    const open = await openOpenings(tx, { personId });
    if (open.length === 0) return [];
    const bodyIds = open.map(({ bodyId }) => bodyId);
    const serving = await servingToday(tx, bodyIds);
    const mailboxes = await mailboxesOf(tx, bodyIds);
    return open.map((opening) => {
      const others = serving.filter((one) => one.bodyId === opening.bodyId && one.personId !== personId);
      return {
        ...opening,
        lastDayToStop: lastDayToStop(opening),
        others: others.map(({ name }) => name),
        mailbox: mailboxes.get(opening.bodyId) ?? null,
      };
    });
  }

  /** One page of all that waits, for the administrator: of colleagues who are invited to a draft nothing is told. */
  async page(
    tx: EntityManager,
    wanted: WantedPage,
  ): Promise<{ items: Opening[]; total: number; page: number; pages: number }> {
    const total = await countOpen(tx);
    const { offset, ...shown } = pageOf(total, wanted);
    return { items: await openOpenings(tx, {}, { limit: wanted.size, offset }), total, ...shown };
  }
}

/** Whether the caller speaks for the body, and is not only asked about himself or herself. */
const speaksIn = ({ hats }: Caller, body: string): boolean =>
  hats.some(({ bodyId, openingId }) => bodyId === body && openingId === undefined);

/** With what the caller may say of it; null for what is not told. */
function askedOf(opening: Opening, caller: Caller): AskedOpening | null {
  const voice = voiceOf(opening, caller);
  if (!voice && !speaksIn(caller, opening.bodyId)) return null;
  const may = (decision: 'confirmed' | 'stopped') => voice !== null && mayBe(decision, opening);
  return { ...opening, mayConfirm: may('confirmed'), mayStop: may('stopped') };
}
