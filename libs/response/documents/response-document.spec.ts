import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePdf } from '@yttra/documents';
import type { QuestionView } from '@yttra/remiss';
import type { ReceivedResponse } from '../model/received-response';
import { responseContent, type ResponseContentInput } from '../model/response-content';
import { answerText, responseDocument } from './response-document';
import { faultsOf, pdfTags } from '../../../test/support/pdf-tags';

const question = (number: number, type: QuestionView['type'] = 'text'): QuestionView => ({
  number,
  text: `Frågan ${number}?`,
  help: null,
  type,
  options: null,
  min: null,
  max: null,
  minLabel: null,
  maxLabel: null,
});

function document(given: ResponseContentInput, changed: Partial<ReceivedResponse> = {}) {
  const content = responseContent.parse(given);
  const basis = content.basis ?? { type: 'administration' as const };
  const response: ReceivedResponse = {
    id: '00000000-0001-4011-b42d-00c04fc964ff',
    remissId: 'm',
    recipientId: 'i',
    body: { id: 'b', name: 'Socialnämnden', kind: 'nämnd' },
    version: 1,
    supersedes: null,
    supersededBy: null,
    kind: content.kind,
    stance: content.stance,
    caseNumber: content.caseNumber,
    content,
    masked: false,
    basis,
    completion: null,
    standingBasis: basis,
    preliminary: false,
    receivedAt: new Date('2022-12-15T14:32:00+01:00'),
    ownDueDate: '2023-01-04',
    late: false,
    channel: 'yttra',
    arrival: null,
    submittedBy: null,
    letIn: [],
    registeredBy: null,
    registeredAt: null,
    files: [],
    voided: null,
    recalled: null,
    publication: null,
    ...changed,
  };
  const remiss = { title: 'Riktlinje för kvalitet', caseNumber: 'KSKF/2022:195', unit: 'Kommunledningskontoret' };
  return responseDocument({
    response,
    remiss,
    body: { name: 'Socialnämnden', kind: 'nämnd' },
    questions: [question(1), question(2, 'yes_partly_no'), question(3)],
  });
}

it('says everything in the order of the page', () => {
  const { title, facts, parts } = document({
    stance: 'opposes',
    caseNumber: 'SN/2022:88',
    basis: { type: 'decision', meeting: '2022-12-14', section: '§ 141' },
    answers: { 1: { text: 'Nej.\n\nOch åter nej.' }, 2: { value: 'no' }, 3: { nothingToAdd: true } },
    text: 'Hälsningar',
    sectionComments: [{ section: '2 Kultur', text: 'Skriv om.' }],
    reservations: [
      { by: [{ name: 'Ledamot Ett', party: 'C' }, { name: 'Ledamot Två' }], text: 'Jag reserverar mig.' },
      { type: 'minutes_note', by: [{ name: 'Ledamot Tre' }], text: 'Till protokollet.' },
    ],
  });
  expect(title).toBe('Remissvar från Socialnämnden');
  expect(facts).toEqual([
    { label: 'Instans', value: 'Socialnämnden' },
    { label: 'Svar', value: 'Yttrande' },
    { label: 'Ställningstagande', value: 'Avstyrker' },
    { label: 'Vilar på', value: 'Sammanträde 14 december 2022, §\u00a0141' },
    { label: 'Instansens dnr', value: 'SN/2022:88' },
    { label: 'Remissens dnr', value: 'KSKF/2022:195' },
    { label: 'Kom in', value: 'torsdag 15 december 2022 kl. 14.32' },
    { label: 'Kvittensnummer', value: '221215-000-001' },
    { label: 'Sista svarsdag', value: 'onsdag 4 januari 2023' },
  ]);
  expect(parts.map(({ heading, asked, text }) => [heading, asked, text])).toEqual([
    ['Fråga 1', 'Frågan 1?', 'Nej.\n\nOch åter nej.'],
    ['Fråga 2', 'Frågan 2?', 'Nej'],
    ['Fråga 3', 'Frågan 3?', 'Inget att tillägga'],
    ['Övrigt', null, 'Hälsningar'],
    ['Synpunkt på 2 Kultur', null, 'Skriv om.'],
    ['Reservation', 'Ledamot Ett (C), Ledamot Två', 'Jag reserverar mig.'],
    ['Protokollsanteckning', 'Ledamot Tre', 'Till protokollet.'],
  ]);
});

it('shows the true time beside the day of 22 § förvaltningslagen, never in its place', () => {
  const { facts } = document(
    { basis: { type: 'administration' } },
    {
      receivedAt: new Date('2023-01-05T12:00:00+01:00'),
      late: true,
      channel: 'post',
      arrival: { channel: 'post', on: '2023-01-05', presumedOn: '2023-01-04' },
    },
  );
  expect(facts).toEqual(
    expect.arrayContaining([
      { label: 'Kom in', value: 'torsdag 5 januari 2023 kl. 12.00, inkommen efter svarstiden' },
      { label: 'Enligt 22 § förvaltningslagen', value: 'onsdag 4 januari 2023' },
      { label: 'Kanal', value: 'med post' },
    ]),
  );
});

it('asks no questions of a body that abstains', () => {
  const { parts } = document({ kind: 'abstains', reason: 'Rör oss inte.', basis: { type: 'administration' } });
  expect(parts).toEqual([{ heading: 'Skäl', asked: null, text: 'Rör oss inte.', remark: null }]);
});

it('remarks on what is marked as secret', () => {
  const { parts } = document({
    answers: { 1: { text: 'Hemligt' } },
    secrecy: [{ provision: '21 kap. 7 § OSL', date: '2022-12-14', authority: 'Socialnämnden', parts: ['answer:1'] }],
  });
  expect(parts.map(({ remark }) => remark)).toEqual(['Sekretessmarkerat: 21 kap. 7 § OSL', null, null]);
});

it.each([
  ['text', undefined, 'Tom'],
  ['text', { text: ' ' }, 'Tom'],
  ['text', { nothingToAdd: true as const }, 'Inget att tillägga'],
  ['yes_partly_no', { value: 'partly' }, 'Delvis'],
  ['scale', { value: 4 }, '4 på en skala från 1 till 5'],
] as const)('writes what is answered to one of %s, %j, as %s', (type, given, text) => {
  expect(answerText({ type, options: null, min: 1, max: 5 }, given)).toBe(text);
});

it('is read by a screen reader in headings, paragraphs and lists, for every reader and for the archive', async () => {
  const data = document({ kind: 'statement', answers: { 1: { text: 'Ja.\n\nMen mer.' } }, text: 'Övrigt.' });
  const template = readFileSync(join(__dirname, 'response-copy.typ'), 'utf8');
  for (const standard of ['ua-1', 'a-2a'] as const) {
    const { pdf } = await writePdf({ template, data, title: data.title, standard, createdAt: new Date(0) });
    expect([standard, faultsOf(await pdfTags(pdf))]).toEqual([standard, []]);
  }
});
