import { receiptNumber } from '@yttra/response';
import type { DiaryEntry } from '@yttra/overview';
import { diaryFilter, diaryHref, filteredEntries } from './diary-filter';
import { daysBeside, entryCells, parties, remarks, trueTime } from './entry-words';

const entry = (more: Partial<DiaryEntry> = {}): DiaryEntry => ({
  key: 'response:1in',
  direction: 'in',
  matter: 'response',
  at: new Date('2022-12-14T12:00:00+01:00'),
  registeredAt: null,
  arrival: null,
  remissId: 'remiss',
  responseId: 'response',
  title: 'Riktlinje för kvalitet',
  unit: 'Kommunledningskontoret',
  remissCaseNumber: 'KSKF/2022:195',
  bodyCaseNumber: 'SN/2022:88',
  body: 'Socialnämnden',
  bodies: 1,
  late: false,
  voided: false,
  version: 1,
  ...more,
});
const paper = {
  arrival: { channel: 'post', on: '2022-12-14', presumedOn: '2022-12-13' },
  registeredAt: new Date('2022-12-15T09:00:00+01:00'),
} as const;

describe('a line of the diary', () => {
  it('tells the true time, and only the day where only the day is known', () => {
    expect(trueTime(entry(), '2022-12-14')).toBe('kl. 12.00');
    expect(trueTime(entry(paper), '2022-12-14')).toBe('Under dagen');
    expect(trueTime(entry(paper), '2022-12-15')).toBe('onsdag 14\u00a0december 2022');
    expect(trueTime(entry({ ...paper, arrival: { ...paper.arrival, time: '12:00' } }), '2022-12-14')).toBe('kl. 12.00');
  });

  it('tells what was registered when, and the day of 22 §, beside it', () => {
    expect(remarks(entry({ ...paper, version: 2 }))).toEqual([
      'Version 2, ersätter den förra',
      'Enligt 22 § förvaltningslagen: tisdag 13\u00a0december 2022',
      'Registrerat i Yttra torsdag 15\u00a0december 2022 kl.\u00a009.00',
    ]);
  });

  it('knows who wrote to whom', () => {
    expect(parties(entry())).toEqual({ from: 'Socialnämnden', to: 'Kommunledningskontoret' });
    expect(parties(entry({ matter: 'extension_decided' }))).toEqual({ from: 'Kommunledningskontoret', to: 'Socialnämnden' }); // prettier-ignore
    expect(parties(entry({ matter: 'remiss', body: null, bodies: 12 })).to).toBe('12 instanser');
  });

  it('has as many cells as the list has headings', () => {
    expect(entryCells(entry({ late: true }))).toHaveLength(13);
  });
});

describe('the filter of the diary', () => {
  const today = '2022-12-15';

  it('takes a day in one field or in three, and says so when it is none', () => {
    expect(diaryFilter({}, today)).toMatchObject({ day: today, unreadable: false });
    expect(diaryFilter({ dag: '2022-12-14' }, today).day).toBe('2022-12-14');
    expect(diaryFilter({ 'dag-day': '4', 'dag-month': '1', 'dag-year': '2023' }, today).day).toBe('2023-01-04');
    expect(diaryFilter({ 'dag-day': '31', 'dag-month': '2', 'dag-year': '2023' }, today)).toMatchObject({ day: today, unreadable: true }); // prettier-ignore
  });

  it('finds by body, case number and direction', () => {
    const lines = [entry(), entry({ key: '2', direction: 'out', body: 'Miljönämnden', bodyCaseNumber: null })];
    const found = (query: Record<string, string>) => filteredEntries(lines, diaryFilter(query, today)).length;
    expect([found({}), found({ sok: 'sn/2022' }), found({ riktning: 'ut' }), found({ sok: 'miljö', riktning: 'in' })]).toEqual([2, 1, 1, 0]); // prettier-ignore
  });

  it('finds an answer by the number on its receipt, on the day that the number names', () => {
    const id = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
    const lines = [
      entry({ responseId: id }),
      entry({ key: '2', matter: 'decision', responseId: id }),
      entry({ key: '3' }),
    ];
    const number = receiptNumber({ id, receivedAt: entry().at });
    const found = (sok: string) => filteredEntries(lines, diaryFilter({ sok, dag: '2022-12-20' }, today)).length;
    expect(diaryFilter({ sok: number, dag: '2022-12-20' }, today)).toMatchObject({
      day: '2022-12-14',
      receipt: number,
    });
    const others = [number.replaceAll('-', ''), ` ${number.replaceAll('-', ' ')} `, number.replaceAll('-', '–')];
    expect([number, ...others].map(found)).toEqual([1, 1, 1, 1]);
    expect([found('221214-000-000'), diaryFilter({ sok: '221314-000-000' }, today).receipt]).toEqual([0, null]);
    const filter = diaryFilter({ sok: number }, today);
    expect(diaryHref(filter)).toContain('sok=');
    expect(diaryHref(filter, { day: '2022-12-13' })).toBe('/registrator?dag=2022-12-13');
  });

  it('keeps the rest of itself from day to day, and never goes past today', () => {
    const filter = diaryFilter({ riktning: 'in', sok: 'social' }, today);
    expect(diaryHref(filter, { day: '2022-12-14' })).toBe('/registrator?dag=2022-12-14&riktning=in&sok=social');
    expect(daysBeside(today, today)).toEqual({ before: '2022-12-14', after: null });
  });
});
