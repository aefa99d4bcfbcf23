import type { PlannedBody, RemissPlan, RemissView } from '@yttra/remiss';
import { parse } from 'node-html-parser';
import { renderPage } from '../../../web/render-page';
import { NOTHING_SAID } from '../../../http/request-context';
import { DatesPage } from './page';

const remiss = {
  id: 'r',
  title: 'Riktlinje',
  caseNumber: 'KSKF/2022:195',
  version: 7,
  dueDate: '2023-01-04',
  requests: [{ bodyId: 'Torshälla stads nämnd', ask: 'immediate_ratification' }],
  boardMeeting: { date: '2023-02-28', agendaCutoff: '2023-02-14' },
} as unknown as RemissView;

const meeting = (date: string, agendaCutoff: string) => ({ date, agendaCutoff });
const body = (name: string, ability: PlannedBody['ability'], more: object = {}) => ({
  bodyId: name,
  body: name,
  kind: 'nämnd',
  ability,
  abilityText: { can: 'Hinner', only_unratified: 'Hinner, ojusterat', cannot: 'Hinner inte', unknown: 'Okänt' }[
    ability
  ],
  meetingsInTime: [],
  firstUsableMeeting: null,
  ratifiedBy: null,
  ...more,
});
const plan = {
  dueDate: '2023-01-04',
  responsePeriodDays: 72,
  recipients: [
    body('Socialnämnden', 'can', { meetingsInTime: [meeting('2022-12-14', '2022-11-29')] }),
    body('Vård- och omsorgsnämnden', 'only_unratified', {
      firstUsableMeeting: meeting('2022-12-22', '2022-12-08'),
      ratifiedBy: '2023-01-05',
    }),
    body('Torshälla stads nämnd', 'cannot', { firstUsableMeeting: meeting('2023-01-26', '2023-01-12') }),
    body('Energibolaget', 'unknown', { kind: 'bolag' }),
  ],
  earliestForAll: '2023-01-26',
  earliestRatifiedForAll: '2023-02-09',
  warnings: [
    { code: 'due_date.in_pause', text: 'Dagen ligger i ert uppehåll; påminnelser går bara 2 och 4\u00a0januari.' },
  ],
  missing: [],
  workingDaysToCompile: 13,
} as unknown as RemissPlan;

const datesPage = (of: RemissPlan, said = NOTHING_SAID) =>
  parse(
    renderPage(<DatesPage remiss={remiss} plan={of} />, {
      viewer: null,
      path: '/remisser/r/tider',
      municipality: { name: 'Eskilstuna kommun', themeHref: null, logoHref: null },
      said,
    }),
  ).querySelector('main')!;

test('who cannot decide in time, and what can be done about it, stands in whole sentences', () => {
  const { text } = datesPage(plan);
  for (const sentence of [
    'onsdag 4 januari 2023 · 72 dagar · svar räknas till kl. 24.00',
    '1 av 4 instanser hinner inte besluta i tid',
    'Torshälla stads nämnd sammanträder först torsdag 26\u00a0januari 2023',
    'Tidigast för alla kända: torsdag 26\u00a0januari 2023',
    '(med justerat protokoll: torsdag 9\u00a0februari 2023)',
    'Energibolaget saknar sammanträdesdagar',
    'Dagen ligger i ert uppehåll; påminnelser går bara 2 och 4\u00a0januari',
    'Hinner, ojusterat',
    'Justeras senast torsdag 5\u00a0januari 2023',
    'onsdag 4\u00a0januari 2023 ändå',
    'Kommunstyrelsen tisdag 28\u00a0februari 2023, handlingsstopp tisdag 14\u00a0februari 2023, 13 arbetsdagar att sammanställa',
  ])
    expect(text).toContain(sentence);
});

test('a request is offered only where it helps, and one that was made stays ticked', () => {
  const boxes = datesPage(plan).querySelectorAll('input[name=immediate]');
  const ticked = boxes.filter((box) => box.hasAttribute('checked'));
  expect(boxes.map((box) => box.getAttribute('value'))).toEqual(['Vård- och omsorgsnämnden', 'Torshälla stads nämnd']);
  expect(ticked.map((box) => box.getAttribute('value'))).toEqual(['Torshälla stads nämnd']);
});

test('a body without known meetings is never counted among those that make it', () => {
  const known = plan.recipients.filter(({ ability }) => ability === 'can' || ability === 'unknown');
  expect(datesPage({ ...plan, recipients: known }).text).not.toContain('hinner besluta i tid');
  expect(datesPage({ ...plan, recipients: known.slice(0, 1) }).text).toContain('hinner besluta i tid');
});

test('two officers who save at once see kommunstyrelsen’s day and handlingsstopp as they stand now', () => {
  const notice = datesPage(plan, { ...NOTHING_SAID, code: 'remiss.stale' }).querySelector('dl')!.text;
  expect(notice).toContain('Kommunstyrelsen tisdag 28 februari 2023, handlingsstopp tisdag 14 februari 2023');
});
