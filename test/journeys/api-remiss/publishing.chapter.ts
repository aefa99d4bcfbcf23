import { createHash } from 'node:crypto';
import { PublishedPdfJob } from '@yttra/publication';
import { sha256 } from '@yttra/summary';
import { wordsOf } from '../../support/canaries';
import { PageClient } from '../../support/page-client';
import { faultsOf, pdfTags } from '../../support/pdf-tags';
import { pdfPages } from '../../support/pdf-text';
import { ifMatch } from '../../support/api-client';
import { UNFIT_TO_PUBLISH, type Story } from './story';

interface Preview {
  out: { slug: string; sha256: string } | null;
  upToDate: boolean;
  seen: string;
  stops: {
    why: string;
    place: string;
    key: string;
    maskId: string | null;
    at: { textSha256: string; from: number; to: number } | null;
  }[];
  cleared: { id: string; place: string; reason: string }[];
  masked: { place: string; provision: string; maskId: string | null }[];
  documents: { id: string; title: string; read: boolean; chosen: boolean }[];
}

const ANSWER_3 = 'Socialnämnden: svaret på fråga 3';
const SLUG = 'riktlinje-for-kvalitet-kskf-2022-195';

/** The reported remiss is published: what may not go out is stopped or masked, and what everybody reads is a copy. */
export function publishing(story: Story): void {
  const path = () => `${story.path}/publication`;
  const preview = () => story.officer.get<Preview>(path());
  const asked = (place: string, headers: Record<string, string> = {}) =>
    fetch(`${story.server.url}/offentligt${place}`, { headers });

  it('nothing is out, and nobody finds it', async () => {
    const visitor = new PageClient(story.server.url);
    expect((await visitor.get('/offentligt')).text).toContain('Inga avslutade remisser ännu.');
    for (const place of [`/${SLUG}`, `/${SLUG}/data.json`, `/${SLUG}/dokument/1`, '/%00', `/${'a'.repeat(99)}`])
      expect([place, (await asked(place)).status]).toEqual([place, 404]);
    expect(await (await asked('/flode.atom')).text()).not.toContain('<entry>');
  });

  it('a personal number and a mail address stop it, with their place, and nothing is half done', async () => {
    expect((await preview()).stops.map(({ why, place }) => [why, place])).toEqual([
      ['personal_number', ANSWER_3],
      ['mail_address', ANSWER_3],
    ]);
    const refused = await story.officer.refused('PUT', path(), { body: {} });
    expect(refused).toMatchObject({ status: 409, code: 'publication.stopped' });
    expect(refused.detail).toContain(`Personnummer eller samordningsnummer i ${ANSWER_3}.`);
    expect(JSON.stringify(refused)).not.toMatch(/1212|elsa/);
    expect(await story.server.db.asSuperuser('select from publication')).toEqual([]);
    expect((await preview()).out).toBeNull();
  });

  it('words are masked where they stand; an open mask stops it until its provision is told', async () => {
    const mask = (words: string, provision?: string) => story.officer.post(`${path()}/masks`, { words, provision });
    expect(await story.officer.refused('POST', `${path()}/masks`, { body: { words: 'Finns inte' } })).toMatchObject({
      status: 422,
      fields: [{ field: 'words', message: expect.stringContaining('precis som de står') as string }],
    });
    await mask('19121212-1212', 'personnummer');
    await mask('elsa.ek@example.se', 'personuppgift');
    await mask('Elsa Ek');
    const { stops } = await preview();
    expect(stops.map(({ why, place }) => [why, place])).toEqual([
      ['open_mask', ANSWER_3],
      ['open_mask', ANSWER_3],
    ]);
    expect((await story.officer.refused('PUT', path(), { body: {} })).detail).toContain(
      `Maskering utan angivet lagrum i ${ANSWER_3}.`,
    );
    const [first, second] = stops;
    await story.officer.call('DELETE', `${path()}/masks/${second!.maskId}`);
    await story.officer.put(`${path()}/masks/${first!.maskId}`, { provision: '26 kap. 1 § OSL' });
    // What somebody has chosen to mask may not stand a few words on.
    expect((await preview()).stops.map(({ why }) => why)).toEqual(['marked_words']);
    await mask('Elsa Ek', '26 kap. 1 § OSL');
    expect(await preview()).toMatchObject({ stops: [], out: null });
  });

  it('words of a marked passage in the office’s own text stop it', async () => {
    const comment = { question: 1, text: 'Nämnden skriver att vattenverket saknar lås och går att öppna utifrån.' };
    await story.officer.put(`${story.path}/comments`, comment, ifMatch(1));
    expect((await preview()).stops).toMatchObject([{ why: 'marked_words', place: 'kontorets kommentar till fråga 1' }]);
    await story.officer.put(`${story.path}/comments`, { question: 1, text: 'De flesta håller med.' }, ifMatch(2));
  });

  it('a number that only looks like one is cleared at its place, with a reason, until its text changes', async () => {
    const comment = (text: string, version: number) =>
      story.officer.put(`${story.path}/comments`, { question: 1, text }, ifMatch(version));
    await comment('Se ärende 121212-1212.', 3);
    const [stop] = (await preview()).stops;
    expect(stop).toMatchObject({ why: 'personal_number', place: 'kontorets kommentar till fråga 1' });
    const clearing = { place: stop!.key, ...stop!.at, reason: 'Ett ärendenummer.' };
    const clearings = `${path()}/clearings`;
    const refused = (body: object) => story.officer.refused('POST', clearings, { body });
    expect(await refused({ ...clearing, reason: 'Det är 121212-1212.' })).toMatchObject({ status: 422 });
    expect(await refused({ ...clearing, from: stop!.at!.from + 1 })).toMatchObject({
      code: 'publication.number_not_there',
    });
    await story.officer.post(clearings, clearing);
    expect(await preview()).toMatchObject({ stops: [], cleared: [{ place: stop!.place, reason: clearing.reason }] });
    await comment('Se ärende 121212-1212!', 4);
    expect(await preview()).toMatchObject({ stops: [{ why: 'personal_number' }], cleared: [] });
    expect(await refused(clearing)).toMatchObject({ code: 'publication.number_not_there' });

    // In the browser too, and taken back.
    const page = await story.server.pages('officer');
    await page.get(`/${story.path}/publicera`);
    await page.submit('Låt numret stå 121212-1212', { reason: 'Ett ärendenummer.' });
    expect(page.text).toContain('121212-1212 i kontorets kommentar till fråga 1: Ett ärendenummer.');
    await page.submit('Stoppa numret igen 121212-1212');
    expect((await preview()).stops).toMatchObject([{ why: 'personal_number' }]);
    await comment('De flesta håller med.', 5);
    const log = await story.officer.get<{ event: { type: string } }[]>(`${story.path}/audit`);
    const types = log.map(({ event }) => event.type);
    expect(types).toEqual(expect.arrayContaining(['publication.number_cleared', 'publication.number_reopened']));
    expect(JSON.stringify(log)).not.toContain('121212-1212');
  });

  it('of two who mask and publish at once nobody loses anything, and nothing goes out unseen', async () => {
    const { seen } = await preview();
    const masks = `${path()}/masks`;
    const words = 'De flesta håller';
    const both = await Promise.allSettled([
      story.officer.post(masks, { words }),
      story.officer.post(masks, { words, provision: '21 kap. 1 § OSL' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    const masked = async () => (await preview()).masked.find(({ place }) => place.includes('kommentar'));
    expect(await masked()).toMatchObject({ provision: '21 kap. 1 § OSL' });
    const other = { words, provision: '39 kap. 1 § OSL' };
    expect(await story.officer.refused('POST', masks, { body: other })).toMatchObject({
      status: 409,
      code: 'publication.masked_otherwise',
      detail: expect.stringContaining('med 21 kap. 1 § OSL') as string,
    });
    const { maskId } = (await masked())!;
    expect(
      await story.officer.refused('PUT', `${masks}/${maskId}`, { body: { provision: other.provision } }),
    ).toMatchObject({ code: 'publication.masked_otherwise' });
    expect(await story.officer.refused('PUT', path(), { body: { seen } })).toMatchObject({
      status: 412,
      code: 'publication.stale',
    });
    const page = await story.server.pages('officer');
    await page.get(`/${story.path}/publicera`);
    // Whoever saw the mask while it was open takes away no provision that has been told since.
    const byHand = await story.server.pages('officer');
    await byHand.post(`/${story.path}/publicera/maskering/${maskId}/ta-bort`, new URLSearchParams({ seen: '' }));
    expect([byHand.status, byHand.text]).toEqual([
      412,
      expect.stringContaining('har fått lagrummet 21 kap. 1 § OSL sedan du öppnade sidan'),
    ]);
    expect(await story.officer.refused('DELETE', `${masks}/${maskId}`)).toMatchObject({
      status: 412,
      code: 'publication.masked_since',
    });
    await story.officer.call('DELETE', `${masks}/${maskId}?provision=${encodeURIComponent('21 kap. 1 § OSL')}`);
    await page.submit('Publicera remissen');
    expect([page.status, page.text]).toEqual([412, expect.stringContaining('har ändrats sedan du öppnade sidan')]);
    expect((await preview()).out).toBeNull();
  });

  it('is published, with everything that is masked, at an address of its title and diarienummer', async () => {
    await story.play({ publish: true });
    const out = (await preview()).out!;
    expect((await asked(`/${SLUG}/remiss.pdf`)).status).toBe(404);
    const job = story.server.get(PublishedPdfJob);
    for (const id of await story.server.inTx((tx) => job.due(tx, 9))) await job.run(id);
    const pdf = await asked(`/${SLUG}/remiss.pdf`);
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect([pdf.status, pdf.headers.get('content-type'), pdf.headers.get('etag')]).toEqual([
      200,
      'application/pdf',
      `"${createHash('sha256').update(bytes).digest('hex')}"`,
    ]);
    const told = (await pdfPages(bytes)).join(' ').replace(/\s/g, '');
    for (const words of ['[Maskat:26kap.1§OSL]', 'Kommunfullmäktige,§103', out.sha256]) expect(told).toContain(words);
    expect(faultsOf(await pdfTags(bytes))).toEqual([]);
    expect(out.slug).toBe(SLUG);
    const reply = await asked(`/${SLUG}/data.json`);
    const json = await reply.text();
    expect(sha256(json)).toBe(out.sha256);
    expect(reply.headers.get('cache-control')).toBe('public, no-cache');
    expect(reply.headers.get('etag')).toBe(`"${out.sha256}"`);
    expect((await asked(`/${SLUG}/data.json`, { 'if-none-match': `"${out.sha256}"` })).status).toBe(304);
    const { bodies } = JSON.parse(json) as {
      bodies: { body: string; answer: { text: string; answers: { text: string }[] }; officeAnswer: string | null }[];
    };
    const social = bodies.find(({ body }) => body === 'Socialnämnden')!;
    expect(social.answer.text).toBe('[Maskat: 18 kap. 13 § OSL]');
    expect(social.answer.answers[2]!.text).toBe(
      'Fråga [Maskat: 26 kap. 1 § OSL], [Maskat: personnummer], [Maskat: personuppgift]. 🙂 [Maskat: 26 kap. 1 § OSL] vet.',
    );
    expect(JSON.parse(json)).toMatchObject({
      meetings: [
        { instance: 'committee', outcome: 'tabled' },
        { instance: 'board', section: '§ 58', toCouncil: true },
        { instance: 'council', section: '§ 103', sentTo: 'Samtliga nämnder' },
      ],
      decided: { by: 'council', repealed: true, title: 'Riktlinje för kvalitet' },
    });
    const page = await new PageClient(story.server.url).get(`/offentligt/${SLUG}`);
    expect(page.text).toContain('Bifall, styrdokumentet upphävs');
    expect(page.text).toContain('Ledamot Ett (FP) vill att principerna följs');
    const opposing = bodies.findIndex(({ officeAnswer }) => officeAnswer !== null) + 1;
    await page.get(`/offentligt/${SLUG}/svar/${opposing}`);
    expect(page.text).toContain('Svar till instansen från Kommunledningskontoret Vi förstår invändningen.');
    const document = await asked(`/${SLUG}/dokument/1`);
    expect(document.headers.get('content-security-policy')).toContain('sandbox');
    expect(await document.text()).toContain('Förbättringar ska märkas.');
    const rdf = await (await asked('/katalog.rdf')).text();
    expect(rdf).toContain(`/offentligt/${SLUG}/svar.csv`);
    expect(await (await fetch(`${story.server.url}/robots.txt`)).text()).toMatch(
      /Allow: \/offentligt\n[^]*Disallow: \/\n/,
    );
  });

  it('shows nothing secret in any byte, nor who has written', async () => {
    const said = new Map<string, string>();
    for (const place of ['', '/flode.atom', '/katalog.rdf', ...(await everything(story.server.url))]) {
      const reply = await asked(place);
      const bytes = Buffer.from(await reply.arrayBuffer());
      expect([place, reply.status]).toEqual([place, 200]);
      said.set(place, (await wordsOf({ bytes, headers: reply.headers })).toLowerCase());
    }
    expect(said.size).toBeGreaterThan(12);
    expect([...said.keys()]).toEqual(expect.arrayContaining([`/${SLUG}/remiss.pdf`, `/${SLUG}/data.json`]));
    const people = await story.server.db.asSuperuser<{ name: string; email: string }>('select name, email from person');
    const addresses = await story.server.db.asSuperuser<{ email: string }>(
      `select email from body where email is not null union select registrar_email from body where registrar_email is not null`,
    );
    const secrets = [
      ...people.flatMap(({ name, email }) => [name, email]),
      ...addresses.map(({ email }) => email),
      ...[UNFIT_TO_PUBLISH.text, '19121212', '121212-1212', 'Elsa', 'elsa.ek', 'vattenverket', 'Ska vi skriva mer?'],
      ...['Protokollsutdrag', 'inskannat', 'Fel nämnd'],
    ];
    for (const [place, words] of said) {
      expect([place, secrets.filter((secret) => words.includes(secret.toLowerCase()))]).toEqual([place, []]);
      // Nobody's address at all, the office's own neither.
      expect([place, words.match(/\w@[\w-]{1,60}\.[a-z]/g)]).toEqual([place, null]);
    }
  });

  it('is a copy: what changes afterwards shows when it is published anew, and nothing when it is taken back', async () => {
    const before = await (await asked(`/${SLUG}/data.json`)).text();
    await story.officer.put(`${story.path}/comments`, { question: 1, text: 'Alla håller med.' }, ifMatch(6));
    expect(await preview()).toMatchObject({ upToDate: false });
    expect(await (await asked(`/${SLUG}/data.json`)).text()).toBe(before);
    const again = await story.officer.put<{ slug: string }>(path(), { documents: [] });
    expect(again.slug).toBe(SLUG);
    expect(await (await asked(`/${SLUG}/data.json`)).text()).toContain('Alla håller med.');
    expect((await asked(`/${SLUG}/dokument/1`)).status).toBe(404);

    await story.officer.call('DELETE', path());
    for (const place of [`/${SLUG}`, `/${SLUG}/data.json`, `/${SLUG}/remiss.pdf`, `/${SLUG}/svar/1`])
      expect([place, (await asked(place)).status]).toEqual([place, 404]);
    expect(await story.officer.refused('DELETE', path())).toMatchObject({ status: 404 });
    const types = (await story.officer.get<{ event: { type: string } }[]>(`${story.path}/audit`)).map(
      ({ event }) => event.type,
    );
    expect(types).toEqual(
      expect.arrayContaining(['publication.masked', 'publication.published', 'publication.taken_back']),
    );
  });

  it('an answer is kept out with a reason, its words with it, until somebody takes it in again', async () => {
    const social = story.recipients.get('Socialnämnden')!.id;
    const page = await story.server.pages('officer');
    const json = async () => (await asked(`/${SLUG}/data.json`)).text();
    const answerOf = async () =>
      (
        JSON.parse(await json()) as {
          bodies: { body: string; shown: string; stance: string | null; answer: unknown }[];
        }
      ).bodies.find(({ body }) => body === 'Socialnämnden');
    await page.get(`/${story.path}/publicera`);
    expect(page.text).toContain('Alla svar som räknas tas med.');
    for (const [written, why] of [
      [{ Instans: social, Skäl: ' ' }, 'Skriv varför svaret inte publiceras.'],
      [{ Instans: '', Skäl: 'Svaret prövas på nytt.' }, 'Välj en instans som har svarat.'],
    ] as const) {
      await page.submit('Undanta svaret', written);
      expect([page.status, page.text]).toEqual([422, expect.stringContaining(why)]);
    }
    expect(page.html).toContain('Svaret prövas på nytt.');
    const foreign = new URLSearchParams({ instans: crypto.randomUUID(), reason: 'En annan remiss.' });
    expect((await page.post(`/${story.path}/publicera/undantag`, foreign)).status).toBe(422);

    await page.get(`/${story.path}/publicera`);
    await page.submit('Undanta svaret', { Instans: social, Skäl: 'Svaret prövas på nytt.' });
    expect(page.text).toContain('Svaret tas inte med när du publicerar.');
    expect(page.text).toMatch(
      /Socialnämnden, undantaget av Persona officer .+ kl\. \d\d\.\d\d\. Skäl: \W?Svaret prövas på nytt\./,
    );
    expect(page.find('select[name=instans] option').map(({ text }) => text)).not.toContain('Socialnämnden');
    await page.submit('Publicera remissen');
    expect(await answerOf()).toMatchObject({ shown: 'withheld', stance: expect.anything() as string, answer: null });
    for (const words of ['Svaret prövas på nytt', '🙂']) expect(await json()).not.toContain(words);
    await page.get(`/${story.path}/svar/instans/${social}`);
    expect(page.text).toMatch(/Svaret är undantaget från publicering. Skäl: \W?Svaret prövas på nytt\./);
    const reader = await story.server.pages('reader');
    expect((await reader.get(`/${story.path}/svar/instans/${social}`)).text).not.toContain('undantaget');

    await page.click('Se vad som publiceras');
    await page.submit('Ta med svaret igen: Socialnämnden');
    expect(page.text).toContain('Svaret tas med igen när du publicerar.');
    expect(await answerOf()).toMatchObject({ shown: 'withheld' });
    await page.submit('Publicera igen');
    expect(await answerOf()).toMatchObject({ shown: 'whole' });
    await page.submit('Ta tillbaka publiceringen');
    await page.get(`/${story.path}/handelser`);
    for (const line of ['inte publiceras.', 'får publiceras.'])
      expect(page.text).toContain(`Bestämde att svaret från Socialnämnden ${line}`);
  });

  it('is published and taken back in the browser too, with the documents that are ticked', async () => {
    const page = await story.server.pages('officer');
    await page.get(`/${story.path}/publicera`);
    await page.submit('Publicera remissen');
    expect(page.text).toContain('Remissen är publicerad.');
    expect(page.text).toContain('PDF:en är på väg.');
    await page.click('Se de publicerade sidorna');
    expect([page.status, page.heading]).toEqual([200, 'Riktlinje för kvalitet']);
    expect((await asked(`/${SLUG}/dokument/1`)).status).toBe(200);
    await page.get(`/${story.path}/publicera`);
    await page.submit('Ta tillbaka publiceringen');
    expect(page.text).toContain('Ingen utifrån ser remissen längre.');
    expect((await asked(`/${SLUG}`)).status).toBe(404);
  });
}

/** Every place below the list that a link leads to, as one comes to it. */
async function everything(origin: string): Promise<string[]> {
  const found = new Set<string>();
  const left = [''];
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const reply = await fetch(`${origin}/offentligt${place}`);
    if (!reply.headers.get('content-type')?.startsWith('text/html')) continue;
    for (const [, to] of (await reply.text()).matchAll(/href="\/offentligt(\/[^"#]+)"/g))
      if (!found.has(to!)) {
        found.add(to!);
        left.push(to!);
      }
  }
  return [...found];
}
