import { ChangeViewpoint, SendFeedback, Viewpoints } from '@yttra/assessment';
import { addDays, localDate, now } from '@yttra/platform';
import { PublicationMasks, Publications, PublishedPdfJob, WithheldAnswers } from '@yttra/publication';
import { Extensions } from '@yttra/response';
import { DecideRemiss, WithdrawRemiss, type NewDecisionStep } from '@yttra/remiss';
import { askAgain } from './browser-asked-again';
import { PEOPLE, type LivingServer } from './browser-living';
import type { Places } from './browser-places';

/** What becomes of the example, in this order; each stands on the one before. */
export const STAGES = {
  /** The reported remiss is published, with a few words masked and an answer kept out. */
  published: async (server: LivingServer, places: Places) => {
    const [officer, reported] = [await server.idOf(PEOPLE.officer), places.remiss('reported')];
    await server.get(PublicationMasks).mask(officer, reported, { words: 'Oskar Dahl', provision: '26 kap. 1 § OSL' });
    const answers = server.get(WithheldAnswers);
    const [kept] = await server.inTx((tx) => answers.all(tx, reported));
    await answers.withhold(officer, reported, kept!.recipientId, 'Nämnden prövar om svaret ska lämnas ut.');
    await server.get(Publications).publish(officer, reported, {});
    const job = server.get(PublishedPdfJob);
    for (const id of await server.inTx((tx) => job.due(tx, 10))) await job.run(id);
  },
  /** The reported remiss has been tabled, proposed and adopted, with its document; the letters are not sent. */
  decided: async (server: LivingServer, places: Places) => {
    const [officer, reported] = [await server.idOf(PEOPLE.officer), places.remiss('reported')];
    await server.inTx(async (tx) => {
      const heldOn = localDate(await now(tx));
      const decisions = server.get(DecideRemiss);
      const record = (step: Omit<NewDecisionStep, 'heldOn'>) =>
        decisions.record(tx, officer, reported, { ...step, heldOn });
      await record({ instance: 'committee', section: '§ 6', outcome: 'tabled' });
      await record({ instance: 'board', section: '§ 58', outcome: 'approved', toCouncil: true });
      const note = 'Ledamot Ett (FP) vill att principerna följs också efter beslutet.';
      await record({ instance: 'council', section: '§ 103', outcome: 'approved', note, sentTo: 'Samtliga nämnder' });
      const document = { title: 'Riktlinje', validFrom: heldOn, responsible: 'Kvalitetschefen' };
      await decisions.writeDocument(tx, officer, reported, 0, { ...document, followUpOn: addDays(heldOn, 730) });
    });
  },
  /** Servicenämnden gets the time it asked for, Gymnasienämnden does not. */
  'anstånd decided': async (server: LivingServer, places: Places) => {
    const extensions = server.get(Extensions);
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
  /** Every viewpoint is assessed, and the bodies are asked what remains. */
  'assessment sent back': async (server: LivingServer, places: Places) => {
    const [officer, running] = [await server.idOf(PEOPLE.officer), places.remiss('running')];
    await server.inTx(async (tx) => {
      const viewpoints = server.get(Viewpoints);
      const open = async () => (await viewpoints.all(tx, running)).find(({ disposition }) => disposition === null);
      const assessment = { disposition: 'noted', reason: 'Synpunkten redovisas för kommunstyrelsen.' } as const;
      for (let one = await open(); one; one = await open())
        await server.get(ChangeViewpoint).change(tx, officer, running, one.id, one.version, assessment);
      const answerBy = addDays(localDate(await now(tx)), 14);
      await server.get(SendFeedback).send(tx, officer, running, { stage: 'before', answerBy });
    });
  },
  withdrawn: async (server: LivingServer, places: Places) => {
    const officer = await server.idOf(PEOPLE.officer);
    const reason = 'Förslaget arbetas om.';
    await server.inTx((tx) => server.get(WithdrawRemiss).withdraw(tx, officer, places.remiss('running'), { reason }));
  },
  /** Vuxennämnden is asked again about what it has put points on before. */
  'asked again': askAgain,
} as const;
export type Stage = keyof typeof STAGES;
