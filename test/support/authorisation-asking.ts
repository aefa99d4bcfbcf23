import { CAREFUL_HEADERS } from '../../apps/server/http/careful-headers';
import { ApiClient, ifMatch, type Reply } from './api-client';
import { ASKERS, REDIRECTED, type Asker } from './askers';
import { WHOSE } from './authorisation-places';
import { AuthorisationRound, DRAFTS } from './authorisation-round';
import { heardLog } from './heard-log';
import { followEveryLink } from './link-walk';
import { tablesWith } from './tables-with';
import { TestServer } from './test-server';
import { TestWorker } from './test-worker';

/** The administrator keeps the register of people, and may know who there is. */
const REGISTER_OF_PEOPLE = /\/api\/v1\/(people|assignments)$| \/admin\//;

/** A form that cannot be read: it is refused after the question of who may, and before anything is done. */
const UNREADABLE_FORM = {
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
  body: '--x\r\n',
};

const NEVER = new Set(['i', '1', '3']);
const WORDS = Object.values(DRAFTS).map(({ word }) => word);

export const isOfProgram = (route: string) => route.includes(' /api/');
export const isRead = (route: string) => route.startsWith('GET ');
/** A form that cannot be read changes nothing either. */
export const isHarmless = (route: string) => isRead(route) || !isOfProgram(route);

interface Request {
  method: string;
  path: string;
}

/**
 * What whoever may read is answered. Files that LibreOffice makes are not there where the settings name none, as here.
 */
const soundOf = (route: string): readonly number[] => (route.endsWith('.odt') ? [409] : [200, 303]);

/** What was seen of a route: the row of its table, and all that should not be. */
export interface Observed {
  letters: string;
  faults: string[];
}

/** The server with drafts behind the wall, and everyone who asks it for everybody's. */
export class AuthorisationAsking {
  private constructor(
    private readonly server: TestServer,
    private readonly worker: TestWorker,
    private readonly round: AuthorisationRound,
    private readonly log: { lines: string[] },
  ) {}

  static async prepare(): Promise<AuthorisationAsking> {
    const worker = await TestWorker.prepare();
    const server = await TestServer.start();
    const log = heardLog();
    return new AuthorisationAsking(server, worker, await AuthorisationRound.prepare(server), log);
  }

  async stop(): Promise<void> {
    await this.worker.stop();
    await this.server.stop();
  }

  /** Asks by everyone about everybody's. */
  async observe(route: string): Promise<Observed> {
    const groups: string[] = [];
    const faults: string[] = [];
    for (const whose of this.round.objectsOf(route)) {
      const request = this.round.request(route, whose);
      const letters: string[] = [];
      const one = async (asker: Asker, column: number) => {
        // Who may never, or has not signed in, is told so before anyone looks whose it is.
        const first = groups[0]?.[column];
        letters[column] = first && NEVER.has(first) ? first : await this.ask(route, request, asker, faults);
      };
      if (isHarmless(route)) await Promise.all(ASKERS.map(one));
      else for (const [column, asker] of ASKERS.entries()) await one(asker, column);
      const redirected = await this.ask(route, request, REDIRECTED, faults);
      if (redirected === 'y' && letters[ASKERS.indexOf('puppet')] !== 'y')
        faults.push(`lets in ${REDIRECTED} to ${whose}`);
      groups.push(letters.join(''));
    }
    return { letters: groups.join(' '), faults };
  }

  private async ask(route: string, request: Request, asker: Asker, faults: string[]): Promise<string> {
    const reply = await (isOfProgram(route) ? this.call(route, request, asker) : this.open(request, asker));
    const letter = letterOf(reply);
    const isFailed = isRead(route) ? letter === 'y' && !soundOf(route).includes(reply.status) : reply.status >= 500;
    if (isFailed) faults.push(`answers ${asker} ${reply.status}`);
    faults.push(
      ...carelessHeaders(reply, PUBLISHED.test(request.path)).map((header) => `careless to ${asker}: ${header}`),
    );
    // One who must sign in is sent to do so with the very address that was asked for, ids and all.
    const people = letter !== 'i' && !REGISTER_OF_PEOPLE.test(route);
    const leaks = await this.round.leaks(asker, reply, { people });
    faults.push(...leaks.map((secret) => `shows ${asker} ${secret}`));
    return letter;
  }

  private call(route: string, { method, path }: Request, asker: Asker): Promise<Reply> {
    const { url, description } = this.server;
    const headers = { ...ifMatch(0), 'idempotency-key': `${route} ${asker}` };
    const options = description.takesBody(method, `/api/v1/${path}`) ? { body: { okänt: true }, headers } : { headers };
    return new ApiClient(url, this.round.credentials[asker].key, description, this.injected).call(
      method,
      path,
      options,
    );
  }

