import { randomUUID } from 'node:crypto';
import { addDays, localDate, now } from '@yttra/platform';
import {
  IssueRemiss,
  RecipientChoice,
  RemissDocuments,
  RemissDrafts,
  RemissFiles,
  RemissQuestions,
} from '@yttra/remiss';
import { Drafts, SubmitResponse } from '@yttra/response';
import { PEOPLE, type LivingServer } from './browser-living';
import { EVERY_KIND } from './every-kind';

const { choices, points } = EVERY_KIND;

/** Vuxennämnden has answered several choices and points, and is asked the same again. */
export async function askAgain(server: LivingServer): Promise<void> {
  const first = await ask(server, 'KSKF/2027:40', null);
  const by = await server.idOf(PEOPLE.drafter);
  const content = {
    kind: 'statement',
    stance: 'no_stance',
    basis: { type: 'administration' },
    answers: { 1: { value: choices.answers[0] }, 2: { value: points.answers[0] } },
  } as const;
  const { version } = await server.get(Drafts).save(by, first.recipientId, { version: 0, content });
  const confirmed = { textIsDecided: true, emptyAnswers: true };
  const submission = { personId: by, recipientId: first.recipientId, key: randomUUID() };
  await server.get(SubmitResponse).submit(submission, { version, confirmed });
  await ask(server, 'KSKF/2027:41', first.remissId);
}

async function ask(server: LivingServer, caseNumber: string, follows: string | null) {
  const by = await server.idOf(PEOPLE.officer);
  const title = 'Självskattning av kvalitetsarbetet';
  const [{ unit } = { unit: '' }] = await server.db.asSuperuser<{ unit: string }>(
    `select unit from remiss where title like 'Riktlinje för kvalitets%'`,
  );
  const { remissId, fileId } = await server.inTx(async (tx) => {
    const contact = { name: 'Hanna Lövgren', email: PEOPLE.officer, phone: null };
    const dueDate = addDays(localDate(await now(tx)), 60);
    const { remiss } = await server
      .get(RemissDrafts)
      .create(tx, by, { caseNumber, title, unit, contact, dueDate, follows });
    await server.get(RemissQuestions).put(tx, by, remiss.id, null, [choices.question, points.question]);
    await server.get(RecipientChoice).put(tx, by, remiss.id, null, { rule: 'Vuxennämnden' });
    const file = { name: 'Handledning.md', content: Buffer.from('# Handledning\n\nSätt poäng på varje rad.\n') };
    return { remissId: remiss.id, fileId: (await server.get(RemissFiles).keep(tx, by, remiss.id, file)).id };
  });
  await server.get(RemissDocuments).attach(by, remissId, null, { fileId, kind: 'main', title });
  await server.inTx((tx) => server.get(IssueRemiss).issue(tx, by, remissId));
  const [recipient] = await server.db.asSuperuser<{ id: string }>(`select id from recipient where remiss_id = $1`, [
    remissId,
  ]);
  return { remissId, recipientId: recipient!.id };
}
