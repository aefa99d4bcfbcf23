import { AssessmentMails, RemindAskedJob } from '@yttra/assessment';
import { People } from '@yttra/identity';
import { ANSWER, handedIn, issuedRemiss, type ApiRound } from '../support/api-round';
import { ifMatch } from '../support/api-client';
import type { PageClient } from '../support/page-client';
import type { TestServer } from '../support/test-server';

const SECRET = 'detskyddadeärendet';
/** On the day that the remiss of this chapter goes out. */
const DECIDED = { ...ANSWER, basis: { ...ANSWER.basis, meeting: '2022-12-16' } };

const SOCIAL = {
  ...DECIDED,
  answers: {
    1: { text: 'Ja. Ange vem som samordnar. Redovisa också kostnaden.' },
    2: { value: 'partly' },
    3: { text: `Ett enskilt ärende: ${SECRET}.` },
  },
  reservations: [{ by: [{ name: 'Ledamot Ett', party: 'FP' }], text: 'Nämnden borde ha avstyrkt.' }],
  secrecy: [{ provision: '26 kap. 1 § OSL', date: '2022-12-14', authority: 'Socialnämnden', parts: ['answer:3'] }],
};
const MILJO = {
  ...DECIDED,
  stance: 'opposes',
  answers: { 1: { text: 'Nej 👩‍👩‍👧.' }, 2: { value: 'no' }, 3: { nothingToAdd: true } },
};

interface Said {
  id: string;
  disposition: string | null;
  reason: string | null;
}

