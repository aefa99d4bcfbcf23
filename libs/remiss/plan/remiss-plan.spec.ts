import type { Ability, BodyKind, CalendarAnswer } from '@yttra/bodies';
import { DEFAULT_PAUSES, instantAt, type LocalDate } from '@yttra/platform';
import type { ReminderPreview } from '../model/remiss-hooks';
import type { PlanFacts, PlanRecipient } from './plan-shape';
import { planOf } from './remiss-plan';
import type { RemissView } from '../model/remiss-view';

const remiss = (given: Partial<RemissView> = {}): RemissView => ({
  id: 'r1',
  caseNumber: 'KSKF/2022:195',
  title: 'Riktlinje',
  documentKind: null,
  subjectArea: null,
  audience: 'internal',
  status: 'draft',
  unit: 'Kommunledningskontoret',
  issuerBodyId: null,
  officerId: 'p1',
  contact: { name: 'Handläggare Ett', email: 'klk@example.se' },
  decisionToRemit: null,
  cover: null,
  letter: null,
  background: null,
  rule: 'alla nämnder',
  issueOn: null,
  dueDate: '2023-01-04',
  ladder: null,
  boardMeeting: null,
  requests: [],
  scheduledBy: null,
  namedReaders: [],
  openToOthers: false,
  unchecked: [],
  follows: null,
  version: 1,
  createdAt: new Date('2022-10-01T09:00:00Z'),
  issuedAt: null,
  closedAt: null,
  reportedAt: null,
  reportedSummary: null,
  withdrawnAt: null,
  withdrawnReason: null,
  state: 'draft',
  ...given,
});

/** Kind, ability, first usable meeting, when its minutes are ratified. */
const bodies: [string, BodyKind, Ability, LocalDate | null, LocalDate | null][] = [
  ['Socialnämnden', 'nämnd', 'can', '2022-12-14', '2022-12-28'],
  ['Vård- och omsorgsnämnden', 'nämnd', 'only_unratified', '2022-12-22', '2023-01-05'],
  ['Servicenämnden', 'nämnd', 'cannot', '2023-01-24', '2023-02-07'],
  ['Torshälla stads nämnd', 'nämnd', 'cannot', '2023-01-26', '2023-02-09'],
  ['Energi AB', 'bolagsstyrelse', 'unknown', null, null],
];

const calendar: CalendarAnswer = {
  bodies: bodies.map(([name, kind, ability, first, ratifiedBy]) => ({
    id: name,
    name,
    kind,
    ability,
    inTime: [],
    firstUsable: first ? { date: first, agendaCutoff: null } : null,
    ratifiedBy,
  })),
  earliestForAll: '2023-01-26',
  earliestRatifiedForAll: '2023-02-09',
  leftOut: ['Energi AB'],
};

const recipient = ([body, kind]: (typeof bodies)[number]): PlanRecipient => ({
  bodyId: body,
  body,
  kind,
  email: 'namnd@example.se',
  registrarEmail: null,
  broughtBy: 'alla nämnder',
  part: null,
  lastDay: '2023-01-04',
  unreached: false,
});

const preview: ReminderPreview = {
  planned: [
    {
      step: 'nudge',
      steps: ['nudge'],
      on: '2022-10-31',
      dueAt: instantAt('2022-10-31', '08:00'),
      subject: 'Har ni fått remissen Riktlinje?',
    },
    {
      step: -2,
      steps: [-2],
      on: '2023-01-02',
      dueAt: instantAt('2023-01-02', '08:00'),
      subject: '2 dagar kvar: Riktlinje',
    },
    {
      step: 0,
      steps: [0],
      on: '2023-01-04',
      dueAt: instantAt('2023-01-04', '08:00'),
      subject: 'I dag är sista svarsdag: Riktlinje',
    },
    {
      step: 5,
      steps: [1, 5],
      on: '2023-01-09',
      dueAt: instantAt('2023-01-09', '08:00'),
      subject: 'Svarstiden gick ut onsdag 4 januari 2023: Riktlinje',
    },
  ],
  dropped: [{ step: -7, on: '2022-12-28', reason: 'pause', pause: 'juluppehåll' }],
};