  private async open({ method, path }: Request, asker: Asker): Promise<Reply> {
    const form = method === 'GET' ? { headers: {}, body: undefined } : UNREADABLE_FORM;
    const { cookie } = this.round.credentials[asker];
    const headers = { ...form.headers, origin: new URL(this.server.url).origin, cookie, accept: 'text/html' };
    const reply = await this.injected(path, { method, headers, body: form.body });
    return { status: reply.status, headers: reply.headers, bytes: Buffer.from(await reply.arrayBuffer()), body: {} };
  }

  /** Every link that an asker is shown, followed from his or her start. */
  followLinks(asker: Asker): Promise<string[]> {
    return followEveryLink(async (path) => {
      const { status, headers, bytes } = await this.open({ method: 'GET', path }, asker);
      const isPage = (headers.get('content-type') ?? '').startsWith('text/html');
      return {
        status,
        location: status === 303 ? headers.get('location') : null,
        html: isPage ? bytes.toString() : '',
      };
    });
  }

  /** Without a socket between: there are thousands of them. */
  private readonly injected = async (address: string, how: RequestInit): Promise<Response> => {
    const { pathname, search, host } = new URL(address, this.server.url);
    const reply = await this.server.app.inject({
      method: how.method as 'GET',
      url: `${pathname}${search}`,
      headers: { host, ...(how.headers as Record<string, string>) },
      payload: how.body as string | undefined,
    });
    const headers = Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const isEmpty = reply.rawPayload.length === 0;
    return new Response(isEmpty ? null : new Uint8Array(reply.rawPayload), { status: reply.statusCode, headers });
  };

  /** A search for what stands in drafts must be as empty as one for what stands nowhere: where it is not. */
  async searchLeaks(route: string): Promise<string[]> {
    const leaks: string[] = [];
    for (const asker of [...ASKERS, REDIRECTED] as const)
      for (const whose of WHOSE) {
        const { method, path } = this.round.request(route, whose);
        const search = async (word: string) => {
          const url = `${path}?${new URLSearchParams({ ord: word })}`;
          const { status, bytes } = await this.open({ method, path: url }, asker);
          return `${status} ${bytes.toString().replaceAll(word, '')}`;
        };
        const nothing = await search('finns-ingenstans');
        for (const word of WORDS) if ((await search(word)) !== nothing) leaks.push(`${asker} finds ${word}`);
      }
    return leaks;
  }

  /** For each draft, the tables that hold something of it. */
  holders(): Promise<string[][]> {
    return Promise.all(WORDS.map((word) => tablesWith(this.server.db, word)));
  }

  /** Everything that falls due for a month is done: what of the drafts stands in the mails and the log. */
  async afterwards(): Promise<{ mails: number; lines: number; leaks: string[] }> {
    await this.server.db.moveClock('2023-01-20T10:00:00+01:00');
    await this.worker.doEverything();
    const mails = (await this.worker.mails()).map(({ text, html, subject }) => `${subject} ${text} ${html}`);
    const { lines } = this.log;
    const leaks = [...mails, ...lines].filter((said) => WORDS.some((word) => said.includes(word)));
    return { mails: mails.length, lines: lines.length, leaks };
  }
}

/**
 * `y`, `i` when one is sent to sign in, or how it was refused: `1` no key (401), `3` never for this hat (403), `4` not
 * this one (404).
 */
function letterOf({ status, headers, body }: Reply): string {
  if (status === 303 && headers.get('location')?.startsWith('/logga-in?till=')) return 'i';
  const { code } = body as { code?: string };
  if (status === 404 && code && code !== 'identity.not_found') return 'y';
  return [401, 403, 404].includes(status) ? String(status).slice(-1) : 'y';
}

/** The look of the municipality is nobody's own. */
const MAY_BE_KEPT = 'public, max-age=31536000, immutable';

/** What everybody may read is asked for anew each time. */
const PUBLISHED = /^\/offentligt(\/|$)/;
const ASKED_EACH_TIME = new Set(['public, no-cache', 'private, no-cache']);

/** What of the headers that hold everywhere a reply lacks. */
function carelessHeaders({ headers }: Reply, isOfEverybody: boolean): string[] {
  const says = (name: string) => headers.get(name) ?? '';
  const isKept = says('cache-control') === MAY_BE_KEPT && /^(text\/css|image\/)/.test(says('content-type'));
  const isPublished = isOfEverybody && ASKED_EACH_TIME.has(says('cache-control'));
  const kept = isKept || isPublished || says('cache-control') === 'no-store' ? [] : ['cache-control'];
  const policy = /default-src 'none'/.test(says('content-security-policy')) ? [] : ['content-security-policy'];
  const others = ['strict-transport-security', 'x-content-type-options', 'referrer-policy', 'x-frame-options'] as const;
  return [...kept, ...policy, ...others.filter((name) => says(name) !== CAREFUL_HEADERS[name])];
}