/** The workbench, in a remiss of its own: from unread answers to viewpoints that are all assessed, without script. */
export function theWorkbench(at: () => TestServer): void {
  describe('the workbench', () => {
    let round: ApiRound;
    let officer: PageClient;
    let reader: PageClient;
    const bench = (rest = '') => `/remisser/${round.id}/bedomning${rest}`;
    const part = (body: string, name: string) => bench(`/instans/${round.recipient(body).id}/${name}`);

    beforeAll(async () => {
      const server = at();
      round = await issuedRemiss(server, {
        title: 'Policy för samordning',
        namedReaders: [server.people.namedReader],
      });
      await handedIn(server.clients.secretary, round.of('Socialnämnden'), SOCIAL);
      await handedIn(server.clients.otherSecretary, round.of('Miljönämnden'), MILJO);
      officer = await server.pages('officer');
      reader = await server.pages('reader');
    });

    it('tells what is unread and unassessed, and leads to each', async () => {
      await officer.get(`/remisser/${round.id}`);
      await officer.click('Bedöm synpunkter');
      expect(officer.text).toContain('Bedömda synpunkter: 0 av 1');
      expect(officer.text).toContain('Till nästa olästa (6)');
      expect(officer.links()).toContainEqual({
        label: 'Socialnämnden, fråga 1: oläst',
        href: part('Socialnämnden', 'fraga-1'),
      });
      expect(officer.links()).toContainEqual({
        label: 'Socialnämnden, övrigt: oläst, 1 synpunkt, 1 saknas',
        href: part('Socialnämnden', 'ovrigt'),
      });
      await officer.click('Till nästa olästa (6)');
      expect(officer.heading).toBe('Miljönämnden, fråga 1');
    });

    it('a part with nothing to assess is said to be read, by a name, and the next comes', async () => {
      await officer.submit('Läst, inget att bedöma');
      expect(officer.text).toContain('Markerat som läst.');
      expect(officer.heading).toBe('Miljönämnden, fråga 2');
      await officer.get(part('Miljönämnden', 'fraga-1'));
      expect(officer.find('button').map(({ text }) => text)).not.toContain('Läst, inget att bedöma');
      expect(officer.text).toMatch(/Läst av \S.* 16 december 2022\./);
    });

    it('sentences are marked and assessed on one form, and the next that is left comes', async () => {
      await officer.get(part('Socialnämnden', 'fraga-1'));
      const [, second, third] = officer.find('input[name=mening]').map((box) => box.getAttribute('value')!);
      await officer.submit('Spara och nästa', { mening: [second!, third!], Bedömning: 'Tillgodoses inte' });
      expect(officer.status).toBe(422);
      expect(officer.text).toContain('Skriv ett skäl. Nämnden ska kunna se varför.');
      // What was ticked is ticked still.
      await officer.submit('Spara och nästa', {
        Skäl: 'Samordningen är beslutad.',
        Taggar: 'ansvar, kostnad',
        'Avsnitt i förslaget': 'Ansvar',
      });
      expect(officer.text).toContain('Synpunkten är sparad.');
      expect(officer.heading).toBe('Socialnämnden, fråga 2');
      await officer.get(part('Socialnämnden', 'fraga-1'));
      expect(officer.find('mark').map(({ text }) => text)).toEqual([
        'Ange vem som samordnar.',
        'Redovisa också kostnaden.',
      ]);
      expect(officer.text).toContain('Citerade meningar: 2 av 3');
      expect(
        officer
          .find('.y-tags')
          .map(({ text }) => text)
          .join(),
      ).not.toContain('Oläst');
      await officer.click('synpunkt 2');
      expect(officer.heading).toBe('Synpunkt 2');
      expect(officer.find('[name=text]')[0]!.getAttribute('value')).toBe('Ange vem som samordnar.');
      expect(officer.find('[name=tags]')[0]!.getAttribute('value')).toBe('ansvar, kostnad');
      expect(officer.find('option[selected]').map(({ text }) => text)).toContain('Ansvar');
    });

    it.each([
      ['nothing at all', { mening: [] }, 'Markera en mening, eller skriv en rubrik.'],
      ['sentences with others between', { mening: ['0-3', '28-53'] }, 'Markera meningar som står efter varandra.'],
      ['a place that is no sentence', { mening: ['1-7'] }, 'Markera meningar som står efter varandra.'],
    ])('%s is refused in words', async (_what, said, words) => {
      await officer.get(part('Socialnämnden', 'fraga-1'));
      await officer.submit('Spara', said);
      expect(officer.status).toBe(422);
      expect(officer.text).toContain(words);
      expect(officer.find('a[href="#mening"]')).toHaveLength(1);
    });

    it.each<[string, Record<string, string>, string]>([
      ['outside the text', { fran: '4', till: '90' }, 'Tecken 4 till 90 ligger utanför texten: svaret på fråga 1 har 10 tecken.'],
      ['far outside it, with no heading', { fran: '800', till: '900', text: '' }, 'Tecken 800 till 900 ligger utanför texten'],
      ['between the halves of a letter', { fran: '0', till: '6' }, 'Tecken 0 till 6 delar en bokstav mitt itu'],
      ['of no words', { fran: '4', till: '4' }, 'Tecken 4 till 4 är inga ord.'],
      ['that is no number', { fran: 'x', till: '4' }, 'Vi kan inte läsa var det markerade står. Markera orden igen.'],
      ['below nothing', { fran: '-1', till: '4' }, 'Vi kan inte läsa var det markerade står. Markera orden igen.'],
      ['of a sentence that is none', { mening: 'a-b' }, 'Markera meningar som står efter varandra.'],
      ['in the answer of another remiss', { svar: '00000000-0000-4000-8000-000000000000', fran: '0', till: '3' }, 'Synpunkten ska stå i ett svar från samma instans i samma remiss.'],
    ])('a place %s is refused in words, with what was written kept and nothing marked', async (_what, said, words) => {
      await officer.get(part('Miljönämnden', 'fraga-1'));
      const svar = officer.find('[name=svar]')[0]!.getAttribute('value')!;
      const written = { svar, text: 'Min rubrik', disposition: 'met', reason: 'Mitt skäl.', ...said };
      await officer.post(part('Miljönämnden', 'fraga-1'), new URLSearchParams(written));
      expect(officer.status).toBe(422);
      expect(officer.text).toContain(words);
      expect(officer.find('a[href="#mening"]')).toHaveLength(1);
      expect(officer.find('[name=text]')[0]!.getAttribute('value')).toBe(said.text ?? 'Min rubrik');
      expect(officer.find('[name=reason]')[0]!.text).toBe('Mitt skäl.');
      await officer.get(part('Miljönämnden', 'fraga-1'));
      expect(officer.find('mark')).toEqual([]);
    }); // prettier-ignore

    it('what a colleague saved meanwhile stands above what one wrote oneself, and in the history', async () => {
      await officer.get(bench());
      await officer.click('Ange vem som samordnar.');
      const colleague = await at().pages('namedReader');
      await colleague.get(officer.path);
      await officer.submit('Spara', { Skäl: 'Handläggarens skäl.' });
      await colleague.submit('Spara', { Skäl: 'Strategens skäl.' });
      expect(colleague.status).toBe(412);
      expect(colleague.text).toContain('Handläggarens skäl.');
      expect(colleague.find('[name=reason]')[0]!.text.trim()).toBe('Strategens skäl.');
      await colleague.submit('Spara');
      expect(colleague.text).toContain('Synpunkten är sparad.');
      expect(colleague.text).toContain('Historik, 2 tidigare versioner');
      for (const reason of ['Handläggarens skäl.', 'Samordningen är beslutad.'])
        expect(colleague.text).toContain(reason);
    });

    it('who is not named reads, and assesses nothing; what is secret stays so', async () => {
      await officer.get(part('Socialnämnden', 'fraga-3'));
      await officer.submit('Spara', {
        mening: officer.find('input[name=mening]').map((box) => box.getAttribute('value')!),
      });
      const { href } = officer.links().find(({ label }) => label === 'synpunkt 3')!;
      await reader.get(part('Socialnämnden', 'fraga-3'));
      expect(reader.text).toContain('Den här delen är märkt med sekretess och visas inte för dig.');
      for (const path of [reader.path, href, bench()]) {
        expect((await reader.get(path)).html).not.toContain(SECRET);
        expect(reader.find('main form[method=post]')).toHaveLength(0);
      }
      expect((await officer.get(bench(`?ord=${SECRET}`))).text).toContain('1 av 3 synpunkter visas');
      expect((await reader.get(bench(`?ord=${SECRET}`))).text).toContain('0 av 3 synpunkter visas');
      expect((await reader.get(bench('?ord=samordna'))).text).toContain('1 av 3 synpunkter visas');
      await reader.get(href);
      expect(reader.text).toContain('[Maskat: 26 kap. 1 § OSL]');
      expect((await reader.post(href, new URLSearchParams({ version: '1', reason: 'x' }))).status).toBe(404);
    });

    it('a member’s own view is assessed without a heading of the office’s, until nothing is left', async () => {
      await officer.get(bench('?bedomning=saknas'));
      await officer.click('Till nästa som saknas (2)');
      expect(officer.heading).toBe('Synpunkt 3');
      await officer.submit('Spara och nästa', { Bedömning: 'Noteras' });
      expect(officer.heading).toBe('Synpunkt 1');
      expect(officer.find('[name=text]')).toHaveLength(0);
      // Who dissents is owed a comment: noted without one it is left, here as in the report.
      await officer.submit('Spara', { Bedömning: 'Noteras' });
      await officer.get(bench('?bedomning=saknas'));
      await officer.click('Till nästa som saknas (1)');
      expect(officer.heading).toBe('Synpunkt 1');
      await officer.submit('Spara och nästa', { Bedömning: 'Noteras', Skäl: 'Redovisas för kommunstyrelsen.' });
      for (
        let more = 0;
        more < 9 && officer.find('button').some(({ text }) => text === 'Läst, inget att bedöma');
        more++
      )
        await officer.submit('Läst, inget att bedöma');
      expect(officer.heading).toBe('Bedöm synpunkter');
      expect(officer.text).toContain('Alla synpunkter är bedömda, och alla svar är lästa till slutet.');
      expect(officer.links()).toContainEqual({
        label: 'Till rapporteringen',
        href: `/remisser/${round.id}/rapportera`,
      });
      // The reason is the comment that a reservation asks for; who opposes is answered elsewhere.
      const left = await at().clients.officer.get<{ what: string }[]>(`${round.path}/hindrances`);
      expect(left.map(({ what }) => what)).toEqual(['opposition_not_answered']);
    });

    it('words that a correction took away are marked anew where they stand now', async () => {
      const answers = { ...SOCIAL.answers, 1: { text: 'Ja. Skriv vem som samordnar. Tack.' } };
      await officer.get(part('Socialnämnden', 'fraga-1'));
      await handedIn(at().clients.secretary, round.of('Socialnämnden'), { ...SOCIAL, answers });
      // Marked in what was read before the correction: refused, with what was written, at the words that count now.
      await officer.submit('Spara', { mening: ['0-3'], text: 'Min rubrik' });
      expect(officer.status).toBe(409);
      expect(officer.text).toContain(
        'Socialnämnden har lämnat en nyare version av sitt svar. Läs den, och markera där.',
      );
      expect(officer.find('[name=text]')[0]!.getAttribute('value')).toBe('Min rubrik');
      expect(officer.find('.y-sentence label').map(({ text }) => text)).toContain('Skriv vem som samordnar.');
      await officer.get(bench('?fraga=1'));
      expect(officer.text).toContain('Till nästa som saknas (1)');
      await officer.click('Ange vem som samordnar.');
      expect(officer.text).toContain('Citatet står inte i svaret som gäller nu. Så här stod det:');
      expect(officer.text).toContain('Ange vem som samordnar. Redovisa också kostnaden.');
      // The whole part before and after, and what differs.
      const marked = (tag: string) => officer.find(tag).map(({ text }) => text);
      expect(officer.text).toContain('Svaret före rättelsen');
      expect(marked('del').join(' ')).toMatch(/Ange vem som samordnar\..*Redovisa också kostnaden\./s);
      expect(marked('del').join(' ')).not.toContain('Ja.');
      expect(marked('ins')).toEqual(['Skriv vem som samordnar.', 'Tack.']);
      await officer.submit('Spara citatet');
      expect(officer.status).toBe(422);
      expect(officer.text).toContain('Markera meningen som synpunkten står i.');
      await officer.submit('Spara citatet', {
        mening: [officer.find('input[name=mening]')[1]!.getAttribute('value')!],
      });
      expect(officer.text).toContain('Citatet är sparat.');
      expect(officer.text).not.toContain('Till nästa som saknas');
      expect(officer.find('mark').map(({ text }) => text)).toEqual(['Skriv vem som samordnar.']);
    });

    it('a viewpoint is taken away with a reason; a member’s own view is not, as long as it stands', async () => {
      const viewpoint = { recipientId: round.recipient('Miljönämnden').id, question: 2, text: 'Markerad av misstag' };
      const { id } = await at().clients.officer.post<{ id: string }>(`${round.path}/viewpoints`, viewpoint);
      await officer.get(bench(`/${id}`));
      await officer.submit('Ta bort synpunkten');
      expect(officer.text).toContain('Skriv varför synpunkten tas bort.');
      await officer.submit('Ta bort synpunkten', { 'Varför tas synpunkten bort?': 'Det var ingen synpunkt.' });
      expect(officer.heading).toBe('Bedöm synpunkter');
      expect(officer.text).toContain('Synpunkten är borttagen.');
      expect(officer.text).not.toContain('Markerad av misstag');
      await officer.get(part('Socialnämnden', 'reservation-1'));
      await officer.click('1. Nämnden borde ha avstyrkt.');
      expect(officer.find('button').map(({ text }) => text)).not.toContain('Ta bort synpunkten');
      const version = officer.find('input[name=version]')[0]!.getAttribute('value')!;
      const forged = new URLSearchParams({ version, whyRemoved: 'Vi vill inte svara.' });
      await officer.post(`${officer.path}/ta-bort`, forged);
      expect(officer.status).toBe(409);
      expect(officer.text).toContain('Den kan inte tas bort. Bedöm den i stället.');
    });

    describe('a colleague is asked for a reason', () => {
      let id: string;
      const mails = async () =>
        (
          await at().db.asOwner<{ kind: string; to: string }>(
            `select kind, to_address as "to" from outgoing_mail where kind like 'viewpoint.%' order by created_at, kind`,
          )
        ).map(({ kind, to }) => `${kind} ${to}`);
      /** What whoever asked is told of the reason, as it would be written now. */
      const told = async () => {
        const [mail] = await at().db.asOwner<{ id: string; to: string; at: Date; data: unknown }>(
          `select id, to_address as "to", next_at as at, data from outgoing_mail where kind = 'viewpoint.answered'`,
        );
        const write = at().get(AssessmentMails).renderers['viewpoint.answered'];
        const view = { id: mail!.id, kind: 'viewpoint.answered', to: mail!.to, data: mail!.data, remissId: round.id, recipientId: null, createdAt: mail!.at, now: mail!.at, today: '2022-12-16' };
        return { ...mail, said: await at().inTx((tx) => write(view, tx)) };
      }; // prettier-ignore

      it('with a day, and a mail', async () => {
        const viewpoint = { recipientId: round.recipient('Miljönämnden').id, question: 2, text: 'Fråga experterna' };
        ({ id } = await at().clients.officer.post<{ id: string }>(`${round.path}/viewpoints`, viewpoint));
        await officer.get(bench(`/${id}`));
        await officer.submit('Be om skälet', { 'until-day': '1', 'until-month': '12', 'until-year': '2022' });
        expect(officer.status).toBe(422);
        expect(officer.text).toContain('Välj en kollega, eller skriv adressen till någon annan: en av dem.');
        const [, colleague] = officer.find('select[name=askedOf] option').map((one) => one.getAttribute('value')!);
        const asked = { askedOf: colleague!, 'until-month': '12', 'until-year': '2022' };
        await officer.submit('Be om skälet', { ...asked, 'until-day': '1' });
        expect(officer.text).toContain('Välj i dag eller en senare dag.');
        await officer.submit('Be om skälet', { ...asked, 'until-day': '20', Meddelande: 'Vad säger lagen?' });
        expect(officer.text).toContain('skriva skälet senast tisdag 20 december 2022.');
        expect(await mails()).toEqual(['viewpoint.asked namedreader@example.se']);
        await officer.get(bench('?fraga=2'));
        expect(officer.text).toContain('till 20 dec');
      });

      it('is reminded the working day before, once', async () => {
        const { db } = at();
        const job = at().get(RemindAskedJob);
        const due = () => at().inTx((tx) => job.due(tx));
        expect(await due()).toEqual([]);
        await db.moveClock('2022-12-19T08:00:00+01:00');
        expect(await due()).toEqual([id]);
        await Promise.all([job.run(id), job.run(id)]);
        expect(await due()).toEqual([]);
        expect((await mails()).map((mail) => mail.split(' ')[0])).toEqual(['viewpoint.asked', 'viewpoint.reminded']);
        await db.moveClock('2022-12-16T10:00:00+01:00');
      });

      it('sees what waits, writes the reason, and leaves the decision', async () => {
        const colleague = await at().pages('namedReader');
        await colleague.get(bench());
        await colleague.click('En synpunkt väntar på ditt skäl');
        await colleague.click('Fråga experterna');
        expect(colleague.text).toContain('vill att du skriver skälet senast tisdag 20 december 2022.');
        expect(colleague.text).toContain('Vad säger lagen?');
        expect(colleague.find('input[name=disposition]')).toEqual([]);
        await colleague.submit('Lämna skälet');
        expect(colleague.text).toContain('Skriv ett skäl. Nämnden ska kunna se varför.');
        await colleague.submit('Lämna skälet', { Skäl: 'Lagen kräver det.' });
        expect(colleague.heading).toMatch(/^Synpunkt \d+$/);
        expect(colleague.text).toContain('Tack. Handläggaren ser att skälet har kommit.');
        await officer.get(bench(`/${id}`));
        expect(officer.text).toMatch(/skrev skälet \S+ \d+ december 2022/);
        expect(officer.find('[name=reason]')[0]!.text.trim()).toBe('Lagen kräver det.');
        // At the next full hour, and only while nobody has decided.
        expect(await told()).toMatchObject({
          to: 'officer@example.se',
          at: new Date('2022-12-16T11:00:00+01:00'),
          said: { subject: expect.stringMatching(/^Skälet har kommit: .{1,40}$/), foot: { path: bench(`/${id}`) } },
        });
        expect((await colleague.get(bench())).text).not.toContain('väntar på ditt skäl');
      });

      it('decides nothing, neither of it nor of several at once: that is the officer’s, whom the desk tells', async () => {
        const { namedReader, officer: client } = at().clients;
        const viewpoint = async () =>
          (
            await client.get<{ items: (Said & { version: number })[] }>(`${round.path}/viewpoints?limit=200`)
          ).items.find((one) => one.id === id)!;
        const { version } = await viewpoint();
        const refused = await namedReader.refused('PATCH', `${round.path}/viewpoints/${id}`, {
          body: { disposition: 'met' },
          headers: ifMatch(version),
        });
        expect([refused.status, refused.code]).toEqual([409, 'assessment.decided_by_officer']);
        const colleague = await at().pages('namedReader');
        await colleague.get(bench('?fraga=2'));
        const synpunkt = colleague.find('input[name=synpunkt]').map((box) => box.getAttribute('value')!);
        await colleague.submit('Bedöm valda', { synpunkt, disposition: 'noted' });
        expect(colleague.text).toMatch(/Du har fått synpunkt \d+ för att skriva skälet. Handläggaren bestämmer/);
        expect((await viewpoint()).disposition).toBeNull();
        await officer.get('/remisser');
        await officer.click('Skälet till en synpunkt har kommit.');
        expect(officer.text).toMatch(/1 av \d+ synpunkter visas/);
        await officer.click('Fråga experterna');
        await officer.submit('Spara', { Bedömning: 'Tillgodoses' });
        expect(officer.text).toContain('Synpunkten är sparad.');
        expect((await told())?.said).toBeNull();
        expect((await officer.get('/remisser')).text).not.toContain('Skälet till en synpunkt');
      });
    });

    describe('an expert is asked for a reason', () => {
      const EMAIL = 'juristen@example.se';
      let id: string;
      let expert: PageClient;
      const day = { 'until-day': '20', 'until-month': '12', 'until-year': '2022' };
      const add = async (more: object) =>
        (
          await at().clients.officer.post<{ id: string }>(`${round.path}/viewpoints`, {
            recipientId: round.recipient('Socialnämnden').id,
            ...more,
          })
        ).id;

      beforeAll(async () => {
        const person = await at().inTx((tx) => at().get(People).add(tx, { name: 'Juristen', email: EMAIL }));
        expert = await at().pagesOf(person.id);
        id = await add({
          question: 1,
          quote: 'Skriv vem som samordnar.',
          text: 'Ansvaret bör anges',
          aboutSection: 'Ansvar',
        });
      });

      it('by an address in the register; of what is secret nobody outside is', async () => {
        await officer.get(bench(`/${id}`));
        await officer.submit('Be om skälet', { ...day, email: 'ingen.alls@example.se' });
        expect(officer.text).toContain('ingen.alls@example.se finns inte i Yttra.');
        const secret = await add({ question: 3, text: 'Om det enskilda ärendet' });
        await officer.get(bench(`/${secret}`));
        await officer.submit('Be om skälet', { ...day, email: EMAIL });
        expect(officer.text).toContain('gäller något som är märkt med sekretess.');
        expect((await expert.get(bench(`/${secret}/skal`))).status).toBe(404);
        await officer.get(bench(`/${id}`));
        await officer.submit('Be om skälet', { ...day, email: EMAIL, Meddelande: 'Vad säger kommunallagen?' });
        expect(officer.text).toContain('Den du har frågat får ett mejl och skriver skälet.');
      });

      it('sees the viewpoint, its words and its section, and nothing else of the remiss', async () => {
        await expert.get('/');
        await expert.click('Synpunkt från Socialnämnden: Policy för samordning');
        expect(expert.path).toBe(bench(`/${id}/skal`));
        for (const words of [
          'Ansvaret bör anges',
          'Skriv vem som samordnar.',
          'Vad säger kommunallagen?',
          'Avsnittet som synpunkten gäller: 2 Ansvar',
        ])
          expect(expert.text).toContain(words);
        // What else the body has answered.
        expect(expert.text).not.toContain('Redovisa');
        const ways = expert.links().filter(({ href }) => href.startsWith('/remisser'));
        expect(ways).toEqual([]);
        const part = `/bedomning/instans/${round.recipient('Socialnämnden').id}/fraga-1`;
        const closed = [
          '',
          '/bedomning',
          `/bedomning/${id}`,
          part,
          '/svar',
          '/svar/sok?ord=samordnar',
          '/handelser',
          '/dokument',
        ];
        for (const path of closed) {
          const { status } = await expert.get(`/remisser/${round.id}${path}`);
          expect([path, status >= 403 && status <= 404]).toEqual([path, true]);
        }
      });

      it('writes it once, under the version that was read, and decides nothing', async () => {
        await expert.get(bench(`/${id}/skal`));
        expect(expert.find('input[name=disposition]')).toEqual([]);
        await at().clients.officer.patch(`${round.path}/viewpoints/${id}`, { tags: ['ansvar'] }, ifMatch(1));
        await expert.submit('Lämna skälet', { Skäl: 'Kommunallagen kräver det.' });
        expect(expert.status).toBe(412);
        expect(expert.find('[name=reason]')[0]!.text.trim()).toBe('Kommunallagen kräver det.');
        const forged = new URLSearchParams({ version: '2', reason: 'Kommunallagen kräver det.', disposition: 'met' });
        await expert.post(bench(`/${id}/skal`), forged);
        expect(expert.text).toContain('Tack. Handläggaren ser att skälet har kommit.');
        expect(expert.text).toContain('Du lämnade skälet');
        await expert.post(bench(`/${id}/skal`), forged);
        expect(expert.status).toBe(409);
        await officer.get(bench('?hos=svar'));
        await officer.click('Ansvaret bör anges');
        expect(officer.find('[name=reason]')[0]!.text.trim()).toBe('Kommunallagen kräver det.');
        expect(officer.find('input[name=disposition][checked]')).toEqual([]);
      });

      it('and is let in no longer when somebody else is asked', async () => {
        await officer.submit('Be om skälet', { ...day, email: 'officer@example.se' });
        expect(officer.status).toBe(422);
        await officer.submit('Be om skälet', { ...day, email: 'registrar@example.se' });
        expect((await expert.get(bench(`/${id}/skal`))).status).toBe(404);
        await officer.submit('Ta tillbaka frågan');
        expect((await expert.get('/')).text).not.toContain('Du är ombedd att skriva skäl');
      });
    });

    describe('a tag that belongs to somebody', () => {
      let person: string;
      const asked = () =>
        at().db.asOwner<{ number: number; of: string; until: string }>(
          `select v.number, p.email as of, q.until::text as until from viewpoint_request q join viewpoint v on v.id = q.viewpoint_id
             join person p on p.id = q.asked_of where v.tags ? 'juridik' or v.tags ? 'pengar' order by v.number`,
        );
      const add = (more: object) =>
        at().clients.officer.post<{ id: string; number: number; version: number }>(`${round.path}/viewpoints`, {
          recipientId: round.recipient('Miljönämnden').id,
          question: 2,
          text: 'Om en tagg',
          ...more,
        });

      it('is said on its page, and on the form where a viewpoint is tagged', async () => {
        await officer.get(bench());
        await officer.click('Taggar');
        await officer.submit('Spara');
        expect(officer.text).toContain('Skriv en tagg.');
        person = officer
          .find('select[name=personId] option')
          .find(({ text }) => text.includes('namedReader'))!
          .getAttribute('value')!;
        await officer.submit('Spara', { Tagg: 'juridik', personId: person, 'Dagar att skriva skälet': '91' });
        expect(officer.text).toContain('Skriv 1 till 90 dagar.');
        await officer.submit('Spara', { 'Dagar att skriva skälet': '7' });
        expect(officer.text).toContain('Sparat. Det gäller synpunkter som får taggen från och med nu.');
        expect(officer.text).toContain('Persona namedReader, inom 7 dagar');
        await officer.get(part('Socialnämnden', 'fraga-1'));
        expect(officer.text).toContain('juridik (ges till Persona namedReader)');
        await reader.get(bench('/taggar'));
        expect(reader.text).toContain('Persona namedReader, inom 7 dagar');
        expect(reader.find('main form[method=post]')).toEqual([]);
      });

      it('gives whatever lacks a reason to that person, once, and takes nothing from anybody', async () => {
        const before = (await asked()).length;
        const fresh = await add({ tags: ['juridik'] });
        await add({ tags: ['juridik'], disposition: 'met', reason: 'Står redan.' });
        const later = await add({});
        await at().clients.officer.patch(`${round.path}/viewpoints/${later.id}`, { tags: ['juridik'] }, ifMatch(1));
        const theirs = await add({});
        await at().clients.officer.put(`${round.path}/viewpoints/${theirs.id}/request`, {
          email: 'registrar@example.se',
          until: '2022-12-20',
        });
        await at().clients.officer.patch(`${round.path}/viewpoints/${theirs.id}`, { tags: ['juridik'] }, ifMatch(1));
        const given = { of: 'namedreader@example.se', until: '2022-12-23' };
        expect((await asked()).slice(before)).toEqual([
          { number: fresh.number, ...given },
          { number: later.number, ...given },
          { number: theirs.number, of: 'registrar@example.se', until: '2022-12-20' },
        ]);
        const colleague = await at().pages('namedReader');
        await colleague.get('/');
        expect(colleague.text).toContain('Persona officer vill ha skälet senast fredag 23 december 2022.');
      });

      it('may belong to an expert, who gets what is tagged so, and never what is secret', async () => {
        const choose = (more: Record<string, string>) =>
          officer.submit('Spara', { Tagg: 'juridik', personId: '', ...more });
        await officer.get(bench('/taggar?andra=juridik'));
        const email = 'Eller någon annan, med e-postadress';
        await choose({ personId: person, [email]: 'registrar@example.se' });
        expect(officer.text).toContain('Välj en kollega, eller skriv adressen till någon annan: en av dem.');
        await choose({ [email]: 'okand@example.se' });
        expect(officer.status).toBe(422);
        expect(officer.text).toContain('okand@example.se');
        await choose({ [email]: 'registrar@example.se' });
        expect(officer.text).toContain('Persona registrar (utanför kontoret), inom 7 dagar');
        const before = (await asked()).length;
        const open = await add({ tags: ['juridik'] });
        await add({ tags: ['juridik'], recipientId: round.recipient('Socialnämnden').id, question: 3 });
        expect((await asked()).slice(before)).toEqual([
          { number: open.number, of: 'registrar@example.se', until: '2022-12-23' },
        ]);
        const expert = await at().pages('registrar');
        await expert.get(bench(`/${open.id}/skal`));
        expect(expert.text).toContain('Om en tagg');
        expect((await expert.get(bench('/taggar'))).status).toBe(403);
        // The expert stands among those to choose from while the tag is hers.
        await officer.get(bench('/taggar?andra=juridik'));
        await officer.submit('Spara', { 'Dagar att skriva skälet': '5' });
        expect(officer.text).toContain('Persona registrar (utanför kontoret), inom 5 dagar');
      });

      it('has another name everywhere when it is renamed, and never one that another has', async () => {
        const tagged = () =>
          at().db.asOwner<{ tags: string[] }>(
            `select tags from viewpoint where remiss_id = '${round.id}' and jsonb_array_length(tags) > 0 order by number`,
          );
        const before = (await tagged()).map(({ tags }) =>
          tags.map((tag) => (tag === 'juridik' ? 'lag och rätt' : tag)),
        );
        await officer.get(bench('?tagg=juridik'));
        await officer.submit('Spara filtret', { 'Namn på filtret': 'Juridik' });
        await officer.get(bench('/taggar?andra=juridik&tagg=juridik'));
        await officer.submit('Byt namn', { 'Nytt namn': 'Ansvar' });
        expect(officer.status).toBe(422);
        expect(officer.text).toContain('En annan tagg heter redan ansvar.');
        const open = await at().pages('officer');
        await open.get(bench('/taggar?andra=juridik'));
        await officer.submit('Byt namn', { 'Nytt namn': 'lag och rätt' });
        expect(officer.text).toContain('Taggen har fått ett nytt namn');
        expect(officer.text).toContain('Persona registrar (utanför kontoret), inom 5 dagar');
        expect((await tagged()).map(({ tags }) => tags)).toEqual(before);
        await open.submit('Byt namn', { 'Nytt namn': 'annat' });
        expect(open.text).toContain('Ingen tagg heter juridik längre.');
        await officer.get(bench());
        await officer.click('Juridik');
        expect(officer.path).toContain('tagg=lag+och+r%C3%A4tt');
        await officer.get(bench('/taggar?andra=lag och rätt'));
        await officer.submit('Byt namn', { 'Nytt namn': 'juridik' });
        await officer.get('/mina-filter');
        await officer.submit('Ta bort filtret Juridik');
      });

      it('gives nothing more when it belongs to nobody', async () => {
        await officer.get(bench('/taggar?andra=juridik'));
        await officer.submit('Spara', { personId: '' });
        const before = (await asked()).length;
        await add({ tags: ['juridik'] });
        expect(await asked()).toHaveLength(before);
      });
    });

    describe('several at once', () => {
      const client = () => at().clients.officer;
      const said = async (...ids: string[]) => {
        const { items } = await client().get<{ items: Said[] }>(`${round.path}/viewpoints?limit=200`);
        return ids
          .map((id) => items.find((one) => one.id === id)!)
          .map(({ disposition, reason }) => [disposition, reason]);
      };
      const choose = async (...ids: string[]) => {
        await officer.get(bench('?fraga=1'));
        const values = officer.find('input[name=synpunkt]').map((box) => box.getAttribute('value')!);
        return { synpunkt: values.filter((value) => ids.some((id) => value.startsWith(id))) };
      };
      let ours: string;
      let theirs: string;

      beforeAll(async () => {
        const add = (body: string, more: object) =>
          client().post<{ id: string }>(`${round.path}/viewpoints`, {
            recipientId: round.recipient(body).id,
            question: 1,
            text: `Samordning, ${body}`,
            ...more,
          });
        ours = (await add('Socialnämnden', { disposition: 'met', reason: 'Skrivs in.' })).id;
        theirs = (await add('Miljönämnden', {})).id;
      });

      it('are one matter: one disposition, each with its body, until they part', async () => {
        await officer.submit('Lägg ihop valda', await choose(ours));
        expect(officer.status).toBe(422);
        expect(officer.text).toContain('Välj minst två synpunkter att lägga ihop.');
        await officer.submit('Lägg ihop valda', await choose(ours, theirs));
        expect(officer.text).toContain('Det du valde är ihoplagt.');
        expect(await said(ours, theirs)).toEqual([
          ['met', 'Skrivs in.'],
          ['met', 'Skrivs in.'],
        ]);
        await officer.get(bench(`/${theirs}`));
        expect(officer.text).toContain('Samordning, Socialnämnden (Socialnämnden)');
        await officer.submit('Spara', { Skäl: 'Skrivs in som 4.2.' });
        expect(await said(ours, theirs)).toEqual([
          ['met', 'Skrivs in som 4.2.'],
          ['met', 'Skrivs in som 4.2.'],
        ]);
        await officer.submit('Skilj ut synpunkten');
        expect(officer.text).toContain('Synpunkten står för sig igen.');
        expect(await said(ours, theirs)).toEqual([
          ['met', 'Skrivs in som 4.2.'],
          [null, null],
        ]);
      });

      it('joined by mistake are as they were when that is undone', async () => {
        await officer.submit('Lägg ihop valda', await choose(ours, theirs));
        await officer.submit('Ångra');
        expect(officer.text).toContain('Ångrat.');
        expect(await said(ours, theirs)).toEqual([
          ['met', 'Skrivs in som 4.2.'],
          [null, null],
        ]);
      });

      it('are given the same disposition, and their own back; what somebody has changed since stays', async () => {
        await officer.submit('Bedöm valda', await choose(ours, theirs));
        expect(officer.status).toBe(422);
        expect(officer.text).toContain('Välj en bedömning.');
        const both = { ...(await choose(ours, theirs)), disposition: 'not_met', reason: 'Samma skäl.' };
        await officer.submit('Bedöm valda', both);
        expect(await said(ours, theirs)).toEqual([
          ['not_met', 'Samma skäl.'],
          ['not_met', 'Samma skäl.'],
        ]);
        const undo = officer.find('input[name=act]')[0]!.getAttribute('value')!;
        await officer.get(bench(`/${ours}`));
        await officer.submit('Spara', { Skäl: 'Ett eget skäl.' });
        await officer.get(bench());
        await officer.submit('Ångra');
        expect(await said(ours, theirs)).toEqual([
          ['not_met', 'Ett eget skäl.'],
          [null, null],
        ]);
        await officer.post(bench('/angra'), new URLSearchParams({ act: undo }));
        expect(officer.status).toBe(409);
      });

      it('take over what is said of one that is joined to them, where nobody has assessed them', async () => {
        const third = { recipientId: round.recipient('Miljönämnden').id, question: 1, text: 'Samordning igen' };
        const { id } = await client().post<{ id: string }>(`${round.path}/viewpoints`, third);
        await officer.submit('Lägg ihop valda', await choose(theirs, id));
        await officer.submit('Lägg ihop valda', await choose(ours, theirs));
        const own = ['not_met', 'Ett eget skäl.'];
        expect(await said(ours, theirs, id)).toEqual([own, own, own]);
        await officer.submit('Ångra');
        expect(await said(ours, theirs, id)).toEqual([own, [null, null], [null, null]]);
        await officer.submit('Ångra');
        // What was done before that stands as it did, and can be undone too.
        await officer.get(bench(`/${id}`));
        expect(officer.find('button').map(({ text }) => text)).not.toContain('Skilj ut synpunkten');
      });

      it('are all assessed or none: one that a colleague has changed stops them', async () => {
        const chosen = { ...(await choose(ours, theirs)), disposition: 'noted' };
        const colleague = await at().pages('namedReader');
        await colleague.get(bench(`/${theirs}`));
        await colleague.submit('Spara', { Bedömning: 'Tillgodoses', Skäl: 'Kollegans.' });
        await officer.submit('Bedöm valda', chosen);
        expect(officer.status).toBe(412);
        expect(await said(ours, theirs)).toEqual([
          ['not_met', 'Ett eget skäl.'],
          ['met', 'Kollegans.'],
        ]);
      });

      it('may have a reason that is written already: offered with where it stands, most used first, taken as it is', async () => {
        const numberOf = async (id: string) => {
          const { items } = await client().get<{ items: { id: string; number: number }[] }>(`${round.path}/viewpoints`);
          return items.find((one) => one.id === id)!.number;
        };
        const [first, second] = [await numberOf(ours), await numberOf(theirs)];
        const offered = () =>
          officer.find('details .y-plain-list li').map(({ text }) => text.replace(/\s+/g, ' ').trim());
        await officer.get(bench(`/${theirs}`));
        expect(offered()).toContainEqual(expect.stringMatching(`^Ett eget skäl.Står i synpunkt ${first}\\.`));
        await officer.click(`Använd skälet från synpunkt ${first}`);
        expect(officer.find('[name=reason]')[0]!.text.trim()).toBe('Ett eget skäl.');
        await officer.submit('Spara', { Bedömning: 'Tillgodoses inte' });
        expect(await said(theirs)).toEqual([['not_met', 'Ett eget skäl.']]);
        // It stands in both, and the one that it took the place of stands nowhere.
        await officer.get(part('Miljönämnden', 'fraga-1'));
        expect(offered()[0]).toMatch(new RegExp(`^Ett eget skäl.Står i synpunkt ${first}, ${second}\\b`));
        expect(offered().join()).not.toContain('Kollegans.');
        await officer.click(`Använd skälet från synpunkt ${first}`);
        expect(officer.find('[name=reason]')[0]!.text.trim()).toBe('Ett eget skäl.');
        // Nothing is taken from another remiss, nor by who does not assess.
        await officer.get(`${bench(`/${ours}`)}?skal=${round.id}`);
        expect(officer.find('[name=reason]')[0]!.text.trim()).toBe('Ett eget skäl.');
        await reader.get(bench(`/${ours}`));
        expect(reader.text).not.toContain('Använd skälet');
      });
    });

    describe('nearly the same answers', () => {
      const COMMON = 'Nämnden ställer sig bakom förslaget. Någon måste samordna arbetet mellan förvaltningarna.';
      const OWN = 'Miljöfrågorna saknas';
      const SECTION = 'Avsnittet behöver säga vem som beslutar om undantag, och hur de följs upp.';
      const RESERVED = 'Vi reserverar oss mot beslutet. Förslaget borde ha återremitterats.';
      let alike: ApiRound;
      const place = (rest: string) => `/remisser/${alike.id}/bedomning${rest}`;
      const answer = (client: 'secretary' | 'otherSecretary', body: string, text: string) =>
        handedIn(at().clients[client], alike.of(body), {
          ...DECIDED,
          answers: { 1: { text }, 2: { value: 'yes' }, 3: { nothingToAdd: true } },
          // Numbered otherwise by each: what they are about tells what is held against what.
          sectionComments: [
            ...(body === 'Miljönämnden' ? [{ section: 'Kultur', text: 'Bra skrivet.' }] : []),
            { section: 'Ansvar', text: `${SECTION} ${body} vill se ett exempel.` },
          ],
          reservations: [{ by: [{ name: `Ledamot i ${body}`, party: 'FP' }], text: RESERVED }],
        });

      beforeAll(async () => {
        alike = await issuedRemiss(at(), {
          title: 'Policy för samma svar',
          namedReaders: [at().people.namedReader],
        });
        await answer('secretary', 'Socialnämnden', COMMON);
      });

      it('are none before two have answered', async () => {
        await officer.get(place(''));
        await officer.click('Svar som är nästan lika');
        expect(officer.text).toContain('Inga svar är nästan lika.');
      });

      it('are shown with what each added and left out, in words too, and the way to each', async () => {
        await answer('otherSecretary', 'Miljönämnden', `${COMMON} ${OWN}.`);
        await officer.get(place('/lika'));
        expect(officer.text).toContain('Fråga 1: 2 instanser');
        expect(officer.text).toContain('Avsnittet Ansvar: 2 instanser');
        expect(officer.text).toContain('Reservation: 2 instanser');
        const differences = ['ins', 'del'].flatMap((tag) => officer.find(`.y-section ${tag}`).map(({ text }) => text));
        expect(differences.filter((one) => one.includes(OWN))).toHaveLength(1);
        expect(differences.join()).not.toContain('reserverar');
        expect(officer.links()).toContainEqual({
          label: 'Miljönämnden',
          href: place(`/instans/${alike.recipient('Miljönämnden').id}/avsnitt-2`),
        });
        expect(officer.text).toMatch(/\d\d procent lika, 1 (tillägg|utelämnat ställe)/);
        for (const body of ['Socialnämnden', 'Miljönämnden'])
          expect(officer.links()).toContainEqual({
            label: body,
            href: place(`/instans/${alike.recipient(body).id}/fraga-1`),
          });
      });

      it('what has been done is told also where an address leads on to the part that is next', async () => {
        await officer.get(place(`/instans/${alike.recipient('Socialnämnden').id}?klart=sparad`));
        expect(officer.path).toContain('/fraga-1');
        expect(officer.text).toContain('Synpunkten är sparad.');
      });

      it('a viewpoint in one is taken for all with its words: said before, told after, once', async () => {
        await officer.get(place(`/instans/${alike.recipient('Socialnämnden').id}/fraga-1`));
        await officer.submit('Spara', {
          mening: [officer.find('input[name=mening]')[1]!.getAttribute('value')!],
          Bedömning: 'Tillgodoses',
          Skäl: 'Skrivs in.',
        });
        await officer.get(place('/lika'));
        expect(officer.text).toContain('Någon måste samordna arbetet mellan förvaltningarna. hos en instans');
        await officer.get(officer.links().find(({ label }) => label.startsWith('Ta för alla'))!.href);
        expect(officer.text).toContain('En instans till har skrivit orden');
        expect(officer.links().map(({ label }) => label)).toContain('Miljönämnden');
        const before = officer.path;
        await officer.submit('Ta synpunkten för instansen');
        expect(officer.text).toContain('Synpunkten är tagen för alla som har skrivit orden.');
        expect(officer.text).toContain('Ingen mer instans har orden omärkta i sitt svar.');
        await officer.post(before, new URLSearchParams());
        const { items } = await at().clients.officer.get<{ items: (Said & { body: string; quote: string })[] }>(
          `${alike.path}/viewpoints?limit=200`,
        );
        const quoted = items.filter(({ quote }) => quote?.startsWith('Någon måste'));
        expect(quoted.map(({ body, disposition, reason }) => [body, disposition, reason])).toEqual([
          ['Socialnämnden', 'met', 'Skrivs in.'],
          ['Miljönämnden', 'met', 'Skrivs in.'],
        ]);
        // Undone at once, as what is done to several is; and taken anew.
        await officer.get(before);
        await officer.submit('Ångra');
        expect(officer.text).toContain('Ångrat.');
        await officer.get(before);
        expect(officer.text).toContain('En instans till har skrivit orden');
        await officer.submit('Ta synpunkten för instansen');
        await officer.get(place('/lika'));
        expect(officer.text).toContain('hos 2 instanser');
        const loose = { recipientId: alike.recipient('Socialnämnden').id, question: 1, text: 'Utan citat' };
        const { id } = await at().clients.officer.post<{ id: string }>(`${alike.path}/viewpoints`, loose);
        await officer.get(place(`/${id}/lika`));
        expect(officer.text).toContain('Synpunkten har inget citat.');
      });

      it('a viewpoint in a comment on a section, or in a reservation, is taken where the same is said of the same', async () => {
        const add = async (part: string, quote: string) =>
          (
            await at().clients.officer.post<{ id: string }>(`${alike.path}/viewpoints`, {
              recipientId: alike.recipient('Socialnämnden').id,
              part,
              quote,
              text: quote,
            })
          ).id;
        const holders = async (id: string) => {
          await officer.get(place(`/${id}/lika`));
          return officer.links().filter(({ label }) => label === 'Miljönämnden');
        };
        const section = await holders(await add('section:1', SECTION));
        expect(section.map(({ href }) => href.split('/').at(-1))).toEqual(['avsnitt-2']);
        const reserved = await holders(await add('reservation:1', 'Förslaget borde ha återremitterats.'));
        expect(reserved.map(({ href }) => href.split('/').at(-1))).toEqual(['reservation-1']);
        await officer.submit('Ta synpunkten för instansen');
        expect(officer.text).toContain('Ingen mer instans har orden omärkta i sitt svar.');
      });

      it('and readers share them, each with a day', async () => {
        await officer.get(place(''));
        await officer.click('Fördela läsningen');
        await officer.submit('Fördela');
        expect(officer.status).toBe(422);
        expect(officer.text).toContain('Välj vem som ska läsa.');
        const [, first] = officer.find('select[name=personId] option').map((one) => one.getAttribute('value')!);
        const day = { 'lastDay-day': '20', 'lastDay-month': '12', 'lastDay-year': '2022' };
        await officer.submit('Fördela', { personId: first!, ...day });
        expect(officer.text).toContain('Välj vad som ska läsas.');
        const social = alike.recipient('Socialnämnden').id;
        const given = { personId: first!, recipientIds: [social], questions: ['2'] };
        await officer.submit('Fördela', { ...given, ...day, 'lastDay-day': '1' });
        expect(officer.text).toContain('Torsdag 1 december 2022 har varit.');
        await officer.submit('Fördela', { ...given, ...day });
        expect(officer.text).toContain('Fördelat. Läsaren får ett mejl.');
        expect(officer.text).toContain('Fråga 2, alla svar');
        expect(officer.text).toContain('20 dec');
        // What somebody has is given to no other: two who chose at once are told who has it.
        const again = new URLSearchParams({ ...given, recipientIds: social, questions: '2', ...day });
        await officer.post(place('/fordela'), again);
        expect(officer.status).toBe(409);
        expect(officer.text).toContain('har redan Socialnämnden, till tisdag 20 december 2022.');
        await reader.get(place('/fordela'));
        expect(reader.text).toContain('Fråga 2, alla svar');
        expect(reader.find('main form[method=post]')).toHaveLength(0);
        await officer.get(place('/fordela'));
        for (const left of [1, 0]) {
          await officer.submit(officer.find('button').find(({ text }) => text.startsWith('Ta tillbaka'))!.text);
          expect(officer.text).toContain('Tillbakataget.');
          expect(officer.find('tbody tr')).toHaveLength(left);
        }
        expect(officer.text).toContain('Ingen har fått något särskilt att läsa.');
      });
    });

    describe('a filter', () => {
      let kept: ApiRound;
      const place = (rest = '') => `/remisser/${kept.id}/bedomning${rest}`;

      beforeAll(async () => {
        kept = await issuedRemiss(at(), { title: 'Policy för filter' });
        await handedIn(at().clients.secretary, kept.of('Socialnämnden'), { ...SOCIAL, secrecy: [] });
        await handedIn(at().clients.otherSecretary, kept.of('Miljönämnden'), MILJO);
        const add = (body: string, question: number, tags: string[]) =>
          at().clients.officer.post(`${kept.path}/viewpoints`, {
            recipientId: kept.recipient(body).id,
            question,
            tags,
            text: `${body} om fråga ${question}`,
          });
        await add('Socialnämnden', 1, ['kostnad']);
        await add('Miljönämnden', 1, []);
        await add('Miljönämnden', 2, ['kostnad', 'ansvar']);
      });

      it('leads the work: next, before and after are what it leaves, and its end is told', async () => {
        await officer.get(place('?tagg=kostnad'));
        expect(officer.text).not.toContain('Till nästa olästa');
        await officer.click('Till nästa som saknas (2)');
        expect(officer.heading).toBe('Synpunkt 4');
        const rel = (name: string) => officer.find(`a[rel=${name}]`).map(({ text }) => text.trim());
        expect(rel('prev')).toEqual(['Förra: synpunkt 2']);
        await officer.submit('Spara och nästa', { Bedömning: 'Tillgodoses' });
        expect(officer.status).toBe(422);
        await officer.submit('Spara och nästa', { Bedömning: 'Noteras' });
        expect(officer.heading).toBe('Synpunkt 2');
        expect(rel('next')).toEqual(['Nästa: synpunkt 4']);
        await officer.submit('Spara', { Skäl: 'Ett skäl.' });
        expect(officer.text).toContain('Till nästa som saknas (1)');
        await officer.submit('Spara och nästa', { Bedömning: 'Noteras' });
        expect(officer.heading).toBe('Bedöm synpunkter');
        expect(officer.path).toContain('tagg=kostnad');
        expect(officer.text).toContain('Sparat. Inget mer som filtret visar väntar.');
        expect(officer.text).toContain('Bedömda synpunkter: 2 av 4');
        expect(officer.text).not.toContain('Till nästa som saknas');
      });

      it('is kept on every way within the workbench, there and back', async () => {
        const query = 'fraga=1&tagg=kostnad';
        const { items } = await at().clients.officer.get<{ items: (Said & { number: number })[] }>(
          `${kept.path}/viewpoints?limit=200`,
        );
        const { id } = items.find(({ number }) => number === 2)!;
        const social = kept.recipient('Socialnämnden').id;
        const pages = ['', '/lika', '/taggar', '/fordela', `/instans/${social}/fraga-1`, `/${id}`, `/${id}/lika`];
        for (const page of pages) {
          await officer.get(place(`${page}?${query}`));
          // These ask for another filter, or none.
          const others = [
            'Bedöm',
            'Visa alla grupper',
            'Lägg ihop med liknande',
            ...officer.find('.y-saved-filters a').map(({ text }) => text),
          ];
          const ways = [
            ...officer.links().filter(({ label }) => !others.includes(label)),
            ...officer
              .find('main form[method=post]')
              .map((form) => ({ label: form.text, href: form.getAttribute('action')! })),
          ].filter(({ href }) => href.startsWith(place()) && !href.startsWith(place('?hos=')));
          expect(ways.length).toBeGreaterThan(0);
          const lost = ways.filter(({ href }) => {
            const { searchParams } = new URL(href, 'https://yttra.example.se');
            return searchParams.get('fraga') !== '1' || !searchParams.has('tagg');
          });
          expect({ page, lost }).toEqual({ page, lost: [] });
        }
        await officer.get(place(`/fordela?${query}`));
        expect(officer.text).toContain('Filter: fråga 1, tagg kostnad');
        await officer.get(place(`/taggar?${query}`));
        await officer.submit('Spara', { Tagg: 'kostnad' });
        expect(officer.text).toContain('Sparat.');
        await officer.click('Bedöm synpunkter');
        expect(officer.text).toContain('1 av 4 synpunkter visas');
      });

      it('of a question leads from body to body, past what stands beside it', async () => {
        await officer.get(place('?fraga=1'));
        await officer.click('Till nästa olästa (2)');
        expect(officer.heading).toBe('Miljönämnden, fråga 1');
        const read = officer.path;
        const next = officer.find('a[rel=next]');
        expect(next.map(({ text }) => text)).toEqual(['Nästa instans: Socialnämnden']);
        await officer.get(next[0]!.getAttribute('href')!);
        expect(officer.heading).toBe('Socialnämnden, fråga 1');
        expect(officer.find('a[rel=next]')).toEqual([]);
        await officer.get(read);
        await officer.submit('Läst, inget att bedöma');
        expect(officer.heading).toBe('Socialnämnden, fråga 1');
        await officer.submit('Läst, inget att bedöma');
        expect(officer.heading).toBe('Synpunkt 3');
      });

      it('is kept for this round under a name, renamed and taken away', async () => {
        await officer.get(place('?tagg=kostnad'));
        await officer.submit('Spara filtret');
        expect(officer.text).toContain('Skriv ett namn på filtret.');
        await officer.submit('Spara filtret', { 'Namn på filtret': 'Kostnader' });
        expect(officer.heading).toBe('Bedöm synpunkter');
        expect(officer.text).toContain('Filtret är sparat.');
        await officer.get(place('?bedomning=noteras'));
        await officer.submit('Spara filtret', { 'Namn på filtret': 'Noterat' });
        await officer.get(place());
        await officer.click('Kostnader');
        expect(officer.text).toContain('2 av 4 synpunkter visas');
        // Tags are a round's own, and so are filters.
        for (const [page, client] of [
          [bench(), officer],
          [place(), reader],
        ] as const)
          expect((await client.get(page)).links().map(({ label }) => label)).not.toContain('Kostnader');
        await officer.get('/mina-filter');
        expect(officer.text).toContain('Kostnader (Bedöm synpunkter, Policy för filter)');
        await officer.click('Byt namn filtret Kostnader');
        await officer.submit('Spara namnet', { 'Nytt namn på filtret Kostnader': 'Noterat' });
        expect(officer.text).toContain('Du har redan ett filter här som heter Noterat.');
        await officer.submit('Spara namnet', { 'Nytt namn på filtret Kostnader': 'Pengar' });
        expect(officer.text).toContain('Filtret har fått ett nytt namn.');
        for (const name of ['Pengar', 'Noterat']) await officer.submit(`Ta bort filtret ${name}`);
        expect(officer.text).toContain('Du har inga sparade filter.');
      });
    });
  });
}
