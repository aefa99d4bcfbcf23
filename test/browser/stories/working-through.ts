import type { Visitor } from '../../support/browser-visitor';

const REASON = 'Förslaget förtydligas så att nämnden ser vad som gäller.';

/** What is done about each kind of thing that is left, by the heading that the list has for it. */
const WAYS: Readonly<Record<string, (visitor: Visitor) => Promise<void>>> = {
  'Synpunkter som saknar bedömning': async (visitor) => {
    await visitor.choose('Tillgodoses delvis');
    await visitor.write('Skäl', REASON);
    await visitor.press(/^Spara$/);
  },
  'Reservationer och särskilda yttranden som saknar kommentar': async (visitor) => {
    await visitor.write('Skäl', REASON);
    await visitor.press(/^Spara$/);
  },
  'Svar som inte är lästa till slut': (visitor) => visitor.press('Klar med svaret'),
  'Instanser som avstyrker och saknar skriftligt svar': async (visitor) => {
    await visitor.write('Kontorets svar', 'Riktlinjen ändras på de punkter som nämnden tar upp.');
    await visitor.press('Spara svaret');
  },
  'Preliminära svar som inte är bekräftade': (visitor) => visitor.press('Bekräfta att svaret får stå'),
  'Svar efter svarstiden som ni inte har tagit ställning till': async (visitor) => {
    await visitor.choose('Ta med');
    await visitor.press('Spara beslutet');
  },
  'Texter i sammanställningen med något att fylla i': fillIn,
  'Texter i tjänsteskrivelsen med något att fylla i': fillIn,
};
const MOST = 60;

/**
 * Follows the list before the report, and does what each page asks for, until nothing is left. Returns the kinds met.
 */
export async function workThrough(visitor: Visitor, report: string): Promise<Set<string>> {
  const met = new Set<string>();
  for (let done = 0; done < MOST; done++) {
    await visitor.open(report);
    expect(await visitor.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    const links = visitor.page.locator('.y-needs a');
    if ((await links.count()) === 0) return met;
    const first = visitor.page.locator('section, fieldset', { has: links }).first();
    const kind = await first.getByRole('heading').first().innerText();
    met.add(kind);
    await visitor.leads(() => first.locator('.y-needs a').first().click());
    await WAYS[kind]!(visitor);
  }
  throw new Error(`more than ${MOST} things were left`);
}

async function fillIn(visitor: Visitor): Promise<void> {
  const field = visitor.page.getByRole('textbox').filter({ visible: true }).first();
  const text = await field.inputValue();
  await field.fill(text.replace(/\[[^[\]]*\]/g, 'Riktlinjen förtydligas.'));
  await visitor.press('Spara texten');
}
