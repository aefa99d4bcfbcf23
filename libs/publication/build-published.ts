import { partWords, type Part } from '@yttra/assessment';
import { compareNames } from '@yttra/bodies';
import { localDate, type LocalDate } from '@yttra/platform';
import type { Snapshot } from '@yttra/summary';
import { INSTANCE_WORDS, remissState, type AnswerValue, type DecidedDocument, type DecisionStep } from '@yttra/remiss';
import type { Published, PublishedAnswer, PublishedBody, PublishedDocument, PublishedEvent } from './published';
import type { PublishedTexts, TextPlace } from './published-texts';

type SnapshotRecipient = Snapshot['recipients'][number];
type SnapshotResponse = Snapshot['appendix'][number];

/**
 * What is known of a finished remiss: its summary as data, where markings of secrecy have been masked already, and what
 * stands beside it.
 */
export interface FinishedRemiss {
  snapshot: Snapshot;
  documentKind: string | null;
  subjectArea: string | null;
  reportedOn: LocalDate | null;
  withdrawn: { on: LocalDate; reason: string | null } | null;
  meetings: readonly DecisionStep[];
  decided: DecidedDocument | null;
  documents: PublishedDocument[];
  /** Bodies whose answer the office has decided not to publish. */
  withheld: ReadonlySet<string>;
}

/**
 * What goes out of a finished remiss. Every text that somebody has written passes `texts`, which masks it and notes
 * what it may not hold.
 */
export function buildPublished(finished: FinishedRemiss, texts: PublishedTexts): Published {
  const { snapshot, documentKind, subjectArea, reportedOn, withdrawn, documents } = finished;
  const { remiss, counts } = snapshot;
  const bodies = snapshot.recipients.map((row, index) => publishedBody(row, index + 1, finished, texts));
  return {
    municipality: remiss.municipality,
    unit: texts.told(office('unit', 'kontorets namn'), remiss.issuer.unit),
    caseNumber: remiss.caseNumber,
    title: texts.told(office('title', 'remissens titel'), remiss.title),
    documentKind,
    subjectArea: texts.toldIf(office('subjectArea', 'ämnesområdet'), subjectArea),
    background: texts.toldIf(office('background', 'bakgrunden'), remiss.background),
    issuedOn: remiss.issuedOn,
    dueDate: remiss.dueDate,
    reportedOn,
    withdrawnOn: withdrawn?.on ?? null,
    state: remissState(withdrawn ? 'withdrawn' : 'reported', finished.meetings.at(-1) ?? null),
    counts: {
      asked: counts.recipients,
      answered: counts.answered,
      stances: counts.stances,
      noComments: counts.noComments,
      abstained: counts.abstained,
      silent: counts.silent,
      waiting: counts.waiting,
      cutShort: counts.cutShort,
    },
    documents: documents.map((document) => ({
      ...document,
      title: texts.told(
        office(`document:${document.number}`, `dokumentets titel, dokument ${document.number}`),
        document.title,
      ),
    })),
    questions: snapshot.questions.map(({ number, text, type, options, scale, comment }) => ({
      number,
      text: texts.told(office(`question:${number}`, `fråga ${number}`), text),
      type,
      options: options && options.map((option) => texts.told(optionOf(number, option), option)),
      scale,
      comment: texts.toldIf(office(`comment:${number}`, `kontorets kommentar till fråga ${number}`), comment),
    })),
    bodies,
    viewpoints: viewpointsOf(finished, bodies, texts),
    events: eventsOf(finished, texts),
    meetings: meetingsOf(finished, texts),
    decided: decidedOf(finished, texts),
  };
}

const office = (key: string, words: string): TextPlace => ({ key, words, body: null });

