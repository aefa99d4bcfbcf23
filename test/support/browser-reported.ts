import {
  ChangeViewpoint,
  MarkViewpoints,
  ReportHindrances,
  OpposedAnswers,
  Reading,
  Viewpoints,
} from '@yttra/assessment';
import { RemissReader } from '@yttra/remiss';
import { asksToBeFilledIn, SummaryPreview, SummaryTexts } from '@yttra/summary';
import { PEOPLE, type LivingServer } from './browser-living';
import type { Places } from './browser-places';
import { STAGES } from './browser-stages';

const REASON = 'Synpunkten redovisas för kommunstyrelsen.';

/**
 * The running remiss after its last day, with everything done but one viewpoint: what is left for the officer to find.
 * Its number.
 */
export async function allButOneAssessed(server: LivingServer, places: Places): Promise<number> {
  await STAGES.late(server);
  const by = await server.idOf(PEOPLE.officer);
  const remissId = places.remiss('running');
  return server.inTx(async (tx) => {
    const viewpoints = server.get(Viewpoints);
    const reading = server.get(Reading);
    for (const { answer } of await server.get(RemissReader).recipients(tx, remissId)) {
      if (!answer) continue;
      await reading.markRead(tx, by, remissId, answer.responseId, null);
      if (answer.preliminary) await reading.confirmPreliminary(tx, by, remissId, answer.responseId);
    }
    for (const { id, version } of await viewpoints.all(tx, remissId))
      await server.get(ChangeViewpoint).change(tx, by, remissId, id, version, { disposition: 'noted', reason: REASON });
    const opposed = (await server.get(ReportHindrances).hindrances(tx, remissId)).find(
      ({ what }) => what === 'opposition_not_answered',
    );
    for (const { recipientId } of opposed?.items ?? []) {
      const { answer } = await server.get(RemissReader).recipient(tx, recipientId);
      await server.get(OpposedAnswers).write(tx, by, remissId, answer!.responseId, 0, REASON);
    }
    for (const { part, text, version } of await server.get(SummaryPreview).listTexts(tx, remissId))
      if (asksToBeFilledIn(text))
        await server.get(SummaryTexts).write(tx, by, remissId, part, version, 'Skrivet av kontoret.', text);
    const recipientId = await places.fill('{rid:Socialnämnden}');
    const { number } = await server
      .get(MarkViewpoints)
      .add(tx, by, remissId, { recipientId, text: 'Säg vem som samordnar.' });
    // What the open viewpoint leaves for somebody to fill in is written too.
    for (const { part, text, version } of await server.get(SummaryPreview).listTexts(tx, remissId))
      if (asksToBeFilledIn(text))
        await server.get(SummaryTexts).write(tx, by, remissId, part, version, 'Skrivet av kontoret.', text);
    return number;
  });
}
