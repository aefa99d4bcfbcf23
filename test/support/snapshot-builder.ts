import type { RecipientInput, ResponseInput, SummaryInput, ViewpointInput } from '@yttra/summary';
import { differentText } from './different-texts';
import { ANSWERS, BODIES, QUESTIONS } from './snapshot-texts';

/** 12:00 in Stockholm that day, in winter time unless the day says otherwise. */
const noon = (day: string): Date => new Date(`${day}T12:00:00+01:00`);

export const responseId = (body: string, version = 1): string => `${body} v${version}`;

/** An answer as it came in: a statement decided at a meeting, unless told otherwise. */
export function aResponse(body: string, overrides: Partial<ResponseInput> = {}): ResponseInput {
  const version = overrides.version ?? 1;
  return {
    id: responseId(body, version),
    version,
    kind: 'statement',
    stance: 'supports_with_comments',
    basis: 'decision',
    decision: { meeting: '2022-12-14', section: '§ 141' },
    caseNumber: 'SN/2022:88',
    receivedAt: noon('2022-12-15'),
    lastDay: '2023-01-04',
    registration: null,
    voided: null,
    recalled: false,
    confirmedAt: null,
    text: null,
    reason: null,
    answers: QUESTIONS.map((_, i) => ({ question: i + 1, text: ANSWERS[i]![0]!, value: null, nothingToAdd: false })),
    sectionComments: [],
    reservations: [],
    files: [],
    read: { by: [{ name: 'Hanna Lövgren', at: noon('2023-01-09') }], parts: QUESTIONS.length, left: 0 },
    ...overrides,
  };
}

/** A body in the round that has acknowledged and, unless told otherwise, not answered. */
export function aRecipient(body: string, overrides: Partial<RecipientInput> = {}): RecipientInput {
  return {
    id: body,
    body,
    kind: 'nämnd',
    part: null,
    lastDay: '2023-01-04',
    acknowledged: true,
    addedAt: null,
    removedAt: null,
    extension: null,
    inclusion: null,
    reminders: [],
    responses: [],
    ...overrides,
  };
}

export function aViewpoint(number: number, body: string, overrides: Partial<ViewpointInput> = {}): ViewpointInput {
  return {
    number,
    responseId: responseId(body),
    unsettled: false,
    source: 'answer',
    question: 3,
    section: null,
    quote: 'Riktlinjen bör ange vem som samordnar förbättringsteam mellan förvaltningar.',
    text: 'Ange vem som samordnar förbättringsteam mellan förvaltningar.',
    tags: ['ansvar'],
    disposition: 'met',
    reason: 'Samordningsansvaret behöver vara tydligt för att teamen ska komma till.',
    changeText: null,
    joined: null,
    ...overrides,
  };
}

/** A remiss with three questions and no recipients: the round of a riktlinje, to be filled by the test. */
export function summaryInput(overrides: Partial<SummaryInput> = {}): SummaryInput {
  return {
    number: 1,
    municipality: { name: 'Eskilstuna kommun' },
    remiss: {
      caseNumber: 'KSKF/2022:195',
      title: 'Riktlinje för kvalitets- och verksamhetsutveckling i Eskilstuna kommunkoncern',
      issuedOn: '2022-10-05',
      dueDate: '2023-01-04',
      closedAt: null,
      withdrawnAt: null,
      issuer: {
        unit: 'Kommunledningskontoret',
        officer: 'Hanna Lindgård',
        email: 'kommunledningskontoret@example.se',
        phone: null,
      },
      recipientRule: 'Alla nämnder och styrelser utom Valnämnden',
      background: null,
      document: {
        title: 'Riktlinje för kvalitets- och verksamhetsutveckling i Eskilstuna kommunkoncern',
        cover: [
          { label: 'Beslutad när', value: '' },
          { label: 'Beslutad av', value: 'Kommunfullmäktige' },
          { label: 'Gäller för', value: 'Samtliga nämnder och bolag' },
          { label: 'Gäller till och med', value: 'Tills vidare' },
          { label: 'Dokumentansvarig', value: 'Ekonomidirektören' },
          { label: 'Uppföljning', value: 'Senast 2027' },
        ],
      },
      decisionToRemit: { body: 'Kommunstyrelsen', date: '2022-09-27', section: '§ 161' },
      questions: QUESTIONS.map((text, i) => ({ number: i + 1, text, type: 'text', options: null, scale: null })),
    },
    recipients: [],
    hindrances: [],
    opposed: [],
    remains: [],
    viewpoints: [],
    comments: [],
    texts: new Map(),
    memoTemplate: 'eskilstuna',
    mails: [],
    ...overrides,
  };
}

