import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { MailRenderings, type OutgoingMailView, type RenderedMail, whole } from '@yttra/mail';
import { Database, isoStockholm, localDate, now, type LocalDate } from '@yttra/platform';
import { ReminderList, ReminderModule, SendReminderJob } from '@yttra/reminder';
import { RecipientState, RemissHooks, type RecipientDates } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { testDatabase, type TestDatabase } from './test-database';

const PERSON = '00000000-0000-4000-8000-000000000001';

/**
 * Reminders on a database of the spec's own: rounds are put there as issuing leaves them, and time is moved by hand.
 */
export class ReminderBench {
  private constructor(
    readonly db: TestDatabase,
    readonly module: TestingModule,
    readonly database: Database,
  ) {}

  static async start(): Promise<ReminderBench> {
    const db = await testDatabase();
    process.env.DATABASE_URL = db.appUrl;
    const module = await Test.createTestingModule({ imports: [ReminderModule] }).compile();
    module.get(RemissHooks).bind({ reportGate: { mayBeReported: () => Promise.resolve([]) } });
    await db.asOwner(`insert into person (id, name, email) values ($1, 'Handläggare Ett', 'ett@example.se')`, [PERSON]);
    return new ReminderBench(db, module, module.get(Database));
  }

  async stop(): Promise<void> {
    await this.module.close();
    await this.db.drop();
  }

  /** Issues a remiss to new bodies at 09:00 on `issuedOn`; the clock is left standing there. */
  async issue(
    options: {
      issuedOn?: LocalDate;
      dueDate?: LocalDate;
      bodies?: number;
      ladder?: number[];
      email?: string | null;
    } = {},
  ) {
    const {
      issuedOn = '2022-10-05',
      dueDate = '2023-01-04',
      bodies = 1,
      ladder = null,
      email = 'namnd@example.se',
    } = options;
    const remissId = randomUUID();
    await this.at(issuedOn, '09:00');
    await this.db.asOwner(
      `insert into remiss (id, case_number, title, status, unit, officer_id, contact, due_date, issue_on, ladder, issued_at)
       values ($1, 'KSKF/2022:195', 'Riktlinje för kvalitet', 'issued', 'Kommunledningskontoret', $2,
         '{"name": "Handläggare Ett", "email": "klk@example.se", "phone": null}', $3, $4, $5, yttra_now())`,
      [remissId, PERSON, dueDate, issuedOn, ladder && JSON.stringify(ladder)],
    );
    const recipients: RecipientDates[] = [];
    for (let n = 1; n <= bodies; n++) {
      const [bodyId, recipientId] = [randomUUID(), randomUUID()];
      const name = `Nämnd ${n} ${bodyId.slice(0, 8)}`;
      await this.db.asOwner(`insert into body (id, name, name_key, kind) values ($1, $2, $2, 'nämnd')`, [bodyId, name]);
      await this.db.asOwner(
        `insert into recipient (id, remiss_id, body_id, body_name, body_kind, email, due_date) values ($1, $2, $3, $4, 'nämnd', $5, $6)`,
        [recipientId, remissId, bodyId, name, email, dueDate],
      );
      recipients.push({ recipientId, bodyId, email, lastDay: dueDate });
    }
    await this.hook('onIssued', { remissId, issuedOn, ladder, recipients });
    return { remissId, bodyId: recipients[0]!.bodyId, recipientId: recipients[0]!.recipientId, recipients };
  }

  hook: RemissHooks['run'] extends (name: infer N, tx: never, event: infer E) => unknown
    ? (name: N & Parameters<RemissHooks['run']>[0], event: E) => Promise<void>
    : never = (name, event) =>
    this.database.transaction((tx) => this.module.get(RemissHooks).run(name, tx, event as never));

  /** An answer comes in, as response tells of it. */
  async answer(
    remissId: string,
    recipientId: string,
    basis: { preliminary?: boolean; meeting?: LocalDate } = {},
  ): Promise<void> {
    const { preliminary = false, meeting: decidedOn = null } = basis;
    await this.database.transaction(async (tx) => {
      const receivedAt = await now(tx);
      const responseId = await this.response(tx, remissId, recipientId, basis);
      await this.state.markAnswered(tx, recipientId, {
        responseId,
        kind: 'statement',
        preliminary,
        receivedAt,
        decidedOn,
      });
    });
  }

