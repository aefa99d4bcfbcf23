import type { Workplace } from '../../support/browser-people-at-work';

export function registering(at: Workplace): void {
  it.each([
    ['Vattenbolaget', true],
    ['Fastighetsbolaget', false],
  ])(
    'the registrar registers an answer on paper from %s, which came yesterday (JavaScript %s)',
    async (body, javaScriptEnabled) => {
      const [{ day, words } = { day: '', words: '' }] = await at.server.db.asSuperuser<{ day: string; words: string }>(
        `select (yttra_today() - 1)::text as day, extract(day from yttra_today() - 1)::text as words`,
      );
      const visitor = await at.comes('registrar', { javaScriptEnabled });
      await visitor.open('/registrator');
      await visitor.follow(/^Registrera ett svar/);
      await visitor.follow(new RegExp(body));
      await visitor.choose('Med post');
      await visitor.writeDate('Vilken dag kom det in?', day);
      await visitor.attach('inskannat svar.txt', 'Bolaget tillstyrker förslaget.', 'text/plain');
      await visitor.choose('Yttrande');
      await visitor.page.getByLabel('Ställningstagande').selectOption('Tillstyrker');
      await visitor.choose(/^Från bolaget/);
      await visitor.press('Registrera svaret');
      expect(await visitor.text).toMatch(new RegExp(`\\b${words} \\p{L}+ \\d{4}`, 'u'));
      expect(visitor.loads()).toBeLessThanOrEqual(4);
      const [kept] = await at.server.db.asSuperuser(
        `select a.kind, a.channel, (a.received_at at time zone 'Europe/Stockholm')::date::text as day
       from response a join recipient r on r.current_response_id = a.id join remiss m on m.id = r.remiss_id
       where r.body_name = $1 and m.status = 'issued'`,
        [body],
      );
      expect(kept).toEqual({ kind: 'statement', channel: 'post', day });
    },
  );
}
