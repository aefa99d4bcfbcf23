import { DomainError } from '@yttra/platform';

interface ProblemReply {
  code?: string;
  detail?: string;
  fields?: { field: string; message: string }[];
}

interface CallOptions {
  body?: unknown;
  form?: FormData;
  headers?: Record<string, string>;
}

/** One person's calls to the API. Errors: a refusal as a DomainError with the API's own code and words. */
export class ApiClient {
  constructor(
    private readonly baseUrl: string,
    /** As it is now: a key holds for a year, and a case with two rounds takes longer. */
    private readonly key: () => string,
  ) {}

  get = <T>(path: string) => this.json<T>('GET', path);
  post = <T>(path: string, body?: unknown, headers?: Record<string, string>) =>
    this.json<T>('POST', path, { body, headers });
  put = <T>(path: string, body: unknown, headers?: Record<string, string>) =>
    this.json<T>('PUT', path, { body, headers });
  patch = <T>(path: string, body: unknown, headers?: Record<string, string>) =>
    this.json<T>('PATCH', path, { body, headers });
  delete = <T>(path: string, body?: unknown) => this.json<T>('DELETE', path, { body });
  upload = <T>(path: string, form: FormData) => this.json<T>('POST', path, { form });

  async bytes(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.call('GET', path)).arrayBuffer());
  }

  private async json<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
    const text = await (await this.call(method, path, options)).text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  private async call(method: string, path: string, { body, form, headers }: CallOptions = {}): Promise<Response> {
    const reply = await fetch(`${this.baseUrl}/api/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.key()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: form ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    if (reply.ok) return reply;
    const problem = (await reply.json().catch(() => ({}))) as ProblemReply;
    const fields = (problem.fields ?? []).map(({ field, message }) => `${field}: ${message}`).join(' ');
    throw new DomainError({
      code: problem.code ?? `http.${reply.status}`,
      kind: 'invalid',
      message: `${method} ${path}: ${problem.detail ?? reply.statusText} ${fields}`.trim(),
    });
  }
}
