import { writeLetter } from '@yttra/remiss';
import { faultsOf, pdfTags } from '../../test/support/pdf-tags';
import { pdfPages } from '../../test/support/pdf-text';
import { DISPOSITIONS } from './disposition';
import { feedbackLetters } from './feedback-letters';
import { feedbackPage, type FeedbackPageFacts } from './feedback-page';
import type { ToldViewpoint } from './told-viewpoint';

const viewpoints = DISPOSITIONS.map((disposition, index): ToldViewpoint => ({
  recipientId: 'r',
  number: index + 1,
  source: index === 3 ? 'reservation' : 'answer',
  text: `Rubrik ${index + 1}`,
  disposition,
  reason: `Anledning ${index + 1}.`,
  changeText: index === 0 ? 'Ett nytt stycke.' : null,
  masked: false,
}));
const letter = (told = viewpoints) => {
  const body = { recipientId: 'r', body: 'Socialnämnden', leftOut: false, removed: [] };
  return { ...feedbackLetters([body], told)[0]!, answerBy: null };
};
const facts = {
  remiss: {
    title: 'Riktlinje för kvalitet',
    caseNumber: 'KSKF/2022:195',
    unit: 'Kommunledningskontoret',
    documentKind: 'riktlinje',
    contact: { name: 'Hanna Lövgren', email: 'hanna@example.se', phone: null },
  },
  stage: 'after',
  letter: letter(),
  decision: { instance: 'council', heldOn: '2023-04-26', section: '§ 103', outcome: 'approved' },
  address: 'Box 1\n631 00 Eskilstuna',
  on: '2023-05-02',
} as unknown as FeedbackPageFacts;

it('tells the decision and of each viewpoint what became of it and why', () => {
  const { paragraphs, points, address } = feedbackPage(facts);
  expect(address).toEqual(['Socialnämnden', 'Box 1', '631 00 Eskilstuna']);
  expect(paragraphs).toEqual([
    'Kommunfullmäktige beslutade enligt förslaget onsdag 26 april 2023, §\u00a0103. Så togs era synpunkter om hand.',
    '1 tillgodoses, 1 tillgodoses delvis, 1 tillgodoses inte, 1 noteras.',
  ]);
  expect(points.map(({ heading }) => heading)).toEqual([
    'Synpunkt 1: Tillgodoses',
    'Synpunkt 2: Tillgodoses delvis',
    'Synpunkt 3: Tillgodoses inte',
    // What members say for themselves is not what the body says.
    'Synpunkt 4, reservation: Noteras',
  ]);
  expect(points[0]!.paragraphs).toEqual(['Rubrik 1', 'Skäl: Anledning 1.', 'Ändring: Ett nytt stycke.']);
});

it('says neither reason nor change of what is marked as secret', () => {
  const masked = viewpoints.map((one) => ({ ...one, text: '[Maskat: 21 kap. 7 § OSL]', masked: true }));
  const said = JSON.stringify(feedbackPage({ ...facts, letter: letter(masked) }));
  expect(said).not.toMatch(/Anledning|nytt stycke|Rubrik/);
  expect(said).toContain('Skälet står inte i brevet');
});

it('after the decision tells of what was taken away after the letter before it, with why', () => {
  const gone = {
    number: 5,
    source: 'answer' as const,
    text: 'Rubrik 5',
    removedAt: new Date('2023-02-01T12:00:00Z'),
    removedReason: 'Står två gånger.',
  };
  const page = (masked: boolean) => feedbackPage({ ...facts, letter: { ...letter(), removed: [{ ...gone, masked }] } });
  expect(page(false).points.at(-1)).toEqual({
    heading: 'Synpunkt 5: Borttagen',
    paragraphs: [
      'Rubrik 5',
      'Borttagen onsdag 1 februari 2023, efter att vi skickade vår bedömning före beslutet. Skäl: Står två gånger.',
    ],
  });
  expect(JSON.stringify(page(true))).not.toContain('Står två gånger');
});

it('before the decision says how to answer on paper, and until when', () => {
  const { answer, title } = feedbackPage({
    ...facts,
    stage: 'before',
    letter: { ...letter(), answerBy: '2023-02-10' },
  });
  expect(title).toBe('Så vill vi hantera era synpunkter: Riktlinje för kvalitet');
  expect(answer!.steps[1]).toBe(
    'Skicka svaret till Kommunledningskontoret så att det kommer fram senast fredag 10 februari 2023.',
  );
});

it('is a PDF with a structure that can be heard', async () => {
  const { content } = await writeLetter(feedbackPage(facts), { caseNumber: 'KSKF/2022:195', name: 'x.pdf' });
  expect(faultsOf(await pdfTags(content))).toEqual([]);
  const text = (await pdfPages(content)).join(' ').replace(/\s+/g, ' ');
  for (const words of ['Synpunkt 3: Tillgodoses inte', 'Skäl: Anledning 3.', 'Box 1']) expect(text).toContain(words);
});
