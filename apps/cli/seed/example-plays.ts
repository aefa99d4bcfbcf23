import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { OfficeComments, OpposedAnswers, Reading, Viewpoints } from '@yttra/assessment';
import { Database, DomainError } from '@yttra/platform';
import { AcknowledgeRemiss, CloseRemiss, LateInclusion, RemissReader } from '@yttra/remiss';
import { CompleteDecision, DraftService, ExtensionService, statedBasis, SubmitResponse } from '@yttra/response';
import { Summaries, SummaryTexts } from '@yttra/summary';
import type { EntityManager } from 'typeorm';
import { answeredOf, basisOf, statementContent } from '../case/case-answer';
import { happeningOf } from '../case/case-contradictions';
import type { CaseEvent, Happening } from '../case/case-events';
import type { CaseFile } from '../case/case-file';
import type { Register } from './example-register';

/** One remiss of the example while its past is played. */
export interface PlayedRemiss {
  libs: INestApplicationContext;
  register: Register;
  story: CaseFile;
  remissId: string;
  /** Known once it has been issued: the recipients' ids, by the body's name. */
  recipients?: ReadonlyMap<string, string>;
  /** The version of each draft, by its recipient's id; one that has none is not begun. */
  drafts: Map<string, number>;
}

type Play = (played: PlayedRemiss, event: CaseEvent) => Promise<unknown>;

/** What each happening in the example's cases does, as the person whose it is. */
const PLAYS: Partial<Record<Happening, Play>> = {
  acknowledge: async (played, event) => {
    const id = await recipientOf(played, event.body!);
    const by = secretaryOf(played, event);
    await played.libs.get(Database).asPerson(by, (tx) => played.libs.get(AcknowledgeRemiss).acknowledge(tx, by, id));
  },
  respond: (played, event) => submit(played, event),
  preliminary: (played, event) => submit(played, event),
  complete: async (played, event) => {
    const id = await recipientOf(played, event.body!);
    const { answer } = await inTx(played, (tx) => played.libs.get(RemissReader).recipient(tx, id));
    const basis = statedBasis.parse(basisOf(event.complete));
    await played.libs.get(CompleteDecision).complete(secretaryOf(played, event), answer!.responseId, { basis });
  },
  abstain: async (played, event) =>
    played.libs.get(SubmitResponse).abstain(await handing(played, event), short(event, event.abstain)),
  noComments: async (played, event) =>
    played.libs.get(SubmitResponse).noComments(await handing(played, event), short(event, event.noComments)),
  requestExtension: async (played, event) => {
    const id = await recipientOf(played, event.body!);
    await played.libs.get(ExtensionService).ask(secretaryOf(played, event), id, event.requestExtension!);
  },
  grantExtension: async (played, event) => {
    const id = await recipientOf(played, event.body!);
    const extensions = played.libs.get(ExtensionService);
    const asked = await inTx(played, (tx) => extensions.list(tx, id));
    await extensions.grant(played.register.officer, asked.find(({ state }) => state === 'requested')!.id);
  },
  late: async (played, event) => {
    const id = await recipientOf(played, event.body!);
    await asOfficer(played, LateInclusion, (late, tx, by) => late.decide(tx, by, played.remissId, id, event.late!));
  },
  viewpoint: async (played, { viewpoint }) => {
    const { body, change, ...said } = viewpoint!;
    const id = await recipientOf(played, body);
    await asOfficer(played, Viewpoints, (viewpoints, tx, by) =>
      viewpoints.add(tx, by, played.remissId, { recipientId: id, changeText: change ?? null, ...said }),
    );
  },
  mark: async (played, { mark }) => {
    const { body, words, text = words, change, ...said } = mark!;
    const id = await recipientOf(played, body);
    await asOfficer(played, Viewpoints, (viewpoints, tx, by) =>
      viewpoints.add(tx, by, played.remissId, {
        recipientId: id,
        ...said,
        quote: words,
        text,
        changeText: change ?? null,
      }),
    );
  },
  read: async (played, { read }) => {
    const id = await recipientOf(played, read!.body);
    const { answer } = await inTx(played, (tx) => played.libs.get(RemissReader).recipient(tx, id));
    await asOfficer(played, Reading, (reading, tx, by) =>
      reading.markRead(tx, by, played.remissId, answer!.responseId, read!.parts ?? null),
    );
  },
  assessReservations: (played, event) =>
    asOfficer(played, Viewpoints, async (viewpoints, tx, by) => {
      for (const { id, version, disposition } of await viewpoints.all(tx, played.remissId)) {
        if (!disposition) await viewpoints.change(tx, by, played.remissId, id, version, event.assessReservations!);
      }
    }),
  comment: (played, { comment }) =>
    asOfficer(played, OfficeComments, (comments, tx, by) =>
      comments.write(tx, by, played.remissId, { question: comment!.question, responseId: null }, 0, comment!.text),
    ),
  answerOpposed: async (played, { answerOpposed }) => {
    const id = await recipientOf(played, answerOpposed!.body);
    const { answer } = await inTx(played, (tx) => played.libs.get(RemissReader).recipient(tx, id));
    await asOfficer(played, OpposedAnswers, (opposed, tx, by) =>
      opposed.write(tx, by, played.remissId, answer!.responseId, 0, answerOpposed!.text),
    );
  },
  close: (played) => asOfficer(played, CloseRemiss, (closing, tx, by) => closing.close(tx, by, played.remissId)),
  compile: (played) => asOfficer(played, Summaries, (summaries, tx, by) => summaries.request(tx, by, played.remissId)),
};

