import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Sessions } from '@yttra/identity';
import { Database, nestLog } from '@yttra/platform';
import type { BrowserContext, BrowserContextOptions, Browser } from 'playwright-core';
import type { EntityManager } from 'typeorm';
import { configureHttp, httpAdapter } from '../../apps/server/configure-http';
import { ServerModule } from '../../apps/server/server.module';
import { startModule, type Started } from '../local/processes';
import { freePort } from './free-port';
import { keptExample } from './kept-example';
import { testDatabase, type TestDatabase } from './test-database';

const LOCAL = resolve(__dirname, '../../apps/local');

/** People of the living example, by what they do in it. */
export const PEOPLE = {
  officer: 'hanna.lovgren@example.se',
  /** Socialnämnden, which has answered in the running remiss. */
  secretary: 'gunnar.astrom@example.se',
  /** Vuxennämnden, whose draft is begun. */
  drafter: 'jonas.ek@example.se',
  /** Vård- och omsorgsnämnden, whose draft two people write. */
  together: 'karin.lundmark@example.se',
  contributor: 'maria.bjorkman@example.se',
  /** Serves two bodies that have not answered. */
  twoBodies: 'birgit.sandell@example.se',
  /** Logistikbolaget, which has not answered. */
  company: 'sanna.berglund@example.se',
  /** Servicenämnden, which has asked for anstånd. */
  wisher: 'fatima.rashid@example.se',
  /** Kultur- och fritidsnämnden, which never answered in the reported remiss. */
  tooLate: 'david.hellgren@example.se',
  reader: 'ylva.stenmark@example.se',
  /** Torshälla stads nämnd, whose answer came on paper: see browser-states.ts. */
  onPaper: 'ingrid.nordin@example.se',
  registrar: 'ake.lofgren@example.se',
  administrator: 'samir.haddad@example.se',
  /** Whose session is of an hour ago: it is renewed before anything that changes who may do what. */
  longSignedIn: 'helena.vik@example.se',
  /** Of an office, and of a body, that have nothing yet: see browser-states.ts. */
  newOfficer: 'ny.handlaggare@example.se',
  newSecretary: 'ny.sekreterare@example.se',
  /** Appointed to Vuxennämnden, which has a draft and has not let her in. */
  waiting: 'vera.strom@example.se',
  /** Serves Logistikbolaget and works for the office that asks it. */
  twoHats: 'tove.hatt@example.se',
  /** Logistikbolaget's mailbox, by a code that was read in it. */
  mailbox: 'logistikbolagets.brevlada@example.se',
  /** Where the office sends Destinationsbolaget's mails, which the body has not confirmed. */
  redirected: 'annan.brevlada@example.se',
  /** A secretary of Destinationsbolaget, whose mails go to another address since. */
  moved: 'olof.ryden@example.se',
} as const;
export type Who = keyof typeof PEOPLE;

/**
 * The real server on a copy of the living example of `npm start`, whose clock stands at the day that it is dated from.
 */
export class LivingServer {
  private constructor(
    readonly db: TestDatabase,
    readonly app: NestFastifyApplication,
    readonly url: string,
    private readonly folder: string,
    private readonly personas: Started,
  ) {}

  /** With controllers of the suite's own beside the real ones. */
  static async start(controllers: Type[] = []): Promise<LivingServer> {
    const kept = await keptExample();
    const db = await testDatabase([], kept.template);
    const folder = mkdtempSync(join(tmpdir(), 'yttra-living-'));
    cpSync(kept.folder, folder, { recursive: true });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const personas = startModule(
      `const { startPersonasIssuer } = await import('${LOCAL}/personas-issuer.mjs');
       console.log((await startPersonasIssuer({ port: 0, baseUrl: '${url}' })).setting);
       process.stdin.on('end', () => process.exit(0)).resume();`,
    );
    Object.assign(process.env, {
      BASE_URL: url,
      OIDC_ISSUERS: await personas.line('['),
      DATABASE_URL: db.appUrl,
      DATA_DIR: folder,
      NODE_ENV: 'test',
    });
    try {
      const module = await Test.createTestingModule({ imports: [ServerModule], controllers }).compile();
      const app = module.createNestApplication<NestFastifyApplication>(httpAdapter(), { logger: nestLog });
      await configureHttp(app);
      await app.listen(port, '127.0.0.1');
      return new LivingServer(db, app, url, folder, personas);
    } catch (error) {
      personas.child.kill();
      await db.drop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    await this.app.close();
    this.personas.child.stdin!.end();
    await this.personas.ended;
    await this.db.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get<T>(service: Type<T>): T {
    return this.app.get(service);
  }

  inTx<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.get(Database).transaction(work);
  }

  /** A window in which the person is signed in; with nobody, no one is. */
  async window(browser: Browser, who: Who | 'nobody', options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await browser.newContext({
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      reducedMotion: 'reduce',
      baseURL: this.url,
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    if (who !== 'nobody') await context.addCookies(await this.cookiesOf(who, options.baseURL));
    return context;
  }

  /** What a browser holds in which the person has just signed in. */
  async cookiesOf(who: Who, url = this.url) {
    const value = await this.tokenOf(PEOPLE[who]);
    return [{ name: 'yttra-session', value, url, httpOnly: true, sameSite: 'Lax' as const }];
  }

  async idOf(email: string): Promise<string> {
    const [person] = await this.db.asSuperuser<{ id: string }>('select id from person where email = $1', [email]);
    if (!person) throw new Error(`nobody in the example is ${email}`);
    return person.id;
  }

  private async tokenOf(email: string): Promise<string> {
    const personId = await this.idOf(email);
    const token = await this.inTx((tx) =>
      this.get(Sessions).begin(
        tx,
        personId,
        email === PEOPLE.mailbox
          ? { with: 'code', browser: 'Chromium' }
          : { with: 'oidc', issuerKey: 'exempel', strong: true, browser: 'Chromium' },
      ),
    );
    if (email === PEOPLE.longSignedIn)
      await this.db.asSuperuser(`update session set renewed_at = renewed_at - interval '1 hour' where person_id = $1`, [
        personId,
      ]);
    return token;
  }
}