function facts(given: Partial<PlanFacts> = {}, dueDate: LocalDate = '2023-01-04'): PlanFacts {
  const issuedOn = '2022-10-24';
  const recipients = bodies.map(recipient);
  return {
    remiss: remiss({ dueDate }),
    today: issuedOn,
    approval: {
      stands: 'not_needed',
      askedBy: null,
      askedAt: null,
      message: null,
      decidedBy: null,
      decidedAt: null,
      reason: null,
    },
    issuedOn,
    hasMainDocument: true,
    unchosen: [],
    questions: 3,
    recipients,
    excluded: [],
    idleExceptions: [],
    ruleProblems: [],
    calendar,
    reminders: [{ recipients, preview }],
    pauses: DEFAULT_PAUSES,
    caseNumberPattern: null,
    issuerRegistrar: null,
    ...given,
  };
}

const said = (plan: ReturnType<typeof planOf>, code: string) =>
  plan.warnings.find((warning) => warning.code === code)?.text;

test('who can decide is told by name, with the earliest day and the ways out', () => {
  const plan = planOf(facts());
  expect(
    plan.recipients.map(({ body, abilityText, waysOut }) => [body, abilityText, waysOut.map(({ way }) => way)]),
  ).toEqual([
    ['Socialnämnden', 'Hinner', []],
    ['Vård- och omsorgsnämnden', 'Hinner, ojusterat', ['later_day', 'immediate_ratification', 'delegation']],
    ['Servicenämnden', 'Hinner inte', ['later_day', 'delegation']],
    ['Torshälla stads nämnd', 'Hinner inte', ['later_day', 'delegation']],
    ['Energi AB', 'Okänt', []],
  ]);
  expect(said(plan, 'meetings.cannot')).toBe(
    '2 av 5 instanser hinner inte besluta i tid. Servicenämnden sammanträder först tisdag 24 januari 2023. ' +
      'Torshälla stads nämnd sammanträder först torsdag 26 januari 2023. ' +
      'Tidigast för alla kända: torsdag 26 januari 2023 (med justerat protokoll torsdag 9 februari 2023).',
  );
  expect(said(plan, 'meetings.only_unratified')).toBe(
    'Vård- och omsorgsnämnden hinner besluta, men inte få protokollet justerat i tid.',
  );
  expect(said(plan, 'meetings.unknown')).toBe(
    'Energi AB saknar sammanträdesdagar. Vi vet inte om instansen hinner besluta.',
  );
  expect(plan.recipients[2]!.waysOut.map(({ text }) => text)).toEqual([
    'Välj tisdag 24 januari 2023 eller senare som sista svarsdag.',
    'Be om beslut på delegation. Kontrollera delegationsordningen: 6 kap. 38 § KL, som inte tillåter delegation i ärenden om inriktning, omfattning och kvalitet.',
  ]);
});

test('each mail has its day, what shares a day is one line, what falls away is told', () => {
  const plan = planOf(facts());
  expect(plan.mails.map(({ on, text }) => `${on} ${text}`)).toEqual([
    '2022-10-24 Inbjudan att svara',
    '2022-10-31 Till den som inte har kvitterat',
    '2023-01-02 2 dagar före sista svarsdag',
    '2023-01-04 Sista svarsdag',
    '2023-01-09 1 dag efter sista svarsdag, 5 dagar efter sista svarsdag',
  ]);
  expect(plan.mails.map(({ subject }) => subject)).toEqual([
    'Remiss: Riktlinje – svara senast onsdag 4 januari 2023',
    'Har ni fått remissen Riktlinje?',
    '2 dagar kvar: Riktlinje',
    'I dag är sista svarsdag: Riktlinje',
    'Svarstiden gick ut onsdag 4 januari 2023: Riktlinje',
  ]);
  expect(plan.droppedReminders.map(({ on, text }) => `${on} ${text}`)).toEqual([
    '2022-12-28 7 dagar före sista svarsdag: utgår, juluppehåll',
  ]);
  expect(said(plan, 'due_date.in_pause')).toBe(
    'Sista svarsdag ligger i ert juluppehåll. Under uppehållet går påminnelser bara måndag 2 januari 2023 och onsdag 4 januari 2023.',
  );
});

