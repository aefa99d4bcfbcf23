import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@yttra/platform';
import { RecipientChoice, RemissDocuments, RemissDrafts, RemissFiles, RemissQuestions } from '@yttra/remiss';
import { OTHERS } from './example-people';
import type { Register } from './example-register';
import type { Story } from './example-stories';

/** A remiss of the example as its officer prepares it, ready to be sent out. Returns its id. */
export async function prepareRemiss(
  libs: INestApplicationContext,
  { officer, readers, bodies }: Register,
  { story: { remiss }, calendar, folder, kept }: Story,
): Promise<string> {
  const { issuer, decision, boardMeeting, document } = remiss;
  const { id, fileId } = await libs.get(Database).transaction(async (tx) => {
    const { remiss: draft } = await libs.get(RemissDrafts).create(tx, officer, {
      caseNumber: remiss.caseNumber,
      title: remiss.title,
      unit: issuer.unit,
      issuerBodyId: bodies.get(issuer.body!),
      contact: { name: issuer.officer, email: issuer.email, phone: issuer.phone },
      background: remiss.background ?? null,
      issueOn: remiss.issueDate,
      dueDate: remiss.dueDate,
      ladder: remiss.reminders ?? null,
      namedReaders: [...new Set([OTHERS.reader, ...remiss.readers.map(({ name }) => name)])].map((name) =>
        readers.get(name)!,
      ),
      decisionToRemit: decision && { body: decision.by, date: decision.date, section: decision.section },
      boardMeeting: boardMeeting && { date: boardMeeting.date, agendaCutoff: boardMeeting.cutoff },
    });
    await libs.get(RemissQuestions).put(tx, officer, draft.id, null, remiss.questions);
    await libs.get(RecipientChoice).put(tx, officer, draft.id, null, { rule: remiss.recipients });
    const text = calendar.moved(readFileSync(join(folder, document!), 'utf8'), kept);
    const file = { name: basename(document!), content: Buffer.from(text) };
    return { id: draft.id, fileId: (await libs.get(RemissFiles).keep(tx, officer, draft.id, file)).id };
  });
  await libs.get(RemissDocuments).attach(officer, id, null, { fileId, kind: 'main', title: remiss.title });
  return id;
}