  /** The received row alone, of which nobody has told. */
  async response(
    tx: EntityManager,
    remissId: string,
    recipientId: string,
    { preliminary = false, meeting }: { preliminary?: boolean; meeting?: LocalDate } = {},
  ): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into response (remiss_id, recipient_id, version, kind, basis, content, received_at, own_due_date, late,
         channel, arrival, registered_by)
       select $1, $2, 1 + count(*), 'statement', $3, '{}', yttra_now(), yttra_today(), false, 'post', '{}', $4
       from response where recipient_id = $2 returning id`,
      [remissId, recipientId, JSON.stringify({ type: preliminary ? 'preliminary' : 'decision', meeting }), PERSON],
    );
    return row!.id;
  }

  get state(): RecipientState {
    return this.module.get(RecipientState);
  }

  get job(): SendReminderJob {
    return this.module.get(SendReminderJob);
  }

  at(day: LocalDate, time = '12:00'): Promise<void> {
    return this.db.moveClock(`${day} ${time} Europe/Stockholm`);
  }

  due(): Promise<string[]> {
    return this.database.transaction((tx) => this.job.due(tx, 1000));
  }

  /** Every reminder of the remiss as "day step state". */
  async rows(remissId: string): Promise<string[]> {
    const all = await this.database.transaction((tx) => this.module.get(ReminderList).ofRemiss(tx, remissId));
    return all.map(({ on, step, state }) => `${on} ${step} ${state}`);
  }

  async planned(remissId: string): Promise<string[]> {
    return (await this.rows(remissId)).flatMap((row) =>
      row.endsWith(' planned') ? [row.replace(' planned', '')] : [],
    );
  }

  /** Everything that is due now, sent by the jobs and written as mails; null subjects are mails that no longer held. */
  async work(): Promise<string[]> {
    for (const id of await this.due()) await this.job.run(id);
    return (await this.deliver()).map(({ subject }) => subject);
  }

  /** Moves time from one due moment to the next until `until`, and tells every mail that was sent on the way. */
  async passUntil(until: LocalDate): Promise<string[]> {
    const sent: string[] = [];
    for (;;) {
      const [next] = await this.db.asOwner<{ at: Date | null }>(
        `select min(at) as at from (select due_at as at from reminder where state = 'planned'
           union all select next_at from outgoing_mail where state = 'waiting') due`,
      );
      if (!next?.at || localDate(next.at) > until) return sent;
      await this.db.moveClock(next.at.toISOString());
      const day = isoStockholm(next.at).slice(0, 16);
      sent.push(...(await this.work()).map((subject) => `${day} ${subject}`));
    }
  }

  /** Writes every mail that is due, and hands it over or cancels it as the worker would. */
  async deliver(): Promise<{ subject: string; mail: RenderedMail; to: string }[]> {
    const rows = await this.db.asOwner<Record<string, never>>(
      `select id, kind, to_address as "to", remiss_id as "remissId", recipient_id as "recipientId", data, created_at as "createdAt", yttra_now() as now
       from outgoing_mail where state = 'waiting' and next_at <= yttra_now() order by next_at, created_at`,
    );
    const sent: { subject: string; mail: RenderedMail; to: string }[] = [];
    for (const row of rows) {
      const view = { ...row, today: localDate(row.now!) } as unknown as OutgoingMailView;
      const write = this.module.get(MailRenderings).of(view.kind)!;
      const mail = await whole(await this.database.transaction((tx) => write(view, tx)));
      await this.db.asOwner(
        mail
          ? `update outgoing_mail set state = 'handed_over', handed_over_at = yttra_now() where id = $1`
          : `update outgoing_mail set state = 'cancelled', reason = 'obsolete' where id = $1`,
        [view.id],
      );
      if (mail) sent.push({ subject: mail.subject, mail, to: view.to });
    }
    return sent;
  }
}
