import { randomUUID } from 'node:crypto';
import { cut, partsOf } from '@yttra/assessment';
import type { ResponseContent } from '@yttra/response';
import { Places1764000000160 } from '../../apps/cli/migrations/1764000000160-places';
import { ReadingByPart1764000000161 } from '../../apps/cli/migrations/1764000000161-reading-by-part';
import { schemaBefore, type SchemaBefore } from '../support/schema-before';

const PERSON = randomUUID();
const REMISS = randomUUID();
const RECIPIENT = randomUUID();
const READ_AT = new Date('2022-12-20T09:00:00Z');

const content = (change: Partial<ResponseContent>) =>
  ({
    answers: {},
    text: null,
    reason: null,
    sectionComments: [],
    reservations: [],
    minutesNotes: [],
    secrecy: [],
    ...change,
  }) as unknown as ResponseContent;

/** The first answer, and the correction that counts: of what was quoted, some stands on. */
const FIRST = content({
  answers: {
    1: { text: '👩🏽‍🏫 Ange vem som samordnar. Ange när.' },
    2: { text: 'Ja. Ja.' },
    3: { value: 'yes' },
  },
  text: 'Ange vem som betalar.',
  reason: '',
  sectionComments: [
    { section: 'Ansvar', text: 'Skriv ut vem.' },
    { section: 'Kultur', text: 'Skriv ut vem.' },
    { section: 'Tomt', text: '' },
  ],
  reservations: [
    { type: 'reservation', by: [{ name: 'Ledamot Ett', party: null }], text: 'Vi borde ha sagt nej.' },
    { type: 'separate_opinion', by: [{ name: 'Ledamot Två', party: null }], text: 'Vi borde ha sagt nej.' },
  ],
} as unknown as Partial<ResponseContent>);
const SECOND = content({ ...FIRST, answers: { ...FIRST.answers, 1: { text: 'Ange när. Samordnaren saknas.' } } });
const [first, second] = [randomUUID(), randomUUID()];

/** A remiss that one body has answered, as it lay in the tables then. */
async function answered(before: SchemaBefore): Promise<void> {
  const body = randomUUID();
  await before.put('person', [{ id: PERSON, name: 'Handläggare Ett', email: 'handlaggare@example.se' }]);
  await before.put('body', [{ id: body, name: 'Socialnämnden', name_key: 'socialnämnden', kind: 'nämnd' }]);
  await before.put('remiss', [
    {
      id: REMISS,
      case_number: 'KS/2022:1',
      title: 'Policy',
      unit: 'Kontoret',
      officer_id: PERSON,
      contact: {},
      status: 'issued',
    },
  ]);
  await before.put('recipient', [
    {
      id: RECIPIENT,
      remiss_id: REMISS,
      body_id: body,
      body_name: 'Socialnämnden',
      body_kind: 'nämnd',
      due_date: '2023-01-04',
      current_response_id: second,
      answer_kind: 'statement',
      answered_at: READ_AT,
    },
  ]);
  const response = { remiss_id: REMISS, recipient_id: RECIPIENT, kind: 'statement', basis: {}, late: false };
  const dates = { received_at: READ_AT, own_due_date: '2023-01-04' };
  await before.put('response', [
    { id: first, version: 1, content: FIRST, ...response, ...dates },
    { id: second, version: 2, supersedes: first, content: SECOND, ...response, ...dates },
  ]);
}

