import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { FileStore, type StagedFile } from '@yttra/documents';
import { type MailRenderers, type OutgoingMailView, type RenderedMail, whole } from '@yttra/mail';
import { Database, localDate, now, type LocalDate } from '@yttra/platform';
import { RemissHooks } from '@yttra/remiss';
import { ReminderModule } from '@yttra/reminder';
import { DraftMails, ExtensionMails, ResponseMails, ResponseModule, type ResponseContentInput } from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { testDatabase, type TestDatabase } from './test-database';

/** Everyone who comes near an answer. */
export const PEOPLE = {
  officer: 'Handläggare Ett',
  otherUnitOfficer: 'Handläggare Annat Kontor',
  approver: 'Godkännare Ett',
  registrar: 'Registrator Kommunstyrelsen',
  bodyRegistrar: 'Registrator Socialnämnden',
  administrator: 'Systemförvaltare Ett',
  reader: 'Strateg Ett',
  secretary: 'Sekreterare Socialnämnden',
  substitute: 'Ersättare Socialnämnden',
  formerSecretary: 'Tidigare Sekreterare',
  comingSecretary: 'Kommande Sekreterare',
  otherSecretary: 'Sekreterare Miljönämnden',
  colleague: 'Kollega Ett',
  otherColleague: 'Kollega Två',
} as const;
export type Who = keyof typeof PEOPLE;

type Hat = [
  role: string,
  of: { body?: 'ks' | 'social' | 'miljo' | 'energi'; unit?: string },
  from?: LocalDate,
  to?: LocalDate,
];
const KLK = 'Kommunledningskontoret';
const HATS: Partial<Record<Who, Hat>> = {
  officer: ['case_officer', { unit: KLK }],
  otherUnitOfficer: ['case_officer', { unit: 'Räddningstjänsten' }],
  approver: ['approver', { unit: KLK }],
  registrar: ['registrar', { body: 'ks' }],
  bodyRegistrar: ['registrar', { body: 'social' }],
  administrator: ['administrator', {}],
  reader: ['reader', {}],
  secretary: ['secretary', { body: 'social' }],
  substitute: ['secretary', { body: 'social' }],
  formerSecretary: ['secretary', { body: 'social' }, '2022-01-01', '2022-10-04'],
  comingSecretary: ['secretary', { body: 'social' }, '2023-01-01'],
  otherSecretary: ['secretary', { body: 'miljo' }],
};

const BODIES = {
  ks: ['Kommunstyrelsen', 'nämnd'],
  social: ['Socialnämnden', 'nämnd'],
  miljo: ['Miljönämnden', 'nämnd'],
  energi: ['Energi AB', 'bolagsstyrelse'],
} as const;
type BodyKey = keyof typeof BODIES;

/** A valid answer; a spec changes what it is about. */
export const ANSWER: ResponseContentInput = {
  stance: 'supports_with_comments',
  caseNumber: 'SN/2022:88',
  basis: { type: 'decision', meeting: '2022-12-14', section: '§ 141' },
  answers: { 1: { text: 'Ja, den ligger i linje.' }, 2: { value: 'partly' }, 3: { nothingToAdd: true } },
};
export const CONFIRMED = { textIsDecided: true, emptyAnswers: false };

/**
 * One remiss, issued 5 October 2022 with last day 4 January 2023, and everyone round it, on a database of the spec's
 * own.
 */
export class AnswerBench {
  readonly people: Record<Who, string>;
  readonly remissId = randomUUID();
  /** The recipients' ids. */
  readonly social = randomUUID();
  readonly miljo = randomUUID();
  readonly energi = randomUUID();
  readonly bodies: Record<BodyKey, string>;

  private constructor(
    readonly db: TestDatabase,
    readonly module: TestingModule,
    readonly database: Database,
  ) {
    this.people = mapped(PEOPLE, () => randomUUID());
    this.bodies = mapped(BODIES, () => randomUUID());
  }

  static async start(): Promise<AnswerBench> {
    const db = await testDatabase();
    process.env.DATABASE_URL = db.appUrl;
    const module = await Test.createTestingModule({ imports: [ResponseModule, ReminderModule] }).compile();
    module.get(RemissHooks).bind({ reportGate: { mayBeReported: () => Promise.resolve([]) } });
    return new AnswerBench(db, module, module.get(Database));
  }

  /** Empties the database, as only a superuser can, and issues the remiss anew on 5 October at nine. */
  async issueAnew(): Promise<void> {
    // Deleting the few rows that a story leaves takes a tenth of what truncating every table does.
    await this.db.asSuperuser(`do $$ declare name text; begin
      perform set_config('session_replication_role', 'replica', true);
      for name in select tablename from pg_tables
        where schemaname = 'public' and tablename not in ('migrations', 'throw_away_clock')
      loop execute format('delete from %I', name); end loop;
    end $$`);
    await this.at('2022-10-05', '09:00');
    await this.fill();
  }

  async stop(): Promise<void> {
    await this.module.close();
    await this.db.drop();
  }

  get<T>(service: Type<T>): T {
    return this.module.get(service);
  }

  at(day: LocalDate, time = '12:00'): Promise<void> {
    return this.db.moveClock(`${day} ${time} Europe/Stockholm`);
  }

  as<T>(who: Who, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.asPerson(this.people[who], work);
  }

  inTx<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  /** A small PDF that has come in and been checked, as an upload leaves it. */
  async upload(name: string, text = '%PDF-1.4\n%%EOF\n'): Promise<{ name: string; content: StagedFile }> {
    return { name, content: await this.get(FileStore).receive(name, Readable.from([Buffer.from(text)])) };
  }