const SILENT_LADDER = [
  { step: 'nudge', day: '2022-10-12' },
  { step: -30, day: '2022-12-05' },
  { step: -14, day: '2022-12-21' },
  { step: -2, day: '2023-01-02' },
  { step: 0, day: '2023-01-04' },
  { step: 5, day: '2023-01-09' },
] as const;

/**
 * The whole Eskilstuna-like round: 20 bodies with statements, abstentions, anstånd, one late, one silent, reservations,
 * viewpoints.
 */
export function eskilstunaRound(): SummaryInput {
  const recipients = BODIES.map(({ body, kind, prefix }, i) => roundRecipient(body, kind, prefix, i));
  const answered = recipients.filter(({ responses }) => responses.length > 0);
  return summaryInput({
    recipients,
    viewpoints: roundViewpoints(),
    comments: [
      {
        question: 1,
        body: null,
        text: 'Instanserna delar riktlinjens inriktning. Flera vill se hur den förhåller sig till lagstyrt kvalitetsarbete; ett stycke om det skrivs in i avsnittet Uppföljning.',
      },
      { question: 2, body: 'Socialnämnden', text: 'Nämndens arbetssätt tas med som exempel i utvecklingsplanen.' },
    ],
    mails: answered.slice(0, 6).map(({ body }) => ({
      body,
      kind: 'remiss.invitation',
      to: `${body.toLowerCase().replace(/[^a-z]/g, '')}@example.se`,
      subject: 'Remiss: Riktlinje för kvalitets- och verksamhetsutveckling – svara senast onsdag 4 januari 2023',
      sentAt: noon('2022-10-05'),
      state: 'handed_over',
    })),
  });
}

function roundRecipient(body: string, kind: RecipientInput['kind'], prefix: string, i: number): RecipientInput {
  const meeting = `2022-12-${String(6 + (i % 14)).padStart(2, '0')}`;
  const isCompany = kind === 'bolagsstyrelse';
  const base: Partial<ResponseInput> = {
    stance: (['supports', 'supports_with_comments', 'supports', 'supports_with_comments', 'no_stance'] as const)[i % 5],
    decision:
      kind === 'stiftelse'
        ? { date: meeting, answeredBy: 'Stiftelsens ordförande' }
        : { meeting, section: isCompany ? String(4 + i) : `§ ${90 + 7 * i}` },
    caseNumber: isCompany && i % 2 ? null : `${prefix}/2022:${61 + 13 * i}`,
    receivedAt: new Date(
      `2022-12-${String(8 + (i % 14)).padStart(2, '0')}T${String(9 + (i % 8)).padStart(2, '0')}:${String(7 * (i % 8)).padStart(2, '0')}:00+01:00`,
    ),
    answers: QUESTIONS.map((_, q) => ({
      question: q + 1,
      text: ANSWERS[q]![i % ANSWERS[q]!.length]!,
      value: null,
      nothingToAdd: false,
    })),
    files: [{ name: `Protokollsutdrag ${body}.pdf`, bytes: 48_211 + i, sha256: 'a'.repeat(64) }],
  };
  const sent = (until: string) =>
    SILENT_LADDER.filter(({ day }) => day < until).map(({ step, day }) => ({
      step,
      sentAt: new Date(`${day}T08:00:00+01:00`),
    }));
  const special = SPECIAL[body]?.(base) ?? {};
  const responses = special.responses ?? [aResponse(body, base)];
  const firstDay = responses[0] ? responses[0].receivedAt.toISOString().slice(0, 10) : '2023-12-31';
  return aRecipient(body, { kind, reminders: sent(firstDay).slice(i % 3 === 0 ? 0 : 1), ...special, responses });
}