/** Plays one event of a case. Errors: cli.unplayed for what no case of the example tells. */
export async function play(played: PlayedRemiss, event: CaseEvent): Promise<void> {
  const happening = happeningOf(event);
  const known = happening && PLAYS[happening];
  if (!known) throw unplayed(`${event.date}: ${happening ?? 'händelsen'} spelas inte upp`);
  await known(played, event);
}

/** The officer reads every answer to its end, as must be before it is reported. */
export async function readAnswers(played: PlayedRemiss): Promise<void> {
  await asOfficer(played, Reading, async (reading, tx, by) => {
    for (const { answer } of await played.libs.get(RemissReader).recipients(tx, played.remissId)) {
      if (answer) await reading.markRead(tx, by, played.remissId, answer.responseId, null);
    }
  });
}

/** What only the officer knows, and the documents ask for in brackets. */
const OWN_TEXTS: Readonly<Record<string, string>> = {
  'finding.3': [
    'Flera instanser vill veta var policyns gränser går: hembesök, egen bil och vem som bokar och betalar.',
    [
      '- Undanta hembesök (Socialnämnden): tillgodoses.',
      '- Tillåt egen bil i fältarbete (Vuxennämnden): tillgodoses delvis.',
      '- Säg vad som gäller när poolbilen är upptagen (Vård- och omsorgsnämnden): tillgodoses inte.',
    ].join('\n'),
  ].join('\n\n'),
  'memo.financing':
    'Policyn genomförs inom beslutade ramar. Varje förvaltning bekostar sin egen utrustning till digitala möten.',
};

export const writeOwnTexts = (played: PlayedRemiss): Promise<unknown> =>
  asOfficer(played, SummaryTexts, async (texts, tx, by) => {
    for (const [part, text] of Object.entries(OWN_TEXTS)) await texts.write(tx, by, played.remissId, part, 0, text);
  });

/** Hands the newest summary to kommunstyrelsen. Errors: cli.unplayed when it is not ready. */
export async function report(played: PlayedRemiss): Promise<void> {
  await asOfficer(played, CloseRemiss, async (closing, tx, by) => {
    const [newest] = await played.libs.get(Summaries).list(tx, played.remissId);
    if (newest?.state !== 'ready')
      throw unplayed(`sammanställningen blev inte klar: ${newest?.failure ?? 'ingen är begärd'}`);
    await closing.report(tx, by, played.remissId, newest.number);
  });
}

/** The draft that an event's answer is made from, saved by someone who serves the body. Returns its version. */
export async function saveDraft(
  { libs, story, drafts }: PlayedRemiss,
  event: CaseEvent,
  { by, recipientId, answers }: { by: string; recipientId: string; answers?: number },
): Promise<number> {
  const { answered, decision } = answeredOf(event)!;
  const basis = event.preliminary
    ? { type: 'preliminary' as const, meeting: event.preliminary.meeting }
    : basisOf(decision);
  const written = { ...answered, answers: answered.answers.slice(0, answers) };
  const content = statementContent(written, basis, story.remiss.questions);
  const read = drafts.get(recipientId) ?? 0;
  const { version } = await libs.get(DraftService).save(by, recipientId, { version: read, content });
  drafts.set(recipientId, version);
  return version;
}

/** The id of a body's recipient. */
export async function recipientOf(played: PlayedRemiss, body: string): Promise<string> {
  played.recipients ??= new Map(
    (await inTx(played, (tx) => played.libs.get(RemissReader).recipients(tx, played.remissId))).map((recipient) => [
      recipient.body,
      recipient.id,
    ]),
  );
  return played.recipients.get(body)!;
}

const unplayed = (why: string) =>
  new DomainError({ code: 'cli.unplayed', kind: 'unexpected', message: `Exemplet kan inte läsas in: ${why}.` });

const secretaryOf = ({ register }: PlayedRemiss, event: CaseEvent) => register.secretaries.get(event.body!)!;

async function submit(played: PlayedRemiss, event: CaseEvent): Promise<void> {
  const handed = await handing(played, event);
  const version = await saveDraft(played, event, { by: handed.personId, recipientId: handed.recipientId });
  const confirmed = { textIsDecided: true, emptyAnswers: true };
  await played.libs.get(SubmitResponse).submit(handed, { version, confirmed });
}

async function handing(played: PlayedRemiss, event: CaseEvent) {
  const id = await recipientOf(played, event.body!);
  return { personId: secretaryOf(played, event), recipientId: id, key: randomUUID() };
}

const short = (event: CaseEvent, said: string | true | undefined) => ({
  reason: typeof said === 'string' ? said : null,
  caseNumber: event.caseNumber ?? null,
  basis: statedBasis.parse(basisOf(event.decision)),
});

const inTx = <T>({ libs }: PlayedRemiss, work: (tx: EntityManager) => Promise<T>): Promise<T> =>
  libs.get(Database).transaction(work);

function asOfficer<Service, T>(
  played: PlayedRemiss,
  service: new (...args: never[]) => Service,
  work: (service: Service, tx: EntityManager, officer: string) => Promise<T>,
): Promise<T> {
  return inTx(played, (tx) => work(played.libs.get<Service>(service), tx, played.register.officer));
}
