import { reviewOf } from '@yttra/response';
import { STATUS_WORDS } from '@yttra/summary';
import { finishedRemiss } from '../../test/support/finished-remiss';
import { aRecipient, aResponse, aViewpoint, eskilstunaRound, summaryInput } from '../../test/support/snapshot-builder';
import { answersCsv } from './answers-csv';
import { atomFeed } from './atom-feed';
import { buildPublished } from './build-published';
import { dcatCatalogue } from './dcat-catalogue';
import { MarkedWords } from './marked-words';
import { publishedDocument } from './published-document';
import { publishedJson, readPublished } from './published-json';
import { answerWord, coverRows, happenings, outcomeLine } from './published-words.sv';
import { hashOf, PublishedTexts, type Clearing, type Mask } from './published-texts';

const texts = (masks: Mask[] = []) => new PublishedTexts(masks, new MarkedWords([]));
const mask = (key: string, text: string, from: number, to: number, provision: string | null = '26 kap. 1 § OSL'): Mask => ({
  id: `${from}`, key, textHash: hashOf(text), from, to, provision,
}); // prettier-ignore

describe('what is published of a finished remiss', () => {
  const round = finishedRemiss(eskilstunaRound());

  it('is everybody asked, with stance and answer, and nothing that is the office’s own or a person’s', () => {
    const published = buildPublished(round, texts());
    expect(published.bodies).toHaveLength(20);
    expect(published.counts.asked).toBe(20);
    expect(published.events.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['decided_to_remit', 'issued', 'last_day', 'reported']),
    );
    const json = publishedJson(published);
    expect(readPublished(json)).toEqual(published);
    for (const never of ['@', 'Hanna Lindgård', 'Protokollsutdrag', '.pdf', 'Stiftelsens ordförande'])
      expect(json).not.toContain(never);
    expect(json).toContain('Märta Dahlqvist');
  });

  it('leaves out the answer that is withheld, with all that is said of it', () => {
    const withheld = finishedRemiss(eskilstunaRound(), { withheld: new Set(['Socialnämnden']) });
    const published = buildPublished(withheld, texts());
    const social = published.bodies.find(({ body }) => body === 'Socialnämnden')!;
    expect(social).toMatchObject({ shown: 'withheld', answer: null });
    expect(publishedJson(published)).not.toContain('Märta Dahlqvist');
    expect(published.viewpoints.filter(({ body }) => body === social.number)).toEqual([]);
  });

  it('keeps out what was last said of any version of the answer that stands', () => {
    const said = (decision: 'publish' | 'withhold', minute: number, voided = false) => ({
      voided: voided ? { reason: 'Fel instans.', by: 'p', at: new Date(0) } : null,
      publication: { decision, reason: null, by: 'p', at: new Date(minute * 60_000) },
    });
    const unsaid = { voided: null, publication: null };
    // Newest version first.
    expect(reviewOf([unsaid, said('withhold', 1)])?.decision).toBe('withhold');
    expect(reviewOf([said('publish', 1), said('withhold', 2)])?.decision).toBe('withhold');
    expect(reviewOf([said('publish', 2), said('withhold', 1)])?.decision).toBe('publish');
    expect(reviewOf([said('withhold', 2, true), said('publish', 1)])?.decision).toBe('publish');
    expect(reviewOf([unsaid])).toBeNull();
  });

  it('shows no text that came late and is not in the summary', () => {
    const late = aResponse('Miljönämnden', { receivedAt: new Date('2023-01-09T09:00:00+01:00'), text: 'För sent.' });
    const input = summaryInput({ recipients: [aRecipient('Miljönämnden', { responses: [late] })] });
    const published = buildPublished(finishedRemiss(input), texts());
    expect(published.bodies).toMatchObject([{ shown: 'left_out', late: true, answer: null }]);
    expect(publishedJson(published)).not.toContain('För sent.');
  });
});

it('a body whose own time has not run out is not counted among the silent: asked is answered, silent and waiting', () => {
  const asked = ['2023-02-01', '2023-02-20'].map((lastDay, index) => aRecipient(`Nämnd ${index}`, { lastDay }));
  const recipients = [aRecipient('Miljönämnden', { responses: [aResponse('Miljönämnden')] }), ...asked];
  const { counts } = buildPublished(finishedRemiss(summaryInput({ recipients })), texts());
  expect(counts).toMatchObject({ asked: 3, answered: 1, silent: 1, waiting: 1 });
});

