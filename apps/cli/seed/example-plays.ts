import { randomUUID } from 'node:crypto';
import { Reading } from '@yttra/assessment';
import { Database, DomainError } from '@yttra/platform';
import { PublicationMasks, Publications } from '@yttra/publication';
import { AcknowledgeRemiss, CloseRemiss, DecideRemiss, LateInclusion, RemissReader } from '@yttra/remiss';
import { CompleteDecision, Drafts, Extensions, statedBasis, SubmitResponse } from '@yttra/response';
import { ReportRemiss, Summaries, SummaryTexts } from '@yttra/summary';
import { answeredOf, basisOf, statementContent } from '../case/case-answer';
import { happeningOf } from '../case/case-contradictions';
import type { CaseEvent, Happening } from '../case/case-events';
import { ASSESSING } from './example-assessing';
import { asOfficer, inTx, recipientOf, responseOf, type Play, type PlayedRemiss } from './played-remiss';

/** What each happening in the example's cases does, as the person whose it is. */
const PLAYS: Partial<Record<Happening, Play>> = {
  ...ASSESSING,
  acknowledge: async (played, event) => {
    const id = await recipientOf(played, event.body!);
    const by = secretaryOf(played, event);
    await played.libs.get(Database).asPerson(by, (tx) => played.libs.get(AcknowledgeRemiss).acknowledge(tx, by, id));
  },
  respond: (played, event) => submit(played, event),
  preliminary: (played, event) => submit(played, event),
  complete: async (played, event) => {
    const responseId = await responseOf(played, event.body!);
    const basis = statedBasis.parse(basisOf(event.complete));
    await played.libs.get(CompleteDecision).complete(secretaryOf(played, event), responseId, { basis });
  },
  abstain: async (played, event) =>
    played.libs.get(SubmitResponse).abstain(await handing(played, event), short(event, event.abstain)),
  noComments: async (played, event) =>
    played.libs.get(SubmitResponse).noComments(await handing(played, event), short(event, event.noComments)),
  requestExtension: async (played, event) => {
    const id = await recipientOf(played, event.body!);
    await played.libs.get(Extensions).ask(secretaryOf(played, event), id, event.requestExtension!);
  },
  grantExtension: async (played, event) => {
    const id = await recipientOf(played, event.body!);
    const extensions = played.libs.get(Extensions);
    const asked = await inTx(played, (tx) => extensions.list(tx, id));
    await extensions.grant(played.register.officer, asked.find(({ state }) => state === 'requested')!.id);
  },
  late: async (played, event) => {
    const id = await recipientOf(played, event.body!);
    await asOfficer(played, LateInclusion, (late, tx, by) => late.decide(tx, by, played.remissId, id, event.late!));
  },
  write: (played, { write }) =>
    asOfficer(played, SummaryTexts, (texts, tx, by) =>
      texts.write(tx, by, played.remissId, write!.part, 0, write!.text),
    ),
  close: (played) => asOfficer(played, CloseRemiss, (closing, tx, by) => closing.close(tx, by, played.remissId)),
  compile: async (played) => {
    await asOfficer(played, Reading, async (reading, tx, by) => {
      for (const { answer } of await played.libs.get(RemissReader).recipients(tx, played.remissId)) {
        if (answer) await reading.markRead(tx, by, played.remissId, answer.responseId, null);
      }
    });
    await asOfficer(played, Summaries, (summaries, tx, by) => summaries.request(tx, by, played.remissId));
  },
  report: ({ libs, register, remissId }) =>
    libs.get(Database).atOneMoment((tx) => libs.get(ReportRemiss).reportAsItStands(tx, register.officer, remissId)),
  decide: (played, { date, decide }) => {
    const { document, ...step } = decide!;
    return asOfficer(played, DecideRemiss, async (decisions, tx, by) => {
      await decisions.record(tx, by, played.remissId, { ...step, heldOn: date.slice(0, 10) });
      if (document) await decisions.writeDocument(tx, by, played.remissId, 0, document);
    });
  },
  publish: async ({ libs, register, remissId }, { publish }) => {
    const publications = libs.get(Publications);
    for (const mask of typeof publish === 'object' ? publish.mask : [])
      await libs.get(PublicationMasks).mask(register.officer, remissId, mask);
    await publications.publish(register.officer, remissId, {});
  },
};

/** Plays one event of a case. Errors: cli.unplayed for what no case of the example tells. */
export async function play(played: PlayedRemiss, event: CaseEvent): Promise<void> {
  const happening = happeningOf(event);
  const known = happening && PLAYS[happening];
  if (!known) throw unplayed(`${event.date}: ${happening ?? 'händelsen'} spelas inte upp`);
  await known(played, event);
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
  const { version } = await libs.get(Drafts).save(by, recipientId, { version: read, content });
  drafts.set(recipientId, version);
  return version;
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
