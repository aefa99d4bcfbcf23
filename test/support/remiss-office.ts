import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BodyKind } from '@yttra/bodies';
import { instantAt } from '@yttra/platform';
import type { NewRemiss, RecipientView, RemissHook, RemissView } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { remissEntities, remissServices } from './remiss-services';
import { testDatabase } from './test-database';

/** An error with that code and, if given, exactly those fields. */
export const refused = (code: string, fields?: string[]) =>
  expect.objectContaining({
    code,
    ...(fields ? { fields: fields.map((field) => expect.objectContaining({ field })) } : {}),
  }) as Error;

/** A short steering document with a cover. */
export const DOCUMENT = `# Riktlinje för möten

| | |
|---|---|
| Beslutad av | Kommunfullmäktige |
| Diarienummer | KSKF/2022:195 |
| Gäller för | Samtliga nämnder och bolag |

## Inledning

Möten ska vara korta.

## Ansvar

Nämnderna ansvarar.
`;

interface BodyFacts {
  email?: string | null;
  registrarEmail?: string;
  meetings?: string[];
}

/**
 * An issuing office with a case officer and four bodies, on 5 October 2022 at 09:00: Socialnämnden (meets in time, has
 * a registrar), Kulturnämnden (meets too late), Energi AB (no mailbox, no known meetings) and Valnämnden (never asked).
 * The libs above only listen.
 */
