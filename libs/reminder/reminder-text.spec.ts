import type { MailBlock } from '@yttra/mail';
import type { ReminderFacts } from './reminder-text';
import { plannedSubject, reminderText } from './reminder-text';

const silent: ReminderFacts = {
  step: -14,
  state: 'not_acknowledged',
  today: '2022-12-21',
  dueDate: '2023-01-04',
  issuedOn: '2022-10-05',
  title: 'Riktlinje för kvalitet',
  caseNumber: 'KSKF/2022:195',
  contact: { name: 'Handläggare Ett', phone: '016-000 00 00' },
  recipientId: 'r1',
  bodyName: 'Socialnämnden',
  bodyKind: 'nämnd',
  lastMeeting: { date: '2022-12-29', agendaCutoff: '2022-12-22' },
};

const mail = (facts: Partial<ReminderFacts>) => reminderText({ ...silent, ...facts });
const subject = (facts: Partial<ReminderFacts>) => mail(facts).subject;
const prose = (facts: Partial<ReminderFacts>) =>
  mail(facts)
    .blocks.flatMap((block: MailBlock) => (block.kind === 'paragraph' ? [block.text] : []))
    .join('\n');
const links = (facts: Partial<ReminderFacts>) =>
  mail(facts).blocks.flatMap((block) => (block.kind === 'action' ? [block.path] : []));

describe('what a reminder is about', () => {
  test.each<[string, Partial<ReminderFacts>, string]>([
    ['nudge', { step: 'nudge', today: '2022-10-12' }, 'Har ni fått remissen Riktlinje för kvalitet?'],
    ['not acknowledged', {}, '14 dagar kvar: Riktlinje för kvalitet'],
    ['no draft', { state: 'no_draft' }, '14 dagar kvar: Riktlinje för kvalitet'],
    ['draft begun', { state: 'draft_begun' }, '14 dagar kvar, svaret är inte lämnat: Riktlinje för kvalitet'],
    ['a day is one day', { today: '2023-01-03' }, '1 dag kvar: Riktlinje för kvalitet'],
    [
      'sent a day late it counts from then',
      { step: -14, today: '2022-12-22' },
      '13 dagar kvar: Riktlinje för kvalitet',
    ],
    ['−30', { step: -30, today: '2022-12-05' }, '30 dagar kvar, planera sammanträdet: Riktlinje för kvalitet'],
    [
      '−30 to a board',
      { step: -30, today: '2022-12-05', bodyKind: 'bolagsstyrelse' },
      '30 dagar kvar, planera styrelsemötet: Riktlinje för kvalitet',
    ],
    [
      '−30 to others',
      { step: -30, today: '2022-12-05', bodyKind: 'extern' },
      '30 dagar kvar, planera svaret: Riktlinje för kvalitet',
    ],
    ['the last day', { step: 0, today: '2023-01-04' }, 'I dag är sista svarsdag: Riktlinje för kvalitet'],
    [
      'the last day, sent before it',
      { step: 0, today: '2023-01-03' },
      'Sista svarsdag är onsdag 4 januari 2023: Riktlinje för kvalitet',
    ],
    [
      'a −2 that went on the last day',
      { step: -2, today: '2023-01-04' },
      'I dag är sista svarsdag: Riktlinje för kvalitet',
    ],
    ['late', { step: 5, today: '2023-01-09' }, 'Svarstiden gick ut onsdag 4 januari 2023: Riktlinje för kvalitet'],
    [
      'a step 0 that was caught up after the day',
      { step: 0, today: '2023-01-05' },
      'Svarstiden gick ut onsdag 4 januari 2023: Riktlinje för kvalitet',
    ],
    [
      'the officer reminds a body with a draft',
      { step: 'now', state: 'draft_begun', today: '2022-12-30' },
      '5 dagar kvar, svaret är inte lämnat: Riktlinje för kvalitet',
    ],
    [
      'a nudge that shares a day tells the days',
      { step: -14, state: 'no_draft' },
      '14 dagar kvar: Riktlinje för kvalitet',
    ],
  ])('%s', (_, facts, expected) => {
    expect(subject(facts)).toBe(expected);
  });

  test('only −30 and earlier plans a meeting, whatever the state', () => {
    expect(subject({ step: -29, today: '2022-12-06' })).toBe('29 dagar kvar: Riktlinje för kvalitet');
    expect(subject({ step: -60, today: '2022-11-05', state: 'draft_begun' })).toBe(
      '60 dagar kvar, planera sammanträdet: Riktlinje för kvalitet',
    );
  });

  test('the plan before issue shows the same subjects', () => {
    const planned = (step: number, on: string) =>
      plannedSubject({ step, on, dueDate: '2026-09-20', title: 'Riktlinje för kvalitet' });
    expect(planned(-7, '2026-09-11')).toBe('9 dagar kvar: Riktlinje för kvalitet');
    expect(planned(0, '2026-09-18')).toBe('Sista svarsdag är söndag 20 september 2026: Riktlinje för kvalitet');
    expect(planned(1, '2026-09-21')).toBe('Svarstiden gick ut söndag 20 september 2026: Riktlinje för kvalitet');
  });
});

