import type { Workplace } from '../../support/browser-people-at-work';

const EXTRACT =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
const ON = /^Spara och gå till/;

/** Those who answer: a secretary at each pace, and two people in one draft. */
export function answering(at: Workplace): void {
  const answerOf = async (recipientId: string) =>
    (
      await at.server.db.asSuperuser<{
        kind: string;
        stance: string;
        content: { answers: Record<string, { text: string }> };
        files: number;
      }>(
        `select a.kind, a.stance, a.content, (select count(*)::int from response_file where response_id = a.id) as files
         from response a join recipient r on r.current_response_id = a.id where r.id = $1`,
        [recipientId],
      )
    )[0];

  it.each([
    ['Gymnasienämnden', true],
    ['Arbetsmarknads- och vuxenutbildningsnämnden', false],
  ])(
    '%s answers three questions, attaches the extract and gets the receipt (JavaScript %s)',
    async (body, javaScriptEnabled) => {
      const rid = await at.places.fill(`{rid:${body}}`);
      const visitor = await at.comes('twoBodies', { javaScriptEnabled });
      await visitor.open(`/svara/${rid}`);
      await visitor.follow(/^1\. Är riktlinjen/);
      for (const text of ['Ja, den är i linje.', 'Vi börjar med ett förbättringsteam.', 'Skriv vem som samordnar.']) {
        await visitor.write(new RegExp(`^${body}s svar`), text);
        await visitor.press(ON);
      }
      await visitor.choose('Tillstyrker med synpunkter');
      await visitor.press(ON);
      await visitor.choose(/^Beslut av nämnden/);
      await visitor.page
        .getByLabel(/^Sammanträde/)
        .first()
        .selectOption({ index: 1 });
      await visitor.write(/^Paragraf/, '§ 88');
      await visitor.press(ON);
      await visitor.attach('protokollsutdrag.pdf', EXTRACT);
      await visitor.press('Lägg till filen');
      await visitor.press('Granska svaret');
      await visitor.choose('Texten är den som beslutades');
      await visitor.press(/^Lämna .* svar$/);
      expect(await visitor.text).toMatch(/kl\. \d\d\.\d\d/);
      expect(visitor.page.url()).toContain('/kvittens/');
      expect(visitor.loads()).toBeLessThanOrEqual(12);
      const answer = (await answerOf(rid))!;
      expect(answer).toMatchObject({ kind: 'statement', stance: 'supports_with_comments', files: 1 });
      expect(answer.content.answers['2']!.text.trim()).toBe('Vi börjar med ett förbättringsteam.');
    },
  );

  it('lets a company answer with the keyboard alone, focus in sight at every step', async () => {
    const rid = await at.places.fill('{rid:Logistikbolaget}');
    const visitor = await at.comes('company');
    const { keyboard } = visitor.page;
    await visitor.open(`/svara/${rid}`);
    await visitor.enter('button', 'Bekräfta att ni har fått remissen');
    await visitor.enter('link', /^1\. Är riktlinjen/);
    for (const text of ['Ja.', 'Med ett team.', 'Vem samordnar?']) {
      await visitor.type('textbox', /^Logistikbolagets svar/, text);
      await visitor.enter('button', ON);
    }
    await visitor.tabTo('radio', 'Tillstyrker');
    await keyboard.press('Space');
    await keyboard.press('ArrowDown');
    await visitor.enter('button', ON);
    await visitor.tabTo('radio', 'Beslut av styrelsen');
    await keyboard.press('ArrowUp');
    await visitor.enter('button', ON);
    await visitor.enter('button', 'Granska svaret');
    await visitor.enter('button', /^Lämna .* svar$/);
    expect(visitor.page.url()).toContain('/kvittens/');
    expect(await answerOf(rid)).toMatchObject({ kind: 'statement', stance: 'supports_with_comments' });
  });

  it.each([true, false])(
    'takes “Ingen erinran” in one step from the invitation (JavaScript %s)',
    async (javaScriptEnabled) => {
      const body = javaScriptEnabled ? 'Vuxennämnden' : 'Servicenämnden';
      const rid = await at.places.fill(`{rid:${body}}`);
      const visitor = await at.comes(javaScriptEnabled ? 'drafter' : 'wisher', { javaScriptEnabled });
      await visitor.open(`/svara/${rid}/ingen-erinran`);
      await visitor.choose(/^Från förvaltningen/);
      await visitor.press('Svara ingen erinran');
      expect(await visitor.text).toMatch(/kl\. \d\d\.\d\d/);
      expect(visitor.loads()).toBeLessThanOrEqual(2);
      expect(await answerOf(rid)).toMatchObject({ kind: 'no_comments' });
    },
  );

  it('shows both texts when two people save the same question, and loses neither', async () => {
    const path = await at.places.fill('/svara/{rid:Vård- och omsorgsnämnden}/fraga/2');
    const first = await at.comes('together', { javaScriptEnabled: false });
    const second = await at.comes('contributor', { javaScriptEnabled: false });
    await first.open(path);
    await second.open(path);
    await first.write(/s svar/, 'Karins text om förbättringsteam.');
    await first.press('Spara');
    await second.write(/s svar/, 'Marias text om enhetschefer.');
    await second.press(/^Spara$/);
    const both = await second.page.content();
    expect(both).toContain('Karins text om förbättringsteam.');
    expect(both).toContain('Marias text om enhetschefer.');
    expect(second.loads()).toBeLessThanOrEqual(3);
  });
}
