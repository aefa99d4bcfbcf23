import type { Workplace } from '../../support/browser-people-at-work';
import type { Visitor } from '../../support/browser-visitor';

/** The reader, and the officer who reads: nothing here is sent that the other could not see. */
export function reading(at: Workplace): void {
  it.each([true, false])('finds what three bodies said about question 3 (JavaScript %s)', async (javaScriptEnabled) => {
    const visitor = await at.comes('reader', { javaScriptEnabled });
    await visitor.open('/las');
    await visitor.follow(/Riktlinje för kvalitets/);
    await visitor.follow('Fråga för fråga');
    await visitor.follow('Nästa: fråga 2');
    await visitor.follow('Nästa: fråga 3');
    expect(await visitor.heading).toMatch(/^Fråga 3/);
    for (const body of ['Socialnämnden', 'Stadsbyggnadsnämnden', 'Destinationsbolaget']) {
      expect(await visitor.page.getByRole('heading', { name: body }).count()).toBe(1);
    }
    expect(visitor.loads()).toBeLessThanOrEqual(5);
  });

  it('finds every unread answer to question 3 with the keyboard alone, in three pages at most', async () => {
    const visitor = await at.comes('officer');
    await visitor.open(`/remisser/${at.places.remiss('running')}/svar`);
    await visitor.tabTo('combobox', 'Fråga');
    await visitor.page.keyboard.type('Fråga 3');
    await visitor.tabTo('checkbox', 'Bara olästa');
    await visitor.page.keyboard.press('Space');
    await visitor.enter('button', 'Visa');
    expect(await visitor.text).toMatch(/\b\d{1,2} av 20 instanser visas/);
    const links = await visitor.page.getByRole('link', { name: /fråga 3, oläst/ }).allInnerTexts();
    expect(links).toHaveLength(5);
    expect(visitor.loads()).toBeLessThanOrEqual(3);
  });

  /** From the workbench to a viewpoint that is assessed, with the keyboard alone and nothing wider than the window. */
  const marksASentence = async (visitor: Visitor) => {
    const { page } = visitor;
    const { keyboard } = page;
    const isWithin = async () =>
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await visitor.open(`/remisser/${at.places.remiss('running')}/bedomning`);
    await isWithin();
    await visitor.enter('link', /^Till nästa olästa/);
    await isWithin();
    const sentence = await page.locator('.y-sentence label').first().innerText();
    await keyboard.press('j');
    await keyboard.press('3');
    const reason = 'Nej: 1, 2, 3 och 4 j k m n p? Redan beslutat.';
    await keyboard.type(reason);
    await visitor.leads(() => keyboard.press('Control+Enter'));
    expect(visitor.loads()).toBeLessThanOrEqual(4);
    expect(await visitor.text).toContain('Synpunkten är sparad.');
    await isWithin();
    const [marked] = await at.server.db.asSuperuser<{
      text: string;
      quote: string;
      disposition: string;
      reason: string;
    }>(
      `select v.text, p.quote, v.disposition, v.reason from viewpoint v join viewpoint_place p on p.viewpoint_id = v.id order by v.created_at desc, v.number desc limit 1`,
    );
    expect(marked).toEqual({ text: sentence, quote: sentence, disposition: 'not_met', reason });
  };

  it('marks a sentence and assesses it with the keyboard alone, at 320 px with text of twice the size, in four pages at most, and no key that is written is lost', async () => {
    const visitor = await at.comes('officer', { viewport: { width: 320, height: 640 } });
    const { page } = visitor;
    const { keyboard } = page;
    const reader = await page.context().newCDPSession(page);
    await reader.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    await marksASentence(visitor);
    expect(await page.evaluate('parseFloat(getComputedStyle(document.querySelector("p")).fontSize)')).toBeGreaterThan(
      30,
    );
    // The next is assessed in three: what becomes of it, why, and on.
    await visitor.follow(/^Till nästa som saknas/);
    const heading = await visitor.heading;
    await keyboard.press('4');
    await keyboard.type('Redovisas.');
    await visitor.leads(() => keyboard.press('Control+Enter'));
    expect(await visitor.heading).not.toBe(heading);
    // Outside the pane a letter is a letter.
    await page.locator('h1').click();
    await keyboard.press('n');
    expect(visitor.loads()).toBe(2);
  });

  it('quotes the very words that are selected', async () => {
    const visitor = await at.comes('officer');
    const { page } = visitor;
    await visitor.open(await at.places.fill(`/remisser/{running}/bedomning/instans/{rid:Socialnämnden}/fraga-3`));
    await page.evaluate(`(() => {
      const words = document.querySelector('.y-sentence [data-from]').firstChild;
      getSelection().setBaseAndExtent(words, 11, words, 20);
      document.querySelector('.y-pane').dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    })()`);
    const told = page.locator('.y-chosen-words', { hasText: 'Markerat' });
    await told.waitFor();
    const words = (await told.innerText()).replace(/^Markerat: ”|”$/g, '');
    await visitor.press(/^Spara$/);
    expect(await page.locator('.y-sentence mark').allInnerTexts()).toEqual([words]);
    expect(words.length).toBeGreaterThan(3);
    // The keys are told by one of them.
    const keys = page.getByText('visa eller dölj den här listan');
    await page.locator('.y-keys').waitFor();
    await page.locator('.y-pane input').first().focus();
    for (const isShown of [true, false]) {
      await page.keyboard.press('?');
      expect(await keys.isVisible()).toBe(isShown);
    }
  });

  it('marks and assesses without script, in four pages at most', async () => {
    const visitor = await at.comes('officer', { javaScriptEnabled: false });
    await visitor.open(`/remisser/${at.places.remiss('running')}/bedomning`);
    await visitor.follow(/^Till nästa olästa/);
    await visitor.page.getByRole('checkbox').first().check();
    await visitor.choose('Noteras');
    await visitor.press('Spara och nästa');
    expect(await visitor.text).toContain('Synpunkten är sparad.');
    expect(visitor.loads()).toBeLessThanOrEqual(4);
  });

  it('folds in a narrow view what stands before the work, without script, and nothing in a wide one', async () => {
    const visitor = await at.comes('officer', { javaScriptEnabled: false });
    const { page } = visitor;
    const shows = async () => [
      await page.getByLabel('Status', { exact: true }).isVisible(),
      await page.getByRole('link', { name: 'Socialnämnden' }).isVisible(),
    ];
    await visitor.open(`/remisser/${at.places.remiss('running')}/folj`);
    expect(await shows()).toEqual([true, true]);
    await page.setViewportSize({ width: 360, height: 900 });
    expect(await shows()).toEqual([false, false]);
    await page.getByText('Välj vad som visas').click();
    await page.getByLabel(/^Visa också /).check();
    expect(await shows()).toEqual([true, true]);
  });

  it('finds why a mail did not arrive, corrects the address and sends again, in four pages at most', async () => {
    const visitor = await at.comes('officer');
    await visitor.open(`/remisser/${at.places.remiss('running')}/folj`);
    await visitor.follow('Rätta adressen');
    expect(await visitor.heading).toBe('Energibolaget');
    expect(await visitor.text).toContain('Adressen finns inte');
    await visitor.write('E-postadress', 'energibolaget@example.se');
    await visitor.press('Spara och skicka inbjudan');
    expect(visitor.loads()).toBeLessThanOrEqual(4);
    const waiting = await at.server.db.asSuperuser<{ to: string }>(
      `select to_address as to from outgoing_mail where kind = 'remiss.invitation' and state = 'waiting'`,
    );
    expect(waiting).toEqual([{ to: 'energibolaget@example.se' }]);
  });
}