describe('quotations from before there were places', () => {
  let before: SchemaBefore;
  const viewpoints = [
    ['stands once, after a letter of many code points', 'Ange vem som samordnar.', { question_number: 1 }],
    ['stands on in the correction', 'Ange när.', { question_number: 1 }],
    ['stands twice in its part', 'Ja.', { question_number: 2 }],
    ['stands nowhere', 'Ange vart.', { question_number: 1 }],
    ['stands elsewhere than its question', 'Ange vem som betalar.', { question_number: 1 }],
    ['of no question, once in the answer', 'Ange vem som betalar.', {}],
    ['of no question, in two parts', 'Ange', {}],
    ['of a section, whose comment says it', 'Skriv ut vem.', { source: 'section', section: 'Kultur' }],
    ['of a reservation, not of the opinion beside it', 'Vi borde ha sagt nej.', { source: 'reservation' }],
    ['with nothing quoted', '', {}],
    ['without a quotation', null, {}],
  ] as const;

  beforeAll(async () => {
    before = await schemaBefore(Places1764000000160);
    await answered(before);
    await before.put(
      'viewpoint',
      viewpoints.map(([text, quote, more], index) => ({
        remiss_id: REMISS,
        recipient_id: RECIPIENT,
        response_id: first,
        number: index + 1,
        source: 'answer',
        quote,
        text,
        created_by: PERSON,
        created_at: READ_AT,
        ...more,
      })),
    );
    await before.migrate();
  });
  afterAll(() => before.drop());

  it('are placed where their words stand exactly once, in each version; the rest wait for a place', async () => {
    const rows = await before.rows<{ text: string; loose: string | null; places: unknown[] }>(
      `select v.text, v.loose_quote as loose, coalesce((select json_agg(json_build_object('version', r.version, 'part', p.part,
         'from', p.from_point, 'to', p.to_point, 'quote', p.quote, 'byPerson', p.placed_by is not null) order by r.version)
         from viewpoint_place p join response r on r.id = p.response_id where p.viewpoint_id = v.id), '[]') as places
       from viewpoint v order by v.number`,
    );
    const at = (version: number, part: string, from: number, quote: string, byPerson = version === 1) => ({
      version,
      part,
      from,
      to: from + quote.length,
      quote,
      byPerson,
    });
    const both = (part: string, from: number, quote: string) => [at(1, part, from, quote), at(2, part, from, quote)];
    expect(rows.map(({ loose, places }) => [loose, places])).toEqual([
      [null, [at(1, 'answer:1', 5, 'Ange vem som samordnar.')]],
      [null, [at(1, 'answer:1', 29, 'Ange när.'), at(2, 'answer:1', 0, 'Ange när.')]],
      ['Ja.', []],
      ['Ange vart.', []],
      ['Ange vem som betalar.', []],
      [null, both('text', 0, 'Ange vem som betalar.')],
      ['Ange', []],
      [null, both('section:2', 0, 'Skriv ut vem.')],
      [null, both('reservation:1', 0, 'Vi borde ha sagt nej.')],
      [null, []],
      [null, []],
    ]);
    expect(cut(partsOf(FIRST)[0]!.text, { from: 5, to: 28 })).toBe('Ange vem som samordnar.');
  });
});

describe('reading from before it was told part by part', () => {
  let before: SchemaBefore;
  const parts = (response: string) =>
    before.rows<{ part: string; readBy: string; readAt: Date }>(
      `select part, read_by as "readBy", read_at as "readAt" from response_read where response_id = '${response}' order by part`,
    );

  beforeAll(async () => {
    before = await schemaBefore(ReadingByPart1764000000161);
    await answered(before);
    const read = { read_by: PERSON, read_at: READ_AT };
    await before.put('response_read', [
      { response_id: first, question_number: 2, ...read },
      { response_id: first, question_number: 3, ...read },
      { response_id: second, question_number: 0, ...read },
    ]);
    await before.migrate();
  });
  afterAll(() => before.drop());

  it('a question is its answer; beside the questions is each part that says something', async () => {
    const read = { readBy: PERSON, readAt: READ_AT };
    expect(await parts(first)).toEqual(['answer:2', 'answer:3'].map((part) => ({ part, ...read })));
    const beside = partsOf(SECOND).flatMap(({ part }) => (part.startsWith('answer:') ? [] : [part]));
    expect(beside).toHaveLength(5);
    expect(await parts(second)).toEqual([...beside].sort().map((part) => ({ part, ...read })));
  });
});
