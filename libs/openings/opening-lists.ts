import { Injectable } from '@nestjs/common';
import { BodyRegister } from '@yttra/bodies';
import type { Caller } from '@yttra/identity';
import { Database } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { mayBe, speaksFor, voiceOf } from './opening-rule';
import { mailboxOf, openOpenings, servingToday, type Opening, type Serving } from './opening-rows';
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

/** The lists of openings. */
@Injectable()
export class OpeningLists {
  constructor(
    private readonly database: Database,
    private readonly bodies: BodyRegister,
  ) {}

  /** Of the bodies that the caller speaks for, in Swedish order; of one's own address, only what is about oneself. */
  ofCaller(caller: Caller): Promise<BodyOpenings[]> {
    return this.database.asPerson(caller.personId, async (tx) => {
      const bodyIds = bodiesOf(caller);
      const serving = await servingToday(tx, bodyIds);
      const open = await openOpenings(tx, { bodyIds });
      return (await this.bodies.byIds(tx, bodyIds)).map(({ id, name }) => {
        const speaks = caller.hats.some(({ bodyId, openingId }) => bodyId === id && openingId === undefined);
        return {
          id,
          name,
          serving: speaks ? serving.filter(({ bodyId }) => bodyId === id) : [],
          openings: open.flatMap((opening) => {
            const voice = opening.bodyId === id ? voiceOf(opening, caller) : null;
            if (opening.bodyId !== id || (!speaks && !voice)) return [];
            const may = (decision: 'confirmed' | 'stopped') => voice !== null && mayBe(decision, opening);
            return [{ ...opening, mayConfirm: may('confirmed'), mayStop: may('stopped') }];
          }),
          speaks,
          mayEnd: speaks && speaksFor(id, caller.hats) !== null,
        };
      });
    });
  }

  /** What waits about the one who looks: for the notice on the person's own pages. */
  about({ personId }: Pick<Caller, 'personId'>): Promise<OpeningAbout[]> {
    return this.database.asPerson(personId, async (tx) => {
      const open = await openOpenings(tx, { personId });
      const serving =
        open.length > 0
          ? await servingToday(
              tx,
              open.map(({ bodyId }) => bodyId),
            )
          : [];
      const told = [];
      for (const opening of open) {
        const others = serving.filter((one) => one.bodyId === opening.bodyId && one.personId !== personId);
        told.push({
          ...opening,
          lastDayToStop: lastDayToStop(opening),
          others: others.map(({ name }) => name),
          mailbox: await mailboxOf(tx, opening.bodyId),
        });
      }
      return told;
    });
  }

  /** Everything that waits, for the administrator: of colleagues who are invited to a draft nothing is told. */
  all(tx: EntityManager): Promise<Opening[]> {
    return openOpenings(tx, {});
  }
}
