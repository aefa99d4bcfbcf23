import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePdf } from '@yttra/documents';
import { action, paragraph, quotation } from '@yttra/mail';
import { faultsOf, pdfTags } from '../../../test/support/pdf-tags';
import { letterPage, type LetterPageFacts } from './letter-page';

const facts = {
  remiss: {
    title: 'Riktlinje för möten',
    caseNumber: 'KSKF/2022:195',
    unit: 'Kommunledningskontoret',
    contact: { name: 'Handläggare Ett', email: 'ett@example.se', phone: '016-000 00 00' },
    letter: 'Hej {instans}.\n\nSvara senast {sista svarsdag}.',
  },
  recipient: { body: 'Byalaget', lastDay: '2023-01-04', part: null },
  says: { kind: 'invitation', questions: [] },
  address: 'Box 1\n635 00 Eskilstuna',
  on: '2022-10-05',
} satisfies LetterPageFacts;

test('a letter has the address, the officer’s own words filled in, and how to answer on paper', () => {
  const page = letterPage(facts);
  expect(page.address).toEqual(['Byalaget', 'Box 1', '635 00 Eskilstuna']);
  expect(page.paragraphs).toEqual(['Hej Byalaget.', 'Svara senast onsdag 4 januari 2023.']);
  expect(page.answer?.steps.join(' ')).toContain('KSKF/2022:195');
  expect(page.contact).toBe('Frågor: Handläggare Ett, 016-000 00 00, ett@example.se');
});

test('a reminder by post says what is missing, whatever the letter said', () => {
  const page = letterPage({ ...facts, says: { kind: 'reminder', questions: [] }, address: null });
  expect(page.title).toBe('Påminnelse om remissen Riktlinje för möten');
  expect(page.address).toEqual(['Byalaget']);
  expect(page.paragraphs[0]).toBe(
    'Kommunledningskontoret har inte fått något svar från Byalaget. Sista svarsdag är onsdag 4 januari 2023.',
  );
});

test('what has changed is said in the words of the mail, without its links and without asking for an answer', () => {
  const notice = {
    subject: 'Remissen är återkallad: Riktlinje för möten',
    blocks: [paragraph('Ni behöver inte svara.'), quotation('Nytt förslag.'), action('/svara/1', 'Öppna remissen')],
  };
  const page = letterPage({ ...facts, says: { notice, encloses: false } });
  expect(page).toMatchObject({
    title: notice.subject,
    paragraphs: ['Ni behöver inte svara.', 'Nytt förslag.'],
    answer: null,
  });
  expect(page.facts).toEqual([{ label: 'Diarienummer', value: 'KSKF/2022:195' }]);
  expect(letterPage({ ...facts, says: { notice, encloses: true } }).paragraphs.at(-1)).toBe(
    'Dokumentet följer med brevet.',
  );
});

test('a notice that no longer holds is not printed', () => {
  expect(() => letterPage({ ...facts, says: { notice: null, encloses: false } })).toThrow('brev');
});

test('a letter is read by a screen reader in headings, paragraphs and lists', async () => {
  const template = readFileSync(join(__dirname, 'postal-letter.typ'), 'utf8');
  const { pdf } = await writePdf({ template, data: letterPage(facts), title: 'Brev' });
  expect(faultsOf(await pdfTags(pdf))).toEqual([]);
});
