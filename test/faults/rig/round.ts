import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WAIT_MS } from '../../support/patience';
import { ANSWER, CONFIRMED, DOCUMENT, QUESTIONS } from '../../support/round-texts';
import type { Asker } from './cluster';
import type { Exchange, Transcript } from './transcript';

const UNIT = 'Kommunledningskontoret';
const ISSUER = 'Kommunstyrelsen';
const DAYS_TO_ANSWER = 45;
const PATIENT_MS = WAIT_MS;
const RETRY_MS = 100;

/** One that answers, with words that nobody else may see before they are sent in. */
export interface RoundBody {
  name: string;
  key: string;
  recipientId: string;
  canary: string;
}

/** What a body's secretary was told of an answer that was sent in. */
export interface Told {
  body: RoundBody;
  responseId: string;
  receivedAt: string;
  late: boolean;
  /** When it left its sender, by this machine's clock in milliseconds. */
  askedAt: number;
}

const API = { 'content-type': 'application/json' };
const keyOf = () => `yttra_${randomBytes(32).toString('base64url')}`;
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

/** A remiss that has gone to so many bodies through the server, and those who answer it over HTTP. */
export class RigRound {
  readonly told: Told[] = [];
  /** By body: how many exchanges there had been when its answer was first sent in; from then on others may read it. */
  readonly sentAt = new Map<string, number>();

  private constructor(
    readonly remissId: string,
    readonly bodies: readonly RoundBody[],
    readonly office: Office,
    private readonly transcript: Transcript,
    private readonly urls: () => string[],
  ) {}

  /** Makes the register with one statement, and issues the remiss as its officer does. */
  static async issue(asker: Asker, transcript: Transcript, urls: () => string[], size: number): Promise<RigRound> {
    const officerKey = keyOf();
    const keys = Array.from({ length: size }, keyOf);
    const [issuer] = await asker.rows<{ id: string }>(REGISTER, [ISSUER, UNIT, hashOf(officerKey), keys.map(hashOf)]);
    const [days] = await asker.rows<{ today: string; last: string }>(
      `select yttra_today()::text as today, (yttra_today() + $1::int)::text as last`,
      [DAYS_TO_ANSWER],
    );
    const issueOne = () => issueRemiss(transcript, urls()[0]!, officerKey, issuer!.id, days!.last);
    const { id, recipients } = await issueOne();
    const bodies = keys.map((key, index) => {
      const name = `Nämnden för område ${index + 1}`;
      const recipientId = recipients.find(({ body }) => body === name)!.id;
      return { name, key, recipientId, canary: `kanariefågel-${index + 1}-${randomBytes(8).toString('hex')}` };
    });
    return new RigRound(id, bodies, { officerKey, metOn: days!.today, issueOne }, transcript, urls);
  }

  /** So many remisser more to the same bodies, with the same last day. */
  async issueMore(times: number): Promise<void> {
    for (let turn = 0; turn < times; turn++) await this.office.issueOne();
  }

  /** Saves a body's answer and sends it in, and goes on asking, as a browser's writer does, until somebody answers. */
  async answer(body: RoundBody, times = 1): Promise<void> {
    const until = performance.now() + PATIENT_MS;
    while (performance.now() < until) {
      // What has been sent in once is sent in again as it was: whether it came is what its sender does not know.
      if (!this.sentAt.has(body.name)) await this.save(body);
      if (await this.send(body, times)) return;
      await sleep(RETRY_MS);
    }
    const words = this.transcript.exchanges.filter(({ who }) => who === body.name).slice(-6);
    const last = words.map(({ what, status, body }) => `${what}: ${status} ${body.slice(0, 300)}`).join('\n');
    throw new Error(`${body.name}: nobody answered for ${PATIENT_MS / 1_000} s\n${last}`);
  }

  /** Saves a body's answer over what there is; false when nobody answered, or it has been sent in already. */
  async save(body: RoundBody): Promise<boolean> {
    const draft = `${this.of(body)}/draft`;
    const before = await this.ask(body, 'GET', draft);
    if (before.status !== 200) return false;
    const content = {
      ...ANSWER,
      basis: { ...ANSWER.basis, meeting: this.office.metOn },
      answers: { ...ANSWER.answers, 1: { text: `Ja. ${body.canary}` } },
    };
    const saved = await this.ask(body, 'PUT', draft, content, { 'if-match': `"${versionIn(before)}"` });
    if (saved.status === 200) this.versions.set(body.name, versionIn(saved));
    return saved.status === 200;
  }

  /** Sends in what was saved, so many times at once with the same key; whether anybody said that it had come. */
  async send(body: RoundBody, times = 1): Promise<boolean> {
    const version = this.versions.get(body.name);
    if (version === undefined) return false;
    if (!this.sentAt.has(body.name)) this.sentAt.set(body.name, this.transcript.exchanges.length);
    const [form, key] = [{ version, confirmed: CONFIRMED }, { 'idempotency-key': `answer ${body.recipientId}` }];
    const submit = () => this.ask(body, 'POST', `${this.of(body)}/draft/submit`, form, key);
    const words = await Promise.all(Array.from({ length: times }, submit));
    const receipts = words.filter(({ status }) => status === 201);
    for (const said of receipts)
      this.told.push({
        ...(JSON.parse(said.body) as Pick<Told, 'responseId' | 'receivedAt' | 'late'>),
        body,
        askedAt: this.transcript.leftAt(said.what),
      });
    return receipts.length > 0;
  }

