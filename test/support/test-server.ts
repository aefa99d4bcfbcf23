import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { BodyRegister } from '@yttra/bodies';
import { AccessKeys, Assignments, People, Sessions, type Role } from '@yttra/identity';
import { Database, env, nestLog } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { describeApi } from '../../apps/server/api/openapi';
import { configureHttp, httpAdapter } from '../../apps/server/configure-http';
import { ServerModule } from '../../apps/server/server.module';
import { ApiClient } from './api-client';
import { ApiDescription } from './api-description';
import { PageClient } from './page-client';
import { testDatabase, type TestDatabase } from './test-database';

/** The bodies that the personas serve, by the names that specs use. */
const BODIES = {
  ks: { name: 'Kommunstyrelsen', kind: 'nämnd' },
  social: { name: 'Socialnämnden', kind: 'nämnd' },
  miljo: { name: 'Miljönämnden', kind: 'nämnd' },
} as const;
type BodyKey = keyof typeof BODIES;

export const UNIT = 'Kommunledningskontoret';

/**
 * Everyone who may come to the API, each with one hat, as Socialnämnden's answer sees them. A contributor wears none:
 * only an invitation opens anything.
 */
const PERSONAS = {
  officer: { role: 'case_officer', unit: UNIT },
  otherOfficer: { role: 'case_officer', unit: 'Räddningstjänsten' },
  secretary: { role: 'secretary', body: 'social' },
  otherSecretary: { role: 'secretary', body: 'miljo' },
  contributor: null,
  reader: { role: 'reader' },
  /** A reader whom the officer may name to assess. */
  namedReader: { role: 'reader' },
  registrar: { role: 'registrar', body: 'ks' },
  bodyRegistrar: { role: 'registrar', body: 'social' },
  administrator: { role: 'administrator' },
} as const satisfies Record<string, { role: Role; body?: BodyKey; unit?: string } | null>;
export type Persona = keyof typeof PERSONAS;
export const PERSONA_NAMES = Object.keys(PERSONAS) as Persona[];

export const emailOf = (persona: Persona): string => `${persona.toLowerCase()}@example.se`;

/** What a worker keeps between specs: the server describes itself alike in all of them, and that takes its time. */
const KEPT = ((globalThis as { keptBetweenSpecs?: { description?: ApiDescription } }).keptBetweenSpecs ??= {});

const descriptionOf = (app: NestFastifyApplication) => new ApiDescription(describeApi(app));

/** The real server on a database and in a folder of its own, with a key for each persona. */
export class TestServer {
  readonly clients = {} as Record<Persona, ApiClient>;
  readonly keys = {} as Record<Persona, string>;
  readonly people = {} as Record<Persona, string>;
  readonly bodies = {} as Record<BodyKey, string>;

  private constructor(
    readonly db: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly description: ApiDescription,
    /** Every route that answers, Nest's or not, as `GET /…`. */
    readonly served: readonly string[],
    private readonly folder: string,
  ) {}

  /**
   * Starts at the given moment of the database's clock, with controllers of the spec's own beside the real ones.
   * `empty`: without bodies and people.
   */
  static async start({
    at = '2022-10-05T08:00:00+02:00',
    controllers = [],
    port = 0,
    empty = false,
  }: { at?: string; controllers?: Type[]; port?: number; empty?: boolean } = {}): Promise<TestServer> {
    const db = await testDatabase();
    await db.moveClock(at);
    const folder = mkdtempSync(join(tmpdir(), 'yttra-server-'));
    // Before anything asks for its settings, which are read once.
    Object.assign(process.env, { DATABASE_URL: db.appUrl, DATA_DIR: folder, NODE_ENV: 'test' });
    const module = await Test.createTestingModule({ imports: [ServerModule], controllers }).compile();
    const adapter = httpAdapter();
    const served: string[] = [];
    adapter.getInstance().addHook('onRoute', ({ method, url }) => {
      served.push(...[method].flat().map((name) => `${name} ${url}`));
    });
    const app = module.createNestApplication<NestFastifyApplication>(adapter, { logger: nestLog });
    await configureHttp(app);
    await app.listen(port, '127.0.0.1');
    env().BASE_URL = await app.getUrl();
    const description = controllers.length > 0 ? descriptionOf(app) : (KEPT.description ??= descriptionOf(app));
    const server = new TestServer(db, app, await app.getUrl(), description, served, folder);
    if (empty) return server;
    await server.appointEveryone();
    await server.forgetKeyMails();
    return server;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.db.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Calls with any key, or none. */
  client(key: string | null): ApiClient {
    return new ApiClient(this.url, key, this.description);
  }

  /** A browser in which the persona is signed in; without one, nobody is. */
  async pages(persona: Persona | null): Promise<PageClient> {
    return persona ? this.pagesOf(this.people[persona]) : new PageClient(this.url);
  }

  /** A browser in which anybody in the register is signed in. */
  async pagesOf(personId: string): Promise<PageClient> {
    const token = await this.inTx((tx) => this.get(Sessions).begin(tx, personId, { with: 'code', strong: true }));
    return new PageClient(this.url, { 'yttra-session': token });
  }

  get<T>(service: Type<T>): T {
    return this.app.get(service);
  }

  inTx<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.get(Database).transaction(work);
  }

  /** What tells the owners of the keys that the suite itself makes; no story is about them. */
  async forgetKeyMails(): Promise<void> {
    await this.db.asOwner(`delete from outgoing_mail where kind = 'sign-in.key'`);
  }

  private async appointEveryone(): Promise<void> {
    await this.inTx(async (tx) => {
      for (const key of Object.keys(BODIES) as BodyKey[]) {
        const { name, kind } = BODIES[key];
        const email = `${key}@example.se`;
        const registrarEmail = `registrator.${key}@example.se`;
        const body = await this.get(BodyRegister).create(tx, null, { name, kind, email, registrarEmail });
        this.bodies[key] = body.id;
      }
      for (const persona of PERSONA_NAMES) {
        const { id } = await this.get(People).add(tx, { name: `Persona ${persona}`, email: emailOf(persona) });
        const hat = PERSONAS[persona];
        if (hat) {
          const place = { bodyId: 'body' in hat ? this.bodies[hat.body] : null, unit: 'unit' in hat ? hat.unit : null };
          await this.get(Assignments).appoint(tx, null, { personId: id, role: hat.role, ...place });
        }
        this.people[persona] = id;
        // Long enough for a story that ends months after it began.
        this.keys[persona] = await this.get(AccessKeys).issue(tx, id, 366);
        this.clients[persona] = this.client(this.keys[persona]);
      }
    });
  }
}
