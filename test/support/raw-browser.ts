/** One reply, as it came: redirects are not followed. */
export interface RawReply {
  status: number;
  location: string | null;
  headers: Headers;
  cookies: string[];
  text: string;
}

/** A browser that shows each step: cookies are kept by origin, nothing is followed by itself. */
export class RawBrowser {
  private readonly jars = new Map<string, Map<string, string>>();

  async get(url: string, headers: Record<string, string> = {}): Promise<RawReply> {
    return this.send(url, { method: 'GET', headers });
  }

  /** Sends a form as a browser does from a page of that site; a header that is null is left out. */
  async post(
    url: string,
    form: Record<string, string> = {},
    headers: Record<string, string | null> = {},
  ): Promise<RawReply> {
    const given = Object.entries({ 'sec-fetch-site': 'same-origin', origin: new URL(url).origin, ...headers });
    const kept = given.filter((header): header is [string, string] => header[1] !== null);
    return this.send(url, { method: 'POST', body: new URLSearchParams(form), headers: Object.fromEntries(kept) });
  }

  cookie(url: string, name: string): string | undefined {
    return this.jar(url).get(name);
  }

  /** Puts a cookie there, or takes it away. */
  setCookie(url: string, name: string, value: string | undefined): void {
    if (value === undefined) this.jar(url).delete(name);
    else this.jar(url).set(name, value);
  }

  private jar(url: string): Map<string, string> {
    const { origin } = new URL(url);
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }

  private async send(url: string, init: RequestInit & { headers: Record<string, string> }): Promise<RawReply> {
    const jar = this.jar(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie ? { cookie } : {}), ...init.headers },
    });
    const cookies = reply.headers.getSetCookie();
    for (const line of cookies) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line) || value === '') jar.delete(name!);
      else jar.set(name!, value!);
    }
    return {
      status: reply.status,
      location: reply.headers.get('location'),
      headers: reply.headers,
      cookies,
      text: await reply.text(),
    };
  }
}
