import type { Workplace } from '../../support/browser-people-at-work';
import { allButOneAssessed } from '../../support/browser-reported';

/** The end of a round: it is the last that happens to the remiss that runs. */
export function reporting(at: Workplace): void {
  it('is told which viewpoint is missing, assesses it and reports, in five pages at most', async () => {
    const number = await allButOneAssessed(at.server, at.places);
    const report = `/remisser/${at.places.remiss('running')}/rapportera`;
    const visitor = await at.comes('officer');
    await visitor.open(report);
    expect(await visitor.text).toContain('1 sak återstår');
    await visitor.follow(`Synpunkt ${number} från Socialnämnden`);
    await visitor.choose('Tillgodoses inte');
    await visitor.write('Skäl', 'Det framgår av arbetsordningen.');
    await visitor.press('Spara och nästa');
    await visitor.open(report);
    expect(await visitor.text).toContain('Inget återstår');
    await visitor.press('Rapportera till kommunstyrelsen');
    expect(await visitor.text).toContain('Rapporterad till kommunstyrelsen');
    expect(visitor.loads()).toBeLessThanOrEqual(5);
  });
}