function publishedBody(
  row: SnapshotRecipient,
  number: number,
  { snapshot, withheld }: FinishedRemiss,
  texts: PublishedTexts,
): PublishedBody {
  const { body, decision } = row;
  const whole = snapshot.appendix.find((response) => response.body === body);
  const shown = row.receivedAt === null ? 'none' : withheld.has(body) ? 'withheld' : whole ? 'whole' : 'left_out';
  const own = (key: string, words: string): TextPlace => ({ key: `${body}/${key}`, words: `${body}: ${words}`, body });
  return {
    number,
    body,
    kind: row.kind,
    status: row.status,
    answerKind: row.versions.find(({ counts }) => counts)?.kind ?? null,
    stance: row.stance,
    basis: row.basis,
    decidedOn: decision?.meeting ?? decision?.date ?? null,
    section: texts.toldIf(own('section', 'beslutets paragraf'), decision?.section),
    caseNumber: texts.toldIf(own('caseNumber', 'diarienumret'), row.caseNumber),
    receivedOn: row.receivedAt && localDate(new Date(row.receivedAt)),
    late: row.late,
    lastDay: row.lastDay,
    extendedTo: row.extendedTo,
    part: texts.toldIf(own('part', 'delen av dokumentet'), row.part),
    shown,
    answer: shown === 'whole' ? publishedAnswer(whole!, snapshot, texts) : null,
    officeAnswer: shown === 'whole' ? officeAnswer(snapshot, body, texts) : null,
  };
}

function publishedAnswer(whole: SnapshotResponse, snapshot: Snapshot, texts: PublishedTexts): PublishedAnswer {
  const { body } = whole;
  const at = (part: Part, more: Partial<Parameters<typeof partWords>[0]> = {}): TextPlace => {
    const named = { part, question: null, about: null, dissent: null, choice: null, ...more };
    return { key: `${body}/${part}`, words: `${body}: ${partWords(named)}`, body };
  };
  return {
    text: texts.toldIf(at('text'), whole.text),
    reason: texts.toldIf(at('reason'), whole.reason),
    answers: whole.answers.map(({ question, state, text, value }) => {
      const place = at(`answer:${question}`, { question });
      return {
        question,
        state,
        text: text ? texts.told(place, text) : null,
        value: value === null || value === undefined ? null : toldValue(value, place, question, texts),
        comment: texts.toldIf(
          office(`${body}/comment:${question}`, `kontorets kommentar till ${body}, fråga ${question}`),
          commentOn(snapshot, question, body),
        ),
      };
    }),
    sectionComments: whole.sectionComments.map(({ section, text }, index) => ({
      section: texts.told({ ...at(`section:${index + 1}`), key: `${body}/section:${index + 1}/heading` }, section),
      text: texts.told(at(`section:${index + 1}`, { about: section }), text),
    })),
    reservations: whole.reservations.map(({ type, by, text }, index) => {
      const place = at(`reservation:${index + 1}`, { dissent: type });
      const named = (key: string, name: string) =>
        texts.told({ ...place, key: `${place.key}/${key}`, words: `${place.words}, namnen` }, name);
      return {
        type,
        by: by.map(({ name, party }, nth) => ({
          name: named(`by:${nth + 1}`, name),
          party: party && named(`party:${nth + 1}`, party),
        })),
        text: texts.told(place, text),
      };
    }),
  };
}

/** Rows that points are put on are the officer's words, told as the question's own options are. */
function toldValue(value: AnswerValue, place: TextPlace, question: number, texts: PublishedTexts): AnswerValue {
  const own = (text: string, key: string) => texts.told({ ...place, key: `${place.key}/${key}` }, text);
  if (typeof value === 'string') return own(value, 'value');
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map((one) => own(one, `value:${one}`));
  return Object.fromEntries(
    Object.entries(value).map(([row, points]) => [texts.told(optionOf(question, row), row), points]),
  );
}

const optionOf = (question: number, option: string): TextPlace =>
  office(`question:${question}/${option}`, `fråga ${question}`);

const commentOn = ({ questions }: Snapshot, question: number, body: string): string | null =>
  questions.find(({ number }) => number === question)?.answers.find((answer) => answer.body === body)?.comment ?? null;

function officeAnswer({ opposed }: Snapshot, body: string, texts: PublishedTexts): string | null {
  const place = office(`${body}/opposed`, `kontorets svar till ${body}`);
  return texts.toldIf(place, opposed.find((answer) => answer.body === body)?.text);
}

/**
 * Without the quotations: the answers stand whole. What is said of an answer that is not published is not published
 * either.
 */