test.each<[LocalDate, string | undefined]>([
  ['2023-06-23', 'Sista svarsdag fredag 23 juni 2023 är midsommarafton. Yttra flyttar den inte.'],
  ['2022-12-24', 'Sista svarsdag lördag 24 december 2022 är julafton. Yttra flyttar den inte.'],
  ['2023-01-14', 'Sista svarsdag 14 januari 2023 är en lördag. Yttra flyttar den inte.'],
  ['2023-01-16', undefined],
])('a last day of %s is never moved, only told', (dueDate, message) => {
  const plan = planOf(facts({}, dueDate));
  expect(said(plan, 'due_date.day_off')).toBe(message);
  expect(plan.dueDate).toBe(dueDate);
});

test('kommunstyrelsen’s handlingsstopp: the days left to compile, or that there are none', () => {
  const boardMeeting = { date: '2023-02-28', agendaCutoff: '2023-02-14' };
  const inTime = planOf(facts({ remiss: remiss({ dueDate: '2023-01-26', boardMeeting }) }));
  expect([inTime.workingDaysToCompile, said(inTime, 'due_date.after_board')]).toEqual([13, undefined]);
  const late = planOf(facts({ remiss: remiss({ dueDate: '2023-02-14', boardMeeting }) }));
  expect([late.workingDaysToCompile, said(late, 'due_date.after_board')]).toEqual([
    0,
    'Svaren kommer först efter kommunstyrelsens handlingsstopp tisdag 14 februari 2023.',
  ]);
});

test.each<[string, Partial<PlanFacts>, string, string]>([
  [
    'no mail address',
    { recipients: [{ ...recipient(bodies[0]!), email: null }] },
    'recipients.no_email',
    'Socialnämnden saknar e-postadress. Du får ett brev att skriva ut och skicka med post.',
  ],
  [
    'a mail that did not come through last time',
    { recipients: [{ ...recipient(bodies[0]!), unreached: true }] },
    'recipients.unreached',
    'Det senaste mejlet till Socialnämnden (namnd@example.se) kom inte fram: adressen finns inte. Be systemförvaltaren rätta den först.',
  ],
  [
    'no registrar to tell',
    { recipients: [{ ...recipient(bodies[0]!), registrarEmail: null }] },
    'recipients.no_registrar',
    'Socialnämnden saknar registratorsbrevlåda. Handlingarna når då ingen registrator hos instansen.',
  ],
  [
    'no registrar to tell anywhere',
    { recipients: bodies.slice(0, 2).map((one) => ({ ...recipient(one), registrarEmail: null })) },
    'recipients.no_registrar',
    'Ingen av de 2 instanserna har registratorsbrevlåda. Handlingarna når då ingen registrator hos dem.',
  ],
  [
    'an exception for nobody',
    { idleExceptions: ['Valnämnden'] },
    'rule.idle_exceptions',
    'Undantaget Valnämnden tar inte bort någon.',
  ],
  [
    'an odd diarienummer',
    { caseNumberPattern: 'KS/ÅÅÅÅ:#' },
    'case_number.unusual',
    'Diarienumret är KSKF/2022:195. Era brukar se ut som KS/2022:195.',
  ],
  ['no questions', { questions: 0 }, 'questions.none', 'Remissen har inga frågor. Instanserna svarar i fritext.'],
  [
    'a Saturday for issuing',
    { issuedOn: '2022-10-22' },
    'issue_on.day_off',
    'Dagen för utskick 22 oktober 2022 är en lördag. Yttra flyttar den inte.',
  ],
])('%s is a warning, not a stop', (_case, given, code, message) => {
  const plan = planOf(facts(given));
  expect(said(plan, code)).toBe(message);
  expect(plan.missing).toEqual([]);
});

test('without a last day, a document and a rule it says so, and still is a plan', () => {
  const plan = planOf(
    facts({
      remiss: remiss({ dueDate: null, rule: null }),
      calendar: null,
      reminders: [],
      recipients: [],
      hasMainDocument: false,
    }),
  );
  expect(plan.missing.map(({ message }) => message)).toEqual([
    'Ladda upp dokumentet som remissen gäller.',
    'Välj sista svarsdag.',
    'Skriv vilka som ska få remissen, till exempel alla nämnder och styrelser.',
  ]);
  expect([plan.mails, plan.earliestForAll, plan.responsePeriodDays]).toEqual([[], null, null]);
});

test('once it is out nothing is missing, and what went at issue is no longer planned', () => {
  const plan = planOf(facts({ remiss: remiss({ status: 'issued' }), hasMainDocument: false }));
  expect(plan.missing).toEqual([]);
  expect(plan.mails.map(({ kind }) => kind)).not.toContain('invitation');
});