/** The bodies of the round that do something else than decide a statement in time. */
const SPECIAL: Record<string, (base: Partial<ResponseInput>) => Partial<RecipientInput>> = {
  Socialnämnden: (base) => ({
    responses: [
      aResponse('Socialnämnden', {
        ...base,
        sectionComments: [
          { section: '4 Ansvar och roller', text: 'Förtydliga vad som menas med säkerställa förbättringskunskap.' },
        ],
        reservations: [
          {
            type: 'reservation',
            by: [
              { name: 'Märta Dahlqvist', party: 'C' },
              { name: 'Olle Fransén', party: 'C' },
            ],
            text: 'Vi hade velat att nämnden avstyrkte förslaget. Det finns redan en kvalitetspolicy och en riktlinje till gör inte styrningen enklare.\n\nKostnaden för utbildning i arbetssättet är inte beräknad.',
          },
          {
            type: 'minutes_note',
            by: [{ name: 'Siri Bohlin', party: 'MP' }],
            text: 'Miljöpartiet vill att arbetet följs upp tillsammans med jämställdhetsplanen.',
          },
        ],
      }),
    ],
  }),
  'Vård- och omsorgsnämnden': (base) => ({
    responses: [
      aResponse('Vård- och omsorgsnämnden', {
        ...base,
        stance: 'opposes',
        reservations: [
          {
            type: 'separate_opinion',
            by: [{ name: 'Gun Ekvall', party: 'V' }],
            text: 'Riktlinjen behöver säga att medarbetarna får tid för förbättringsarbete. Utan tid blir den en text bland andra.',
          },
        ],
      }),
    ],
  }),
  Kulturnämnden: (base) => ({
    responses: [aResponse('Kulturnämnden', { ...base, kind: 'no_comments', stance: null, answers: [] })],
  }),
  'Miljö- och byggnadsnämnden': (base) => ({
    responses: [
      aResponse('Miljö- och byggnadsnämnden', {
        ...base,
        kind: 'abstains',
        stance: null,
        answers: [],
        basis: 'delegation',
        decision: { delegate: 'Ordföranden', date: '2022-12-09', delegationPoint: '1.4' },
        reason: 'Nämnden är ny från årsskiftet och avstår därför från att yttra sig.',
      }),
    ],
  }),
  Överförmyndarnämnden: (base) => ({
    responses: [
      aResponse('Överförmyndarnämnden', {
        ...base,
        kind: 'abstains',
        stance: null,
        answers: [],
        basis: 'administration',
        decision: null,
      }),
    ],
  }),
  'Energi och Miljö i Eskilstuna AB': (base) => ({
    lastDay: '2023-01-18',
    extension: { state: 'granted', until: '2023-01-18' },
    responses: [
      aResponse('Energi och Miljö i Eskilstuna AB', {
        ...base,
        receivedAt: noon('2023-01-17'),
        lastDay: '2023-01-18',
        decision: { meeting: '2023-01-16', section: '7' },
      }),
    ],
  }),
  'Torshälla stads nämnd': (base) => ({
    inclusion: { include: true, reason: 'Nämnden sammanträdde först den 26 januari.' },
    responses: [
      aResponse('Torshälla stads nämnd', {
        ...base,
        receivedAt: noon('2023-01-27'),
        decision: { meeting: '2023-01-26', section: '§ 12', immediateRatification: true },
      }),
    ],
  }),
  Stadsbyggnadsnämnden: (base) => ({
    responses: [
      aResponse('Stadsbyggnadsnämnden', {
        ...base,
        basis: 'preliminary',
        decision: { meeting: '2023-01-18' },
        receivedAt: noon('2023-01-03'),
        confirmedAt: noon('2023-01-19'),
      }),
    ],
  }),
  Gymnasienämnden: (base) => ({
    responses: [
      aResponse('Gymnasienämnden', { ...base, receivedAt: noon('2022-12-12') }),
      aResponse('Gymnasienämnden', { ...base, version: 2, receivedAt: noon('2022-12-20') }),
    ],
  }),
  Servicenämnden: () => ({ extension: { state: 'refused', until: null }, responses: [] }),
};

