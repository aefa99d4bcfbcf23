import type { ApiDescription } from './api-description';

export interface Options {
  body?: unknown;
  /** Sent as it is, with its own content type in `headers`. */
  raw?: string | Uint8Array<ArrayBuffer>;
  form?: FormData;
  headers?: Record<string, string>;
}

export interface Reply<T = unknown> {
  status: number;
  headers: Headers;
  body: T;
  bytes: Buffer;
}

/** A refusal, as application/problem+json. */
export interface Refusal {
  status: number;
  code: string;
  detail: string;
  title: string;
  fields?: { field: string; message: string; allowed?: string }[];
  details?: Record<string, unknown>;
}

/** SQL, stacks, paths and the names of what we are built of: nothing that a refusal may tell. */
const INSIDES =
  /\b(select|insert into|update \w+ set|delete from)\b|\.(ts|js|mjs):\d|node_modules|\bat \w+ \(|QueryFailed|TypeError|RangeError|typeorm|fastify|FST_|zod/i;

/** The version that was read, as a header. */
export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

/**
 * One person's calls over HTTP, to paths under /api/v1. Every reply is held against the application's own description:
 * one that is not described, or differs from its schema, a request that was taken and is not as described, and any
 * 5xx, fails the test that called.
 */
export class ApiClient {
  constructor(
    private readonly url: string,
    private readonly key: string | null,
    private readonly description: ApiDescription,
    /** How a request gets there; by a socket unless told otherwise. */
    private readonly send: (url: string, how: RequestInit) => Promise<Response> = fetch,
  ) {}

  get = <T>(path: string) => this.done<T>('GET', path);
  post = <T>(path: string, body?: unknown, headers?: Record<string, string>) =>
    this.done<T>('POST', path, { body, headers });
  put = <T>(path: string, body?: unknown, headers?: Record<string, string>) =>
    this.done<T>('PUT', path, { body, headers });
  patch = <T>(path: string, body: unknown, headers?: Record<string, string>) =>
    this.done<T>('PATCH', path, { body, headers });
  delete = <T>(path: string, body?: unknown, headers?: Record<string, string>) =>
    this.done<T>('DELETE', path, { body, headers });

  /** Hands over a file with the form's other fields. */
  upload<T>(
    path: string,
    name: string,
    content: string | Uint8Array<ArrayBuffer>,
    more: Partial<UploadMore> = {},
  ): Promise<T> {
    return this.done<T>('POST', path, { form: formOf(name, content, more.fields), headers: more.headers });
  }

  async bytes(path: string): Promise<Reply> {
    const reply = await this.call('GET', path);
    if (reply.status !== 200) throw new Error(`GET ${path}: ${reply.status} ${reply.bytes.toString()}`);
    return reply;
  }

  /** A call that must be refused; its problem. */
  async refused(method: string, path: string, options: Options = {}): Promise<Refusal> {
    const { status, body } = await this.call<Refusal>(method, path, options);
    if (status < 400) throw new Error(`${method} ${path}: ${status}, expected a refusal`);
    return body;
  }

  /** Any call, whatever comes of it. */
  async call<T = unknown>(method: string, path: string, options: Options = {}): Promise<Reply<T>> {
    const { pathname, href, searchParams: query } = new URL(`/api/v1/${path}`, this.url);
    const { body, raw, form, headers } = options;
    const reply = await this.send(href, {
      method,
      headers: {
        ...(this.key ? { authorization: `Bearer ${this.key}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: form ?? raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const bytes = Buffer.from(await reply.arrayBuffer());
    const contentType = reply.headers.get('content-type') ?? '';
    const parsed: unknown = /[/+]json/.test(contentType) ? JSON.parse(bytes.toString()) : bytes.toString();
    const wire = { method, path: pathname, status: reply.status, contentType, body: parsed };
    const faults = reply.status >= 500 ? [`${method} ${path}: ${reply.status} ${bytes.toString()}`] : [];
    if (reply.status >= 400 && INSIDES.test(bytes.toString())) faults.push(`${method} ${path}: tells of its insides`);
    faults.push(...this.description.faults(wire));
    const sent: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
    if (reply.ok) faults.push(...this.description.strayIn({ method, path: pathname, query, body: sent }));
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return { status: reply.status, headers: reply.headers, body: parsed as T, bytes };
  }

  private async done<T>(method: string, path: string, options: Options = {}): Promise<T> {
    const { status, body } = await this.call<T>(method, path, options);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }
}

interface UploadMore {
  fields: Record<string, string>;
  headers: Record<string, string>;
}

export function formOf(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob([content]), name);
  return form;
}
