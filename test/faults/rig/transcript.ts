import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Node tells when it writes the head of a request to its connection. */
const LEAVES = 'undici:client:sendHeaders';

interface Leaving {
  request: { method: string; path: string };
}

/** One request as whoever sent it saw it. */
export interface Exchange {
  who: string;
  what: string;
  /** 0: no answer came. */
  status: number;
  body: string;
  ms: number;
  retryAfter: string | null;
}

/** Everything that was asked over HTTP and what came back, in order: what the judge goes by. */
export class Transcript {
  readonly exchanges: Exchange[] = [];
  /** By method and path: when it last left, in milliseconds of this machine's clock, and not when it was meant to. */
  private readonly left = new Map<string, number>();
  private readonly seesOff = (told: unknown) => {
    const { request } = told as Leaving;
    this.left.set(`${request.method} ${request.path}`, Date.now());
  };

  constructor() {
    subscribe(LEAVES, this.seesOff);
  }

  /** When what was asked so last has left this machine's hands: it is on loopback, so it has come. */
  leftAt(what: string): number {
    const at = this.left.get(what);
    if (at === undefined) throw new Error(`nobody saw when it left: ${what}`);
    return at;
  }

  close(): void {
    unsubscribe(LEAVES, this.seesOff);
  }

  /** Asks once, and keeps what came. */
  async ask(who: string, url: string, init: RequestInit & { method: string }): Promise<Exchange> {
    const from = performance.now();
    const what = `${init.method} ${new URL(url).pathname}`;
    let exchange: Exchange;
    try {
      const reply = await fetch(url, { ...init, signal: AbortSignal.timeout(30_000) });
      const body = await reply.text();
      const { status, headers } = reply;
      exchange = { who, what, status, body, ms: performance.now() - from, retryAfter: headers.get('retry-after') };
    } catch (error) {
      const { message, cause } = error as Error;
      const body = cause instanceof Error ? `${message}: ${cause.message}` : message;
      exchange = { who, what, status: 0, body, ms: performance.now() - from, retryAfter: null };
    }
    this.exchanges.push(exchange);
    return exchange;
  }
}