it('a body is said to stand where the summary says it: on the pages, in the table and in the document', () => {
  const published = buildPublished(finishedRemiss(eskilstunaRound()), texts());
  for (const status of ['silent', 'waiting'] as const) {
    const [first, ...others] = published.bodies;
    const asked = { ...first!, status, stance: null, answer: null };
    const content = { ...published, bodies: [asked, ...others.filter(({ stance }) => stance)], viewpoints: [] };
    const { parts } = publishedDocument(content, '');
    const tables = parts.flatMap(({ table }) => (table ? [table.rows] : []));
    expect(answerWord(asked)).toBe(STATUS_WORDS[status]);
    expect(answersCsv(content)).toContain(`;${STATUS_WORDS[status]};`);
    expect(tables).toEqual([
      expect.arrayContaining([[STATUS_WORDS[status], '1']]),
      expect.arrayContaining([expect.arrayContaining([asked.body, STATUS_WORDS[status]])]),
    ]);
  }
});

describe('what became of a remiss', () => {
  const opposing = aRecipient('Miljönämnden', { responses: [aResponse('Miljönämnden', { stance: 'opposes' })] });
  const opposed = [{ body: 'Miljönämnden', text: 'Vi förstår invändningen.' }];
  const step = {
    id: 's',
    toCouncil: false,
    toDo: null,
    note: null,
    sentTo: null,
    recordedBy: 'p',
    recordedAt: new Date(0),
  };
  const meetings = [
    { ...step, position: 1, instance: 'board', heldOn: '2023-03-07', section: '58', outcome: 'approved', toCouncil: true },
    { ...step, position: 2, instance: 'council', heldOn: '2023-03-30', section: '103', outcome: 'approved',
      note: 'Ledamot Ett (FP) lämnar en anteckning.', sentTo: 'Samtliga nämnder' },
  ] as const; // prettier-ignore
  const decided = {
    title: 'Riktlinje för kvalitet', decidedOn: '2023-03-30', decidedBy: 'council', section: '103', caseNumber: 'KSKF/2022:195',
    isRepeal: false, replaces: 'Kvalitetspolicyn', appliesTo: null, validFrom: '2023-04-01', validTo: null, responsible: 'Kvalitetschefen',
    followUpOn: '2025-04-01', version: 1, writtenBy: 'p', writtenAt: new Date(0),
  } as const; // prettier-ignore

  it('goes out with each meeting, the document that was adopted, and what is answered who opposes', () => {
    const input = summaryInput({ recipients: [opposing], opposed });
    const published = buildPublished(finishedRemiss(input, { meetings, decided }), texts());
    expect(published.meetings.map(({ instance, section, note }) => [instance, section, note])).toEqual([
      ['board', '58', null],
      ['council', '103', 'Ledamot Ett (FP) lämnar en anteckning.'],
    ]);
    expect(happenings(published).slice(-2)).toEqual([
      'Tisdag 7\u00a0mars 2023: Kommunstyrelsen, §\u00a058: Bifall, förslag till kommunfullmäktige.',
      'Torsdag 30\u00a0mars 2023: Kommunfullmäktige, §\u00a0103: Bifall.',
    ]);
    expect(outcomeLine(published)).toBe(
      'Kommunfullmäktige antog ”Riktlinje för kvalitet” torsdag 30\u00a0mars 2023, §\u00a0103.',
    );
    expect(coverRows(published.caseNumber, published.decided!).map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Kvalitetspolicyn', 'Kvalitetschefen', 'Tills vidare', 'Kommunfullmäktige, §\u00a0103']),
    );
    expect(published.bodies[0]!.officeAnswer).toBe('Vi förstår invändningen.');
    expect(answersCsv(published)).toContain('Kontorets svar till instansen;Vi förstår invändningen.');
  });

  it('is told of one that was withdrawn too, and nothing of a report', () => {
    const withdrawn = { on: '2022-12-01', reason: 'Förslaget arbetas om av 121212-1212.' };
    const seen = texts();
    const published = buildPublished(finishedRemiss(summaryInput(), { reportedOn: null, withdrawn }), seen);
    expect(published.events.map(({ what }) => what)).toEqual(['decided_to_remit', 'issued', 'withdrawn']);
    expect(outcomeLine(published)).toBe('Remissen återkallades torsdag 1\u00a0december 2022.');
    expect(seen.stops).toMatchObject([{ why: 'personal_number', place: 'skälet till att remissen återkallades' }]);
  });

  it('says no answer of the office’s to a body whose own is not published', () => {
    const finished = finishedRemiss(summaryInput({ recipients: [opposing], opposed }), {
      withheld: new Set(['Miljönämnden']),
    });
    expect(publishedJson(buildPublished(finished, texts()))).not.toContain('invändningen');
  });

  it('keeps personal numbers in from every text of the decision', () => {
    const number = '19121212-1212';
    const told = meetings.map((meeting) => ({
      ...meeting,
      section: number,
      note: number,
      sentTo: number,
      toDo: number,
    }));
    const cover = {
      ...decided,
      title: number,
      section: number,
      replaces: number,
      appliesTo: number,
      responsible: number,
    };
    const seen = texts();
    buildPublished(finishedRemiss(summaryInput(), { meetings: told, decided: cover }), seen);
    expect(seen.stops).toHaveLength(2 * 4 + 5);
  });
});

