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