  /** One request as the officer. */
  askAsOfficer(method: string, path: string, content?: unknown): Promise<Exchange> {
    return this.askWith('officer', this.office.officerKey, method, `remisser/${this.remissId}/${path}`, content);
  }

  of(body: RoundBody): string {
    return `remisser/${this.remissId}/recipients/${body.recipientId}`;
  }

  /** One request as a body's secretary, to one server or another. */
  ask(
    { name, key }: RoundBody,
    method: string,
    path: string,
    content?: unknown,
    headers?: Record<string, string>,
  ): Promise<Exchange> {
    return this.askWith(name, key, method, path, content, headers);
  }

  private askWith(
    who: string,
    key: string,
    method: string,
    path: string,
    content?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Exchange> {
    const urls = this.urls();
    return this.transcript.ask(who, `${urls[this.turn++ % urls.length]!}/api/v1/${path}`, {
      method,
      headers: { ...(isJson(content) ? API : {}), authorization: `Bearer ${key}`, ...headers },
      body: isJson(content) ? JSON.stringify(content) : (content as FormData | undefined),
    });
  }

  private turn = 0;
  private readonly versions = new Map<string, number>();
}

const isJson = (content: unknown) => content !== undefined && !(content instanceof FormData);

const versionIn = ({ body }: Exchange) => (JSON.parse(body) as { version: number }).version;

/** Who issues remisser here, and what they go out with. */
interface Office {
  officerKey: string;
  /** When all bodies meet: the day the remiss goes out. */
  metOn: string;
  issueOne: () => Promise<Issued>;
}

interface Issued {
  id: string;
  recipients: { id: string; body: string }[];
}

/** What an officer does until a remiss has gone out. */
async function issueRemiss(
  transcript: Transcript,
  url: string,
  officerKey: string,
  issuerBodyId: string,
  dueDate: string,
): Promise<Issued> {
  const call = async <T>(method: string, path: string, body: unknown, version?: number): Promise<T> => {
    const init = {
      method,
      headers: {
        ...(body instanceof FormData ? {} : API),
        authorization: `Bearer ${officerKey}`,
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      body: body instanceof FormData ? body : JSON.stringify(body),
    };
    const reply = await transcript.ask('officer', `${url}/api/v1/${path}`, init);
    if (reply.status >= 300 || reply.status === 0) throw new Error(`${reply.what}: ${reply.status} ${reply.body}`);
    return JSON.parse(reply.body) as T;
  };
  const { id, version } = await call<{ id: string; version: number }>('POST', 'remisser', {
    caseNumber: 'KS/2026:1',
    title: 'Riktlinje för kvalitet',
    unit: UNIT,
    issuerBodyId,
    contact: { name: 'Handläggare Ett', email: 'klk@example.se', phone: '016-000 00 00' },
    dueDate,
  });
  const asked = await call<{ version: number }>('PUT', `remisser/${id}/questions`, { questions: QUESTIONS }, version);
  const rule = { rule: 'alla nämnder utom Kommunstyrelsen' };
  const ruled = await call<{ version: number }>('PUT', `remisser/${id}/recipients`, rule, asked.version);
  const form = new FormData();
  form.set('file', new Blob([DOCUMENT]), 'riktlinje.md');
  await call('POST', `remisser/${id}/documents`, form, ruled.version);
  return { id, ...(await call<Pick<Issued, 'recipients'>>('POST', `remisser/${id}/issue`, {})) };
}

/** The issuer, its officer, and a secretary with a key for each of so many bodies. */
const REGISTER = `
  with issuer as (
    insert into body (name, name_key, kind, email) values ($1, lower($1), 'nämnd', 'ks@example.se') returning id),
  officer as (insert into person (name, email) values ('Handläggare Ett', 'klk@example.se') returning id),
  officer_hat as (
    insert into assignment (person_id, role, unit, from_date)
    select id, 'case_officer', $2, yttra_today() - 400 from officer),
  given as (select n, hash from unnest($4::text[]) with ordinality as given (hash, n)),
  bodies as (
    insert into body (name, name_key, kind, email)
    select 'Nämnden för område ' || n, 'nämnden för område ' || n, 'nämnd', 'namnd.' || n || '@example.se' from given
    returning id, substring(name from '\\d+$')::int as n),
  people as (
    insert into person (name, email) select 'Sekreterare ' || n, 'sekreterare.' || n || '@example.se' from given
    returning id, substring(name from '\\d+$')::int as n),
  hats as (
    insert into assignment (person_id, role, body_id, from_date)
    select people.id, 'secretary', bodies.id, yttra_today() - 400 from people join bodies using (n)),
  keys as (
    insert into access_token (person_id, hash, last_four, expires_at)
    select people.id, given.hash, 'rigg', yttra_now() + interval '300 days' from people join given using (n)
    union all select id, $3, 'rigg', yttra_now() + interval '300 days' from officer)
  select id from issuer`;
