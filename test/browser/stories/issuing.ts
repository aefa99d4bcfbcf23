import type { Workplace } from '../../support/browser-people-at-work';

const DOCUMENT = '# Riktlinje för möten\n\n## Inledning\n\nMöten ska vara korta.\n\n## Ansvar\n\nNämnderna ansvarar.\n';

export function issuing(at: Workplace): void {
  it.each([true, false])(
    'the case officer issues a remiss to twenty bodies (JavaScript %s)',
    async (javaScriptEnabled) => {
      const title = `Riktlinje för möten ${javaScriptEnabled ? 'ett' : 'två'}`;
      const visitor = await at.comes('officer', { javaScriptEnabled });
      await visitor.open('/remisser/ny');
      await visitor.write('Titel', title);
      await visitor.write('Diarienummer', `KSKF/2026:${javaScriptEnabled ? 901 : 902}`);
      await visitor.choose('Riktlinje');
      await visitor.press('Skapa utkastet');
      const base = new URL(visitor.page.url()).pathname;

      await visitor.open(`${base}/dokument`);
      await visitor.attach('riktlinje.md', DOCUMENT, 'text/markdown');
      await visitor.press(/^(Ladda upp|Byt ut|Lägg till) /);
      await visitor.open(`${base}/fragor`);
      await visitor.write('Fråga', 'Är riktlinjen rätt för er?');
      await visitor.press('Lägg till frågan');
      await visitor.open(`${base}/instanser`);
      await visitor.write('Regel', 'Alla nämnder och styrelser utom Valnämnden');
      await visitor.press('Spara regeln');
      expect(await visitor.text).toContain('20 instanser');
      const days = await at.server.db.asSuperuser<{ issue: string; due: string }>(
        `select yttra_today()::text as issue, (yttra_today() + 60)::text as due`,
      );
      await visitor.open(`${base}/tider`);
      await visitor.writeDate('Skickas ut', days[0]!.issue);
      await visitor.writeDate('Sista svarsdag', days[0]!.due);
      await visitor.press('Räkna om');
      await visitor.press('Spara och fortsätt');
      await visitor.open(`${base}/granska`);
      await visitor.press('Skicka ut till 20 instanser');
      expect(visitor.page.url()).toContain('/utskickad');
      const [sent] = await at.server.db.asSuperuser(
        `select status, (select count(*)::int from recipient where remiss_id = m.id) as bodies from remiss m where title = $1`,
        [title],
      );
      expect(sent).toEqual({ status: 'issued', bodies: 20 });
    },
  );
}
