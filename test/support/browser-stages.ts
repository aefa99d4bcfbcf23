import { Publications } from '@yttra/publication';
import { ExtensionService } from '@yttra/response';
import { WithdrawRemiss } from '@yttra/remiss';
import { PEOPLE, type LivingServer } from './browser-living';
import type { Places } from './browser-places';

/** What becomes of the running remiss, in this order; each stands on the one before. */
export const STAGES = {
  /** The reported remiss is published, with a few words masked. */
  published: async (server: LivingServer, places: Places) => {
    const [officer, reported] = [await server.idOf(PEOPLE.officer), places.remiss('reported')];
    await server.get(Publications).mask(officer, reported, { words: 'Oskar Dahl', provision: '26 kap. 1 § OSL' });
    await server.get(Publications).publish(officer, reported, {});
  },
  /** Servicenämnden gets the time it asked for, Gymnasienämnden does not. */
  'anstånd decided': async (server: LivingServer, places: Places) => {
    const extensions = server.get(ExtensionService);
    const officer = await server.idOf(PEOPLE.officer);
    await extensions.grant(officer, await places.fill('{extension}'));
    const [{ day } = { day: '' }] = await server.db.asSuperuser<{ day: string }>(
      `select (due_date + 14)::text as day from remiss where status = 'issued'`,
    );
    const wish = { until: day, reason: 'Nämnden sammanträder veckan efter.' };
    const asked = await extensions.ask(
      await server.idOf(PEOPLE.twoBodies),
      await places.fill('{rid:Gymnasienämnden}'),
      wish,
    );
    await extensions.refuse(officer, asked.id, 'Kommunstyrelsen behandlar ärendet samma vecka.');
  },
  /** The last day has passed; for Servicenämnden it has not. */
  late: async (server: LivingServer) => {
    const [{ at } = { at: '' }] = await server.db.asSuperuser<{ at: string }>(
      `select ((due_date + 1 + time '10:00') at time zone 'Europe/Stockholm')::text as at from remiss where status = 'issued'`,
    );
    await server.db.moveClock(at);
  },
  withdrawn: async (server: LivingServer, places: Places) => {
    const officer = await server.idOf(PEOPLE.officer);
    const reason = 'Förslaget arbetas om.';
    await server.inTx((tx) => server.get(WithdrawRemiss).withdraw(tx, officer, places.remiss('running'), { reason }));
  },
} as const;
export type Stage = keyof typeof STAGES;
