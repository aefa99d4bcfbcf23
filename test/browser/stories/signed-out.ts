import { PEOPLE } from '../../support/browser-living';
import type { Workplace } from '../../support/browser-people-at-work';
import { Visitor } from '../../support/browser-visitor';

const WRITTEN = 'Nämnden kan pröva tavlor på två skolor och sedan se.';

/** What is written with scripts when the session ends: never lost, and never left for the next person. */
export function signedOut(at: Workplace): void {
  let visitor: Visitor;
  let path: string;

  beforeEach(async () => {
    path = await at.places.fill('/svara/{rid:Gymnasienämnden}/fraga/2');
    visitor = await Visitor.come(at.server, at.browser, 'twoBodies');
    await visitor.open(path);
  });
  afterEach(() => visitor.page.context().close());

  const endSession = async () =>
    at.server.db.asSuperuser(`delete from session where person_id = $1`, [await at.server.idOf(PEOPLE.twoBodies)]);
  const signIn = async () => visitor.page.context().addCookies(await at.server.cookiesOf('twoBodies'));
  const shows = (text: string) => visitor.page.locator('main', { hasText: text }).waitFor();
  const saved = async () =>
    JSON.stringify(
      await at.server.db.asSuperuser(`select content from draft_version order by saved_at desc, version desc limit 1`),
    );

  it('is told while one writes, and saved by itself when one comes back from signing in in another tab', async () => {
    await endSession();
    await visitor.write(/svar$/, WRITTEN);
    await shows('Du har loggats ut. Texten finns kvar här.');
    await signIn();
    await visitor.page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await shows('Sparat kl.');
    expect(await saved()).toContain(WRITTEN);
  });

  it('comes back when one signs in in the same tab instead, and is saved', async () => {
    const text = `${WRITTEN} I samma flik.`;
    await endSession();
    await visitor.write(/svar$/, text);
    await visitor.open(path);
    expect(await visitor.heading).toBe('Logga in');
    await signIn();
    await visitor.open(path);
    await shows('Text som inte hann sparas står här igen.');
    expect(await visitor.page.locator('[contenteditable=true]').innerText()).toBe(text);
    await shows('Sparat kl.');
    expect(await saved()).toContain(text);
    expect(await visitor.page.evaluate('sessionStorage.length')).toBe(0);
  });

  it('is kept no more when it was saved with the button, nor after signing out', async () => {
    await visitor.write(/svar$/, `${WRITTEN} Med knappen.`);
    await visitor.press(/^Spara$/);
    await shows('Svaret är sparat.');
    expect(await visitor.page.evaluate('Object.keys(sessionStorage).filter((key) => key.includes("/svara/"))')).toEqual(
      [],
    );
    await visitor.write(/svar$/, 'Det här ska ingen annan se.');
    await visitor.press('Logga ut');
    expect(await visitor.heading).toBe('Du är utloggad');
    expect(await visitor.page.evaluate('sessionStorage.length')).toBe(0);
  });
}
