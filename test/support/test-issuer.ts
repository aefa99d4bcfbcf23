import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { RawBrowser } from './raw-browser';

/** A real provider in a process of its own: see oidc-issuer.mjs. */
export class TestIssuer {
  private constructor(
    private readonly child: ChildProcess,
    private readonly ourAddress: string,
    readonly issuer: string,
    readonly client: { clientId: string; clientSecret: string },
  ) {}

  /** An issuer that sends people back to our address. */
  static async start(key: string, ourAddress: string): Promise<TestIssuer> {
    const script = resolve(__dirname, 'oidc-issuer.mjs');
    const child = spawn(process.execPath, [script, `${ourAddress}/logga-in/oidc/${key}/svar`], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
    const { issuer, ...client } = JSON.parse(line) as { issuer: string; clientId: string; clientSecret: string };
    return new TestIssuer(child, ourAddress, issuer, client);
  }

  /** Bends the tokens to come, by one of the names in oidc-issuer.mjs; null: they are right again. */
  async bend(how: string | null): Promise<void> {
    const reply = await fetch(`${this.issuer}/bend?how=${encodeURIComponent(how ?? '')}`);
    await reply.arrayBuffer();
  }

  /** What it was asked for, and the tokens that it gave. */
  async seen(): Promise<{ authorizations: Record<string, string>[]; tokens: string[] }> {
    return (await fetch(`${this.issuer}/seen`)).json() as Promise<{
      authorizations: Record<string, string>[];
      tokens: string[];
    }>;
  }

  /** Goes through the issuer's pages as this person; returns the path with which the browser comes back to us. */
  async signIn(href: string, person: string, { acr = 'urn:example:loa3' } = {}): Promise<string> {
    const browser = new RawBrowser();
    let at = href;
    for (let steps = 0; steps < 8; steps++) {
      if (at.startsWith(this.ourAddress)) return at.slice(this.ourAddress.length);
      const reply = await browser.get(at, { 'x-person': person, 'x-acr': acr });
      if (!reply.location) throw new Error(`the issuer says ${reply.status}: ${reply.text.slice(0, 300)}`);
      at = new URL(reply.location, this.issuer).href;
    }
    throw new Error(`lost at the issuer: ${at}`);
  }

  async stop(): Promise<void> {
    this.child.disconnect();
    if (this.child.exitCode === null) await once(this.child, 'exit');
  }
}