export async function remissOffice() {
  const db = await testDatabase(remissEntities);
  await db.moveClock('2022-10-05T09:00:00+02:00');
  const folder = await mkdtemp(join(tmpdir(), 'yttra-files-'));
  const remisser = remissServices(db.database, folder);
  const inTx = <T>(work: (tx: EntityManager) => Promise<T>) => db.database.transaction(work);
  const anna = (await inTx((tx) => remisser.people.add(tx, { name: 'Handläggare Ett', email: 'klk@example.se' }))).id;

  const office = {
    db,
    remisser,
    inTx,
    anna,
    told: [] as [keyof RemissHook, unknown][],
    standsInTheWay: [] as string[],
    toldOf: (name: keyof RemissHook) => office.told.filter(([event]) => event === name).map(([, event]) => event),
    mails: (kind?: string) =>
      db.asOwner<{ kind: string; to_address: string; state: string; data: Record<string, unknown> }>(
        `select kind, to_address, state, data from outgoing_mail where $1::text is null or kind = $1 order by created_at, to_address`,
        [kind ?? null],
      ),
    events: (id: string) =>
      inTx(async (tx) => (await remisser.audit.list(tx, { remiss: id })).map(({ event }) => event)),

    async body(name: string, kind: BodyKind = 'nämnd', facts: BodyFacts = {}): Promise<string> {
      const { meetings = [], email = addressOf(name), ...rest } = facts;
      const { id } = await inTx((tx) => remisser.bodies.create(tx, null, { name, kind, email, ...rest }));
      const known = meetings.map((date) => ({ date, agendaCutoff: null }));
      await inTx((tx) => remisser.meetings.put(tx, null, id, { meetings: known, problems: [], notes: [] }));
      return id;
    },

    /** A draft with a document and a rule, ready to go. */
    async draft(
      more: Partial<NewRemiss> = {},
      rule: string | null = 'alla nämnder och styrelser utom Valnämnden',
    ): Promise<RemissView> {
      const { remiss } = await inTx((tx) =>
        remisser.drafts.create(tx, anna, {
          caseNumber: 'KSKF/2022:195',
          title: 'Riktlinje för kvalitets- och verksamhetsutveckling',
          unit: 'Kommunledningskontoret',
          contact: { name: 'Handläggare Ett', email: 'klk@example.se', phone: '016-000 00 00' },
          dueDate: '2023-01-04',
          ...more,
        }),
      );
      if (rule) await inTx((tx) => remisser.choice.put(tx, anna, remiss.id, null, { rule }));
      await inTx(async (tx) => {
        const { id } = await remisser.files.keep(tx, anna, remiss.id, {
          name: 'riktlinje.md',
          content: Buffer.from(DOCUMENT),
        });
        await tx.query(
          `insert into remiss_document (remiss_id, file_id, kind, title) values ($1, $2, 'main', 'Riktlinje')`,
          [remiss.id, id],
        );
      });
      return inTx((tx) => remisser.reader.get(tx, remiss.id));
    },

    async issued(more: Partial<NewRemiss> = {}) {
      const { id } = await office.draft(more);
      await inTx((tx) => remisser.issue.issue(tx, anna, id));
      const of = async (name: string) =>
        (await inTx((tx) => remisser.reader.recipients(tx, id))).find((row) => row.body === name)!;
      return { id, of };
    },

    /** An answer as response would leave it: its row, and the recipient told. */
    async answered(recipient: RecipientView, receivedAt: string, preliminary = false): Promise<void> {
      // As the owner: some of what is told here happens after the moment at which the clock stands.
      const [row] = await db.asOwner<{ id: string }>(
        `insert into response (remiss_id, recipient_id, version, kind, basis, content, received_at, own_due_date, late, channel, arrival, registered_by)
         values ($1, $2, 1, 'statement', '{}', '{}', $3, $4, false, 'post', '{}', $5) returning id`,
        [recipient.remissId, recipient.id, receivedAt, recipient.lastDay, anna],
      );
      await inTx(async (tx) => {
        const answer = { responseId: row!.id, kind: 'statement' as const, preliminary };
        await remisser.state.markAnswered(tx, recipient.id, { ...answer, receivedAt: new Date(receivedAt) });
      });
    },

    async end(): Promise<void> {
      await db.drop();
      await rm(folder, { recursive: true, force: true });
    },

    async personServing(bodyId: string): Promise<string> {
      const { id } = await inTx((tx) => remisser.people.add(tx, { name: 'Sekreterare Ett', email: 'sekr@example.se' }));
      await db.asOwner(
        `insert into assignment (person_id, role, body_id, from_date) values ($1, 'secretary', $2, '2022-01-01')`,
        [id, bodyId],
      );
      // A body that has been asked lets its secretary in.
      await db.asOwner(`update opening set state = 'confirmed' where person_id = $1`, [id]);
      return id;
    },
  };

  const listen = (name: keyof RemissHook) => (_tx: EntityManager, event: unknown) =>
    Promise.resolve(void office.told.push([name, event]));
  remisser.hooks.bind({
    hooks: [
      {
        onIssued: listen('onIssued'),
        onRecipientsChanged: listen('onRecipientsChanged'),
        onAnswered: listen('onAnswered'),
        onExtended: listen('onExtended'),
        onClosed: listen('onClosed'),
        onWithdrawn: listen('onWithdrawn'),
      },
    ],
    reminders: {
      checkLadder: (steps) => steps,
      preview: () =>
        Promise.resolve({
          planned: [
            {
              step: -14,
              steps: [-14],
              on: '2022-12-21',
              dueAt: instantAt('2022-12-21', '08:00'),
              subject: '14 dagar kvar',
            },
          ],
          dropped: [{ step: -7, on: '2022-12-28', reason: 'pause' as const, pause: 'juluppehåll' }],
        }),
    },
    reportGate: { mayBeReported: () => Promise.resolve(office.standsInTheWay) },
  });
  await office.body('Socialnämnden', 'nämnd', {
    registrarEmail: 'registrator.sn@example.se',
    meetings: ['2022-11-16', '2022-12-14'],
  });
  await office.body('Kulturnämnden', 'nämnd', { meetings: ['2023-01-24'] });
  await office.body('Energi AB', 'bolagsstyrelse', { email: null });
  await office.body('Valnämnden');
  return office;
}

export type RemissOffice = Awaited<ReturnType<typeof remissOffice>>;

/** "kulturnamnden@example.se" */
function addressOf(name: string): string {
  const word = name.split(/[^a-zåäö]/i)[0]!.toLowerCase();
  return `${word.replace(/[åä]/g, 'a').replace(/ö/g, 'o')}@example.se`;
}