describe('a text on its way out', () => {
  const text = '🙂 Elsa Ek och Elsa Ek';
  const place = { key: 'k', words: 'svaret', body: 'Socialnämnden' };

  it('is masked by code points, whatever the order of the masks', () => {
    const seen = texts([mask('k', text, 14, 21), mask('k', text, 2, 9)]);
    expect(seen.told(place, text)).toBe('🙂 [Maskat: 26 kap. 1 § OSL] och [Maskat: 26 kap. 1 § OSL]');
    expect(seen.stops).toEqual([]);
  });

  it('lets nothing through between masks that lie over each other', () => {
    expect(texts([mask('k', text, 2, 9), mask('k', text, 5, 13)]).told(place, text)).toBe(
      '🙂 [Maskat: 26 kap. 1 § OSL][Maskat: 26 kap. 1 § OSL] Elsa Ek',
    );
  });

  it('is stopped by an open mask, by one that it has outgrown, and by what may not go out', () => {
    const seen = texts([mask('k', text, 2, 9, null), mask('other', 'before', 0, 2)]);
    seen.told(place, text);
    seen.told({ ...place, key: 'other' }, 'after');
    seen.told({ ...place, key: 'third' }, 'Nås på 19121212-1212 och elsa@example.se');
    expect(seen.stops.map(({ why, key }) => [why, key])).toEqual([
      ['open_mask', 'k'],
      ['changed_mask', 'other'],
      ['personal_number', 'third'],
      ['mail_address', 'third'],
    ]);
  });

  describe('with a number that only looks like a personal number', () => {
    const told = '🙂 Ärende 121212-1212, och 121212-1212.';
    const clearing = (text: string, from: number) => ({
      id: 'c', key: 'k', textHash: hashOf(text), from, to: from + 11, reason: 'ett ärendenummer',
    }); // prettier-ignore
    const stopsOf = (text: string, clearings: Clearing[], key = 'k', masks: Mask[] = []) => {
      const seen = new PublishedTexts(masks, new MarkedWords([]), clearings);
      expect(seen.told({ ...place, key }, text)).toContain('1212');
      return seen.stops.map(({ why, at }) => [why, at?.from, at?.to]);
    };

    it('is stopped at each of its places', () => {
      expect(stopsOf(told, [])).toEqual([
        ['personal_number', 9, 20],
        ['personal_number', 26, 37],
      ]);
    });

    it('is let through at the very place that somebody has cleared, and nowhere else', () => {
      expect(stopsOf(told, [clearing(told, 9)])).toEqual([['personal_number', 26, 37]]);
      expect(stopsOf(told, [clearing(told, 9), clearing(told, 26)])).toEqual([]);
      expect(stopsOf(told, [clearing(told, 10)])).toHaveLength(2);
      expect(stopsOf(told, [clearing(told, 9)], 'another')).toHaveLength(2);
    });

    it('is stopped again when anything in the text changes', () => {
      for (const changed of [`${told} `, told.replace('Ä', 'ä'), told.replace('1212,', '1212;')])
        expect(stopsOf(changed, [clearing(told, 9), clearing(told, 26)])).toHaveLength(2);
    });

    it('is found where it stands also beside a mask', () => {
      expect(stopsOf(told, [clearing(told, 26)], 'k', [mask('k', told, 2, 8)])).toEqual([['personal_number', 9, 20]]);
      expect(stopsOf(told, [], 'k', [mask('k', told, 9, 20)])).toEqual([['personal_number', 26, 37]]);
    });
  });

  it('is listed where the body has marked it', () => {
    const seen = texts();
    expect(seen.told(place, '[Maskat: 21 kap. 7 § OSL]')).toBe('[Maskat: 21 kap. 7 § OSL]');
    expect(seen.masked).toEqual([{ place: 'svaret', provision: '21 kap. 7 § OSL', maskId: null }]);
  });
});