function roundViewpoints(): ViewpointInput[] {
  return [
    aViewpoint(1, 'Socialnämnden', {
      source: 'reservation',
      question: null,
      quote:
        'Vi hade velat att nämnden avstyrkte förslaget. Det finns redan en kvalitetspolicy och en riktlinje till gör inte styrningen enklare.\n\nKostnaden för utbildning i arbetssättet är inte beräknad.',
      text: 'Reservation',
      tags: [],
      disposition: 'not_met',
      reason:
        'Kvalitetspolicyn anger värden, riktlinjen ansvar och arbetssätt. De behövs båda. Kostnaden redovisas i utvecklingsplanen.',
    }),
    aViewpoint(2, 'Vård- och omsorgsnämnden', {
      source: 'separate_opinion',
      question: null,
      quote:
        'Riktlinjen behöver säga att medarbetarna får tid för förbättringsarbete. Utan tid blir den en text bland andra.',
      text: 'Särskilt yttrande',
      tags: ['resurser'],
      disposition: 'partly_met',
      reason: 'Chefens ansvar att fördela tid skrivs in, men inte hur mycket.',
      changeText: 'Under ”Ansvar och roller”, chefer: lägg till ”ge medarbetare tid för förbättringsarbete”.',
    }),
    aViewpoint(3, 'Socialnämnden', {
      changeText:
        'Under ”Struktur”: ”Kommunledningskontoret samordnar förbättringsteam som berör flera förvaltningar.”',
    }),
    aViewpoint(4, 'Barn- och utbildningsnämnden', {
      question: 1,
      quote: 'Skollagens krav på systematiskt kvalitetsarbete behöver nämnas.',
      text: 'Nämn skollagens krav på systematiskt kvalitetsarbete.',
      tags: ['lagkrav'],
      reason: 'Riktlinjen ska inte krocka med det kvalitetsarbete som lagen kräver.',
      changeText: 'Under ”Uppföljning”: nytt stycke om kvalitetsarbete som styrs av lag.',
    }),
    aViewpoint(5, 'Energi och Miljö i Eskilstuna AB', {
      question: 2,
      quote: null,
      text: 'Bolaget vill välja egna verktyg i stället för PUFF.',
      tags: ['arbetssätt', 'bolag'],
      disposition: 'not_met',
      reason:
        'Ett gemensamt arbetssätt är syftet med riktlinjen. Bolagets ledningssystem kan användas vid sidan av det.',
    }),
    aViewpoint(6, 'Idrotts- och fritidsnämnden', {
      question: 3,
      quote: 'Det är oklart om föreningslivet räknas som användare.',
      text: 'Säg om föreningslivet räknas som användare.',
      tags: [],
      disposition: 'noted',
      reason: null,
    }),
    aViewpoint(7, 'Gymnasienämnden', {
      question: 3,
      text: 'Korta texten och skriv den enklare.',
      quote: null,
      disposition: 'partly_met',
      reason: 'Avsnittet Kultur kortas. Principerna står kvar som de är.',
      tags: ['språk'],
    }),
  ];
}

/** A third of a page. */
const LONG_ANSWER = 800;

/**
 * As many bodies and questions as asked for, every question answered by every body, no two in the same words; nor in
 * those of a round that begins elsewhere.
 */
export function largeRound(bodies: number, questions: number, first = 0): SummaryInput {
  const round = summaryInput();
  const asked = Array.from({ length: questions }, (_, q) => ({
    number: q + 1,
    text: `${QUESTIONS[q % QUESTIONS.length]!} (${q + 1})`,
    type: 'text' as const,
    options: null,
    scale: null,
  }));
  const recipients = Array.from({ length: bodies }, (_, i) => {
    const body = `Instans ${String(i + 1).padStart(4, '0')}`;
    const answers = asked.map(({ number }) => ({
      question: number,
      text: differentText((first + i) * questions + number, LONG_ANSWER),
      value: null,
      nothingToAdd: false,
    }));
    return aRecipient(body, { responses: [aResponse(body, { answers })] });
  });
  return { ...round, remiss: { ...round.remiss, questions: asked }, recipients };
}