function viewpointsOf(
  { snapshot }: FinishedRemiss,
  bodies: PublishedBody[],
  texts: PublishedTexts,
): Published['viewpoints'] {
  return snapshot.viewpoints.flatMap(
    ({ number, body, source, question, section, text, disposition, reason, changeText }) => {
      const of = bodies.find((one) => one.body === body && one.shown === 'whole');
      if (!of) return [];
      const at = (key: string, words: string) => office(`viewpoint:${number}/${key}`, `synpunkt ${number}, ${words}`);
      return [
        {
          number,
          body: of.number,
          source,
          question,
          section: texts.toldIf(at('section', 'avsnittet'), section),
          text: texts.told(at('text', 'rubriken'), text),
          disposition,
          reason: texts.toldIf(at('reason', 'skälet'), reason),
          changeText: texts.toldIf(at('change', 'ändringen'), changeText),
        },
      ];
    },
  );
}

function eventsOf({ snapshot, reportedOn, withdrawn }: FinishedRemiss, texts: PublishedTexts): PublishedEvent[] {
  const { remiss, carriedOut } = snapshot;
  const event = (
    what: PublishedEvent['what'],
    on: LocalDate | null,
    body: string | null = null,
    note: string | null = null,
  ) => (on ? [{ on, what, body, note }] : []);
  const { decisionToRemit: decided } = remiss;
  const toRemit = (key: string, text: string | null | undefined) =>
    texts.toldIf(office(`decision/${key}`, 'beslutet att remittera'), text);
  const events = [
    ...event(
      'decided_to_remit',
      decided?.date ?? null,
      toRemit('body', decided?.body),
      toRemit('section', decided?.section),
    ),
    ...event('issued', remiss.issuedOn),
    ...carriedOut.addedLater.flatMap(({ body, date }) => event('body_added', date, body)),
    ...carriedOut.removed.flatMap(({ body, date }) => event('body_removed', date, body)),
    ...event('last_day', withdrawn && withdrawn.on < remiss.dueDate ? null : remiss.dueDate),
    ...event('closed', remiss.closedOn),
    ...event('reported', reportedOn),
    ...event(
      'withdrawn',
      withdrawn?.on ?? null,
      null,
      texts.toldIf(office('withdrawn', 'skälet till att remissen återkallades'), withdrawn?.reason),
    ),
  ];
  return events.sort((one, other) => (one.on === other.on ? compareBodies(one, other) : one.on < other.on ? -1 : 1));
}

const compareBodies = (one: PublishedEvent, other: PublishedEvent): number =>
  one.body && other.body ? compareNames(one.body, other.body) : 0;

function meetingsOf({ meetings }: FinishedRemiss, texts: PublishedTexts): Published['meetings'] {
  return meetings.map(({ position, heldOn, instance, section, outcome, toCouncil, toDo, note, sentTo }) => {
    const at = (key: string, words: string) =>
      office(`meeting:${position}/${key}`, `${INSTANCE_WORDS[instance]} ${heldOn}, ${words}`);
    return {
      on: heldOn,
      instance,
      section: texts.told(at('section', 'paragrafen'), section),
      outcome,
      toCouncil,
      toDo: texts.toldIf(at('toDo', 'vad återremissen gäller'), toDo),
      note: texts.toldIf(at('note', 'protokollsanteckningen'), note),
      sentTo: texts.toldIf(at('sentTo', 'vem beslutet skickas till'), sentTo),
    };
  });
}

function decidedOf({ decided }: FinishedRemiss, texts: PublishedTexts): Published['decided'] {
  if (!decided) return null;
  const { isRepeal, decidedOn, decidedBy, validFrom, validTo, followUpOn } = decided;
  const at = (key: string, words: string) => office(`decided/${key}`, `det beslutade dokumentet, ${words}`);
  return {
    title: texts.told(at('title', 'titeln'), decided.title),
    repealed: isRepeal,
    on: decidedOn,
    by: decidedBy,
    section: texts.told(at('section', 'paragrafen'), decided.section),
    replaces: texts.toldIf(at('replaces', 'vad det ersätter'), decided.replaces),
    appliesTo: texts.toldIf(at('appliesTo', 'vem det gäller för'), decided.appliesTo),
    validFrom,
    validTo,
    responsible: texts.toldIf(at('responsible', 'dokumentansvarig'), decided.responsible),
    followUpOn,
  };
}