  /** Another hat from that day, as the command line gives it, which the body has let in. */
  async appointed(who: Who, role: string, body: string | null, unit: string | null = null): Promise<void> {
    const [made] = await this.db.asOwner<{ id: string }>(
      `insert into assignment (person_id, role, body_id, unit, from_date) values ($1, $2, $3, $4, yttra_today()) returning id`,
      [this.people[who], role, body, unit],
    );
    await this.db.asOwner(`update opening set state = 'confirmed' where assignment_id = $1`, [made!.id]);
  }

  /** An invitation to Socialnämnden's draft that no service has judged. */
  async invited(who: Who): Promise<void> {
    await this.as('secretary', (tx) =>
      tx.query(
        `insert into draft_invitation (recipient_id, person_id, invited_by, from_date) values ($1, $2, $3, yttra_today())`,
        [this.social, this.people[who], this.people.secretary],
      ),
    );
  }

  /** What the worker would send now, oldest first, as its renderers write it. */
  async mails(kind?: string): Promise<{ to: string; kind: string; behindWall: boolean; mail: RenderedMail | null }[]> {
    const renderers: MailRenderers['renderers'] = Object.assign(
      {},
      ...[ResponseMails, ExtensionMails, DraftMails].map((mails) => this.get<MailRenderers>(mails).renderers),
    );
    return this.inTx(async (tx) => {
      const rows = await tx.query<Record<string, never>[]>(
        `select id, kind, to_address, remiss_id, recipient_id, data, created_at, behind_wall from outgoing_mail
         where kind !~ '^reminder' and ($1::text is null or kind = $1) order by created_at, kind`,
        [kind ?? null],
      );
      const at = await now(tx);
      const sent = [];
      for (const row of rows as unknown as MailRow[]) {
        const view: OutgoingMailView = {
          id: row.id,
          kind: row.kind,
          to: row.to_address,
          remissId: row.remiss_id,
          recipientId: row.recipient_id,
          data: row.data,
          createdAt: row.created_at,
          now: at,
          today: localDate(at),
        };
        sent.push({
          to: row.to_address,
          kind: row.kind,
          behindWall: row.behind_wall,
          mail: await whole(await renderers[row.kind]!(view, tx)),
        });
      }
      return sent;
    });
  }

  private async fill(): Promise<void> {
    const { db, people, bodies } = this;
    for (const [key, name] of Object.entries(PEOPLE)) {
      await db.asOwner(`insert into person (id, name, email) values ($1, $2, $3)`, [
        people[key as Who],
        name,
        emailOf(name),
      ]);
    }
    for (const [key, [name, kind]] of Object.entries(BODIES)) {
      const mailbox = emailOf(name);
      await db.asOwner(
        `insert into body (id, name, name_key, kind, email, registrar_email) values ($1, $2, $2, $3, $4, $5)`,
        [bodies[key as BodyKey], name, kind, mailbox, `registrator.${mailbox}`],
      );
    }
    for (const [who, [role, of, from = '2022-01-01', to = null]] of Object.entries(HATS)) {
      await db.asOwner(
        `insert into assignment (person_id, role, body_id, unit, from_date, to_date) values ($1, $2, $3, $4, $5, $6)`,
        [people[who as Who], role, of.body ? bodies[of.body] : null, of.unit ?? null, from, to],
      );
    }
    await db.asOwner(
      `insert into remiss (id, case_number, title, status, unit, issuer_body_id, officer_id, contact, due_date, issue_on, issued_at)
       values ($1, 'KSKF/2022:195', 'Riktlinje för kvalitet', 'issued', $2, $3, $4,
         '{"name": "Handläggare Ett", "email": "klk@example.se", "phone": "016-00 00 00"}', '2023-01-04', '2022-10-05', yttra_now())`,
      [this.remissId, KLK, bodies.ks, people.officer],
    );
    await db.asOwner(
      `insert into question (remiss_id, number, text, type) values ($1, 1, 'Är riktlinjen i linje?', 'text'),
         ($1, 2, 'Kan nämnden bidra?', 'yes_partly_no'), ($1, 3, 'Något att skicka med?', 'text')`,
      [this.remissId],
    );
    for (const key of ['social', 'miljo', 'energi'] as const) {
      const [name, kind] = BODIES[key];
      await db.asOwner(
        `insert into recipient (id, remiss_id, body_id, body_name, body_kind, email, registrar_email, due_date)
         values ($1, $2, $3, $4, $5, $6, $7, '2023-01-04')`,
        [this[key], this.remissId, bodies[key], name, kind, emailOf(name), `registrator.${emailOf(name)}`],
      );
    }
    await this.inTx((tx) =>
      this.get(RemissHooks).run('onIssued', tx, {
        remissId: this.remissId,
        issuedOn: '2022-10-05',
        ladder: null,
        recipients: (['social', 'miljo', 'energi'] as const).map((key) => ({
          recipientId: this[key],
          bodyId: bodies[key],
          email: emailOf(BODIES[key][0]),
          lastDay: '2023-01-04',
        })),
      }),
    );
  }
}

interface MailRow {
  id: string;
  kind: string;
  to_address: string;
  remiss_id: string | null;
  recipient_id: string | null;
  data: unknown;
  created_at: Date;
  behind_wall: boolean;
}

/** "socialnamnden@example.se" */
export function emailOf(name: string): string {
  const plain = name
    .toLocaleLowerCase('sv')
    .replace(/å|ä/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '.');
  return `${plain}@example.se`;
}

function mapped<Key extends string, Value>(of: Record<Key, unknown>, value: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(Object.keys(of).map((key) => [key, value(key as Key)])) as Record<Key, Value>;
}
