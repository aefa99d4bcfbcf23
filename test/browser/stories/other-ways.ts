import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PEOPLE } from '../../support/browser-living';
import { keyboardWalk } from '../../support/browser-page-checks';
import type { Workplace } from '../../support/browser-people-at-work';

/** Those who have no scripts, choose their own colours, or were away for too long. */
export function otherWays(at: Workplace): void {
  const folder = mkdtempSync(join(tmpdir(), 'yttra-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['nobody', '/logga-in', 'Skicka kod'],
    ['officer', '/remisser/ny', 'Skapa utkastet'],
    ['company', '/svara/{rid:Logistikbolaget}/ingen-erinran', 'Svara ingen erinran'],
    ['registrar', '/registrator/nytt-svar/{rid:Vattenbolaget}', 'Registrera svaret'],
  ] as const)('what is wrong has focus without a script (%s at %s)', async (who, path, button) => {
    const visitor = await at.comes(who, { javaScriptEnabled: false });
    await visitor.open(await at.places.fill(path));
    await visitor.press(button);
    expect(await visitor.page.locator('#fel:focus').count()).toBe(1);
    expect(await visitor.page.title()).toMatch(/^Fel: /);
  });

  it.each([
    ['officer', '/remisser/{running}/folj'],
    ['drafter', '/svara/{rid:Vuxennämnden}/fraga/1'],
  ] as const)(
    'in colours of one’s own the keyboard reaches everything, and shows where it is (%s at %s)',
    async (who, path) => {
      const visitor = await at.comes(who, { forcedColors: 'active' });
      await visitor.open(await at.places.fill(path));
      expect(await keyboardWalk(visitor.page)).toEqual([]);
    },
  );

  describe('a form with a file, with and without a script', () => {
    const both = [true, false];

    it.each(both)('a new version of the document is looked at before it goes out (JavaScript %s)', async (scripts) => {
      const visitor = await at.comes('officer', { javaScriptEnabled: scripts });
      const { page } = visitor;
      await visitor.open(await at.places.fill('/remisser/{running}/andra/dokument'));
      await visitor.attach('riktlinje.md', '# Riktlinje\n\n## Ansvar\n\nAlla ansvarar.\n', 'text/markdown');
      await page.getByRole('button').last().click();
      const told = page.getByRole('link', { name: 'Skriv vad som är ändrat.' });
      await told.click();
      const note = page.getByLabel(/^Vad är ändrat/);
      await note.filter({ visible: true }).and(page.locator(':focus')).waitFor();
      await note.fill('Ansvaret är förtydligat.');
      await page.getByRole('radio').first().check();
      // A browser alone loses the file with the page.
      if (!scripts)
        await visitor.attach('riktlinje.md', '# Riktlinje\n\n## Ansvar\n\nAlla ansvarar.\n', 'text/markdown');
      await page.getByRole('button').last().click();
      await page.getByRole('heading', { level: 1, name: /riktlinje/ }).waitFor();
      expect(await visitor.text).toMatch(/får mejl|mejlas|får ett mejl/);
    });

    it.each([26, 200].flatMap((size) => both.map((scripts) => [size, scripts] as const)))(
      'of %i MB is told to be too large (JavaScript %s)',
      async (size, scripts) => {
        const file = join(folder, `stor-${size}.txt`);
        writeFileSync(file, '');
        truncateSync(file, size * 1024 * 1024);
        const visitor = await at.comes('drafter', { javaScriptEnabled: scripts });
        await visitor.open(await at.places.fill('/svara/{rid:Vuxennämnden}/bilagor'));
        await visitor.page.locator('input[type=file]').setInputFiles(file);
        await visitor.page.getByRole('button', { name: 'Lägg till filen' }).click();
        await visitor.page
          .getByRole('alert')
          .getByText(/högst 25 MB|större än 25 MB/)
          .first()
          .waitFor();
        // The next request of the same browser is answered as ever.
        await visitor.open(await at.places.fill('/svara/{rid:Vuxennämnden}/bilagor'));
        expect(await visitor.heading).toBe('Bilagor');
      },
    );
  });

  it('brings back what was written when the session ended before it was saved', async () => {
    const written = 'Nämnden kan pröva tavlor på två skolor och sedan se.';
    const rid = await at.places.fill('{rid:Gymnasienämnden}');
    const visitor = await at.comes('twoBodies', { javaScriptEnabled: false });
    await visitor.open(`/svara/${rid}/fraga/2`);
    await visitor.write(/svar$/, written);
    await at.server.db.asSuperuser(`delete from session where person_id = $1`, [
      await at.server.idOf(PEOPLE.twoBodies),
    ]);
    await visitor.press(/^Spara$/);
    expect(await visitor.heading).toBe('Du har loggats ut');
    expect(await visitor.page.locator('textarea').inputValue()).toBe(written);
    // Signs in, in another tab of the same browser.
    await visitor.page.context().addCookies(await at.server.cookiesOf('twoBodies'));
    await visitor.press('Spara');
    await visitor.open(`/svara/${rid}/fraga/2`);
    expect(await visitor.page.getByLabel(/svar$/).first().inputValue()).toBe(written);
  });
}
