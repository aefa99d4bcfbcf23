import type { BrowserContextOptions } from 'playwright-core';
import type { Workplace } from '../../support/browser-people-at-work';
import { allButOneAssessed } from '../../support/browser-reported';
import type { Visitor } from '../../support/browser-visitor';
import { workThrough } from './working-through';

const NARROW: BrowserContextOptions = { javaScriptEnabled: false, viewport: { width: 320, height: 640 } };

/** The end of a round: it is the last that happens to the remisser that are reported here. */
export function reporting(at: Workplace): void {
  /** From the list with one viewpoint left to kommunstyrelsen. */
  const reportsTheLast = async (visitor: Visitor, report: string, name: string | RegExp) => {
    visitor.loads();
    const isWithin = async () =>
      expect(await visitor.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await visitor.open(report);
    await isWithin();
    expect(await visitor.text).toContain('1 sak återstår');
    await visitor.follow(name);
    await isWithin();
    await visitor.choose('Tillgodoses inte');
    await visitor.write('Skäl', 'Det framgår av arbetsordningen.');
    await visitor.press('Spara och nästa');
    await visitor.open(report);
    expect(await visitor.text).toContain('Inget återstår');
    await visitor.press('Rapportera till kommunstyrelsen');
    expect(await visitor.text).toContain('Rapporterad till kommunstyrelsen');
    await isWithin();
    expect(visitor.loads()).toBeLessThanOrEqual(5);
  };

  it('is told which viewpoint is missing, assesses it and reports, in five pages at most, without script and at 320 px', async () => {
    const number = await allButOneAssessed(at.server, at.places);
    const report = `/remisser/${at.places.remiss('running')}/rapportera`;
    await reportsTheLast(await at.comes('officer', NARROW), report, `Synpunkt ${number} från Socialnämnden`);
  });

  it('takes a round that is half assessed to a reported memo by its list of what is left, without script and at 320 px', async () => {
    const remiss = `/remisser/${at.places.remiss('assessing')}`;
    const visitor = await at.comes('officer', NARROW);
    const kinds = await workThrough(visitor, `${remiss}/rapportera`);
    expect(kinds.size).toBeGreaterThanOrEqual(7);
    await visitor.press('Rapportera till kommunstyrelsen');
    expect(await visitor.text).toContain('Rapporterad till kommunstyrelsen');
    // Nothing is retyped: what was said where it was read stands in what kommunstyrelsen gets.
    await visitor.open(`${remiss}/tjansteskrivelse`);
    expect(await visitor.text).toContain('Riktlinje för användning av AI-verktyg');
    const [summary] = await at.server.db.asSuperuser<{ snapshot: string; left: string[] }>(
      `select s.snapshot, s.snapshot::jsonb -> 'leftToDo' as left from summary s join remiss m on m.id = s.remiss_id and m.reported_summary = s.number where m.id = $1`,
      [at.places.remiss('assessing')],
    );
    for (const words of [
      'Förslaget förtydligas så att nämnden ser vad som gäller.',
      'Två nämnder lyfter samma sak.',
      'Nämnden avstyrker riktlinjen',
    ])
      expect(summary!.snapshot).toContain(words);
    expect(summary!.left).toEqual([]);
  });

  it('keeps an answer out of what is published and takes it in again, without script and at 320 px', async () => {
    const visitor = await at.comes('officer', NARROW);
    const select = visitor.page.getByLabel('Instans', { exact: true });
    await visitor.open(`/remisser/${at.places.remiss('assessing')}/publicera`);
    const body = (await select.getByRole('option').nth(1).textContent())!;
    await select.selectOption(body);
    await visitor.press('Undanta svaret');
    expect(await visitor.text).toContain('Skriv varför svaret inte publiceras.');
    expect(await select.locator('option:checked').textContent()).toBe(body);
    await visitor.write('Skäl', 'Svaret prövas först.');
    await visitor.press('Undanta svaret');
    expect(await visitor.text).toContain(`${body}, undantaget av`);
    await visitor.press('Publicera remissen');
    await visitor.follow('Se de publicerade sidorna');
    const row = visitor.page.getByRole('row').filter({ hasText: body });
    expect(await row.innerText()).toContain('Svaret är inte publicerat.');
    await visitor.open(`/remisser/${at.places.remiss('assessing')}/publicera`);
    await visitor.press(/^Ta med svaret igen/);
    expect(await visitor.text).toContain('Alla svar som räknas tas med.');
    expect(await visitor.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  });
}