it('what members say for themselves is theirs, in each form', () => {
  const input = summaryInput({
    recipients: [aRecipient('Nämnden', { responses: [aResponse('Nämnden', { text: 'Bra.' })] })],
    viewpoints: [aViewpoint(1, 'Nämnden', { source: 'reservation', question: 2, text: 'Dyrt.' })],
  });
  const published = buildPublished(finishedRemiss(input), texts());
  expect(published.viewpoints).toMatchObject([{ number: 1, source: 'reservation' }]);
  expect(answersCsv(published)).toContain('Synpunkt 1, reservation');
  expect(JSON.stringify(publishedDocument(published, ''))).toContain('reservation i Nämnden, fråga 2');
});

describe('open data', () => {
  const hostile = '</title><script>alert(1)</script> & "="\u0000\ud800';
  const input = summaryInput({
    recipients: [aRecipient('=Nämnden', { responses: [aResponse('=Nämnden', { text: '=1+1; "citat"\nny rad' })] })],
    viewpoints: [aViewpoint(1, '=Nämnden')],
  });
  const content = buildPublished(finishedRemiss({ ...input, remiss: { ...input.remiss, title: hostile } }), texts());
  const remiss = {
    id: '00000000-0000-4000-8000-000000000001',
    slug: 'plan-ks-1',
    title: hostile,
    publishedAt: new Date(0),
    pdf: { sha256: 'a', bytes: 1234 },
  };
  const site = 'https://yttra.example.se';

  it('is a table that a spreadsheet takes for text', () => {
    const lines = answersCsv(content).split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFDiarienummer;Instans;/);
    expect(lines).toContainEqual(expect.stringContaining(`;'=Nämnden;`));
    expect(answersCsv(content)).toContain(`"'=1+1; ""citat""\nny rad"`);
  });

  it('says in Swedish what each column holds, and what each line is', () => {
    const [headings, ...lines] = answersCsv(buildPublished(finishedRemiss(eskilstunaRound()), texts())).split('\r\n');
    expect(headings).toBe(
      '\uFEFFDiarienummer;Instans;Slag;Status;Ställningstagande;Beslutat;Paragraf;Inkom;Efter svarstiden;Del;Text',
    );
    const social = lines.filter((line) => line.includes(';Socialnämnden;')).map((line) => line.split(';'));
    expect(social.map((cells) => cells[9])).toEqual([
      ...['Fråga 1', 'Fråga 2', 'Fråga 3', 'Avsnitt: 4 Ansvar och roller', 'Reservation', 'Protokollsanteckning'],
      ...['Synpunkt 1, reservation: Tillgodoses inte', 'Synpunkt 3: Tillgodoses'],
    ]);
    expect(social[0]!.slice(0, 9)).toEqual([
      ...['KSKF/2022:195', 'Socialnämnden', 'nämnd', 'Svar', 'Tillstyrker med synpunkter'],
      ...['2022-12-19', '§ 181', '2022-12-21', 'nej'],
    ]);
  });

  it('is described and followed in XML that holds whatever people write', () => {
    const feed = atomFeed({
      site,
      municipality: '<Kommunen>',
      remisser: [{ ...remiss, summary: hostile }],
      now: new Date(0),
    });
    const rdf = dcatCatalogue({ site, municipality: '<Kommunen>', remisser: [{ ...remiss, told: content }] });
    for (const xml of [feed, rdf]) {
      expect(xml).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;=&quot;');
      expect(xml).not.toMatch(/<script|<Kommunen>|[\u0000\ud800]/);
    }
    expect(feed).toContain(
      `<link rel="enclosure" type="application/pdf" length="1234" href="${site}/offentligt/plan-ks-1/remiss.pdf"/>`,
    );
    const later = atomFeed({
      site,
      municipality: 'K',
      remisser: [{ ...remiss, pdf: null, summary: '' }],
      now: new Date(0),
    });
    expect(later).not.toContain('enclosure');
    expect(rdf).toContain(`<dcat:downloadURL rdf:resource="${site}/offentligt/plan-ks-1/data.json"/>`);
    expect(atomFeed({ site, municipality: 'K', remisser: [], now: new Date(0) })).toContain('<updated>1970-01-01');
  });
});