describe('what it says', () => {
  test('the state of the body', () => {
    expect(prose({})).toContain('Socialnämnden har inte bekräftat remissen.');
    expect(prose({ state: 'no_draft' })).toContain('Ni har inte börjat svara.');
    expect(prose({ state: 'draft_begun' })).toContain('Svaret räknas när er sekreterare');
    expect(prose({ step: 0, today: '2023-01-04', state: 'draft_begun' })).toContain(
      'Ert svar är påbörjat men inte lämnat.',
    );
    expect(prose({ step: 1, today: '2023-01-05', state: 'no_draft' })).toContain('inkommen efter svarstiden');
  });

  test('on the last day "före midnatt", before it the day', () => {
    expect(prose({ step: 0, today: '2023-01-04' })).toContain('Lämna svaret före midnatt.');
    const before = prose({ step: 0, today: '2023-01-03' });
    expect(before).toContain('Lämna svaret senast onsdag 4 januari 2023, före midnatt.');
    expect(subject({ step: 0, today: '2023-01-03' }) + before).not.toMatch(/i dag/i);
  });

  test.each<[string, Partial<ReminderFacts>, string]>([
    [
      'a cut-off ahead',
      {},
      'Handlingsstopp är torsdag 22 december 2022, inför ert sammanträde torsdag 29 december 2022. Hinner ni inte, begär anstånd.',
    ],
    [
      'no cut-off known',
      { lastMeeting: { date: '2022-12-29', agendaCutoff: null } },
      'Ert sista sammanträde i tid är torsdag 29 december 2022.',
    ],
    ['a board', { bodyKind: 'bolagsstyrelse' }, 'inför ert styrelsemöte'],
  ])('no draft, %s', (_, facts, expected) => {
    expect(prose({ state: 'no_draft', ...facts })).toContain(expected);
  });

  test('without a meeting ahead nothing is said of one', () => {
    for (const facts of [{ lastMeeting: 'unknown' }, { lastMeeting: 'none' }, { bodyKind: 'extern' }] as const) {
      expect(prose({ state: 'no_draft', ...facts })).not.toMatch(/sammanträde|handlingsstopp/i);
      expect(prose({ state: 'no_draft', ...facts })).toContain('begär anstånd');
    }
  });

  test.each<[string, Partial<ReminderFacts>, string]>([
    ['known', {}, 'Ert sista sammanträde i tid är torsdag 29 december 2022, handlingsstopp torsdag 22 december 2022.'],
    ['none in time', { lastMeeting: 'none' }, 'Vi ser inget sammanträde där ni kan besluta före sista svarsdag.'],
    ['unknown', { lastMeeting: 'unknown' }, 'Ta upp remissen på ett sammanträde senast onsdag 4 januari 2023.'],
  ])('−30, meetings %s', (_, facts, expected) => {
    expect(prose({ step: -30, today: '2022-12-05', ...facts })).toContain(expected);
  });

  test('every kind names the remiss and the day, and leads to the pages that answer it', () => {
    const pages = ['/svara/r1', '/svara/r1/ingen-erinran', '/svara/r1/avsta'];
    for (const step of ['nudge', -30, -14, 0, 1] as const) {
      for (const state of ['not_acknowledged', 'no_draft', 'draft_begun'] as const) {
        const { subject, blocks, foot } = mail({ step, state, today: step === 1 ? '2023-01-05' : '2022-12-21' });
        const text = subject + JSON.stringify(blocks);
        expect(text).toContain('Riktlinje för kvalitet');
        expect(text).toContain('onsdag 4 januari 2023');
        expect(text).not.toMatch(/!|tyvärr|null|undefined/);
        expect(foot).toEqual({ path: '/svara/r1', contact: silent.contact, caseNumber: 'KSKF/2022:195' });
      }
      expect(links({ step })).toEqual(expect.arrayContaining(pages));
    }
  });

  test('more time can be asked for until the last day has passed', () => {
    expect(links({ step: 0, today: '2023-01-04' })).toContain('/svara/r1/anstand');
    expect(links({ step: 1, today: '2023-01-05' })).not.toContain('/svara/r1/anstand');
  });
});
