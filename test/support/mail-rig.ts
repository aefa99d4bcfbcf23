import { simpleParser, type ParsedMail } from 'mailparser';
import {
  DeliverMailJob,
  MailLog,
  MailOutbox,
  MailRenderings,
  SmtpTransport,
  paragraph,
  type MailRenderer,
  type MunicipalityLogo,
  type NewMail,
  type SmtpOptions,
} from '@yttra/mail';
import type { Database } from '@yttra/platform';
import { WAIT_MS } from './patience';
import { smtpSink, type SmtpSink, type SunkMail } from './smtp-sink';
import { testDatabase, type TestDatabase } from './test-database';

export interface MailRow {
  id: string;
  message_id: string;
  state: string;
  reason: string | null;
  smtp_reply: string | null;
  data_sent_at: Date | null;
  next_at: Date | null;
  lease_token: string | null;
  attempts: number;
  lane: number;
  data: Record<string, unknown>;
  subject: string | null;
}

/** The mail lib on a real database, with a mail server that does as it is told. */
export interface MailRig {
  db: TestDatabase;
  sink: SmtpSink;
  outbox: MailOutbox;
  log: MailLog;
  /** What each kind says; 'note' says its data's text. */
  renderers: Record<string, MailRenderer>;
  /** What goes in the head of every mail; none until a test sets it. */
  logos: Pick<MunicipalityLogo, 'of'>;
  /** A deliverer with connections of its own: one worker. */
  worker(options?: Partial<SmtpOptions>): DeliverMailJob;
  queue(mail?: Partial<NewMail>): Promise<string>;
  /** Delivers whatever is due, once each. */
  deliverDue(worker?: DeliverMailJob): Promise<void>;
  /** What the application does in one transaction. */
  inTx: Database['transaction'];
  row(id: string): Promise<MailRow>;
  outcomes(id: string): Promise<string[]>;
  close(): Promise<void>;
}

export const START = '2022-12-21T08:00:00+01:00';

export async function mailRig(): Promise<MailRig> {
  const db = await testDatabase();
  const sink = await smtpSink();
  await db.moveClock(START);
  const outbox = new MailOutbox();
  const transports: SmtpTransport[] = [];
  const renderers: Record<string, MailRenderer> = {
    note: (mail) =>
      Promise.resolve({
        subject: 'En notis',
        blocks: [paragraph(String((mail.data as { text?: string }).text ?? 'Hej'))],
      }),
    code: (mail) =>
      Promise.resolve({
        subject: 'Din kod till Yttra',
        blocks: [paragraph((mail.data as { code: string }).code)],
      }),
  };
  const rig: MailRig = {
    db,
    sink,
    outbox,
    log: new MailLog(),
    renderers,
    logos: { of: () => Promise.resolve(null) },
    worker: (options) => {
      const transport = new SmtpTransport({
        url: sink.url,
        connections: 2,
        beforeDotMs: WAIT_MS,
        afterDotMs: WAIT_MS,
        quickMs: 0,
        ...options,
      });
      transports.push(transport);
      const renderings = new MailRenderings();
      renderings.register({ renderers });
      return new DeliverMailJob(db.database, transport, renderings, rig.logos as MunicipalityLogo);
    },
    queue: async (mail) =>
      (await db.database.transaction((tx) => outbox.queue(tx, { kind: 'note', to: 'namnden@example.se', ...mail })))!,
    deliverDue: async (worker = rig.worker()) => {
      const ids = await db.database.transaction((tx) => worker.due(tx));
      for (const id of ids) await worker.run(id);
    },
    inTx: (work) => db.database.transaction(work),
    row: async (id) => (await db.asOwner<MailRow>('select * from outgoing_mail where id = $1', [id]))[0]!,
    outcomes: async (id) =>
      (
        await db.asOwner<{ outcome: string }>('select outcome from mail_attempt where mail_id = $1 order by id', [id])
      ).map((row) => row.outcome),
    close: async () => {
      for (const transport of transports) transport.onApplicationShutdown();
      await sink.close();
      await db.drop();
    },
  };
  return rig;
}

export const parsed = (mail: SunkMail): Promise<ParsedMail> => simpleParser(mail.raw);
