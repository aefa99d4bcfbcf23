import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { isMailAddress } from '@yttra/platform';
import type { OpenAPIObject } from '@nestjs/swagger';

type Json = Record<string, unknown>;
interface Documented {
  content?: Record<string, { schema?: Json }>;
}

/** A reply as it came over the wire. */
export interface Wire {
  method: string;
  path: string;
  status: number;
  contentType: string;
  /** Parsed where it is JSON. */
  body: unknown;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

/** A request as it was sent. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  /** What went as JSON; undefined where nothing did. */
  body: unknown;
}

interface DescribedOperation {
  parameters?: { name: string; in: string }[];
  requestBody?: Documented;
  responses: Record<string, Documented>;
}

/** The application's own OpenAPI document, as something that replies can be held against. */
export class ApiDescription {
  private readonly ajv = addFormats(new Ajv({ strict: false, allErrors: true })).addFormat('idn-email', isMailAddress);
  private readonly checks = new Map<string, ValidateFunction>();
  private readonly routes: { template: string; pattern: RegExp }[];

  constructor(readonly document: OpenAPIObject) {
    // The route with most fixed letters first: `…/recipients.csv` before `…/:rid`.
    this.routes = Object.keys(document.paths)
      .map((template) => ({ template, pattern: patternOf(template) }))
      .sort((a, b) => fixedLetters(b.template) - fixedLetters(a.template));
  }

  /** Every operation, as `GET /api/v1/…`, with `{name}` for a place in the path. */
  operations(): string[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method) => `${method.toUpperCase()} ${path}`),
    );
  }

  /** Each way in which a reply differs from what is described; empty when it is as it says. */
  faults(wire: Wire): string[] {
    const operation = `${wire.method} ${wire.path} ${wire.status}`;
    const documented = this.documented(wire);
    if (!documented) return [`${operation}: the description has no such reply`];
    const { content = {} } = documented;
    const types = Object.keys(content);
    if (types.length === 0) return wire.body === '' || wire.body === undefined ? [] : [`${operation}: has a body`];
    const type = types.find((allowed) => allowed === '*/*' || allowed === wire.contentType.split(';')[0]);
    if (!type) return [`${operation}: ${wire.contentType || 'no content type'}, described as ${types.join(', ')}`];
    const { schema } = content[type]!;
    if (!schema || schema.format === 'binary') return [];
    const check = this.checkOf(schema);
    return check(wire.body) ? [] : wordsOf(check, `${operation}:`);
  }

  takesBody(method: string, path: string): boolean {
    return this.operationAt(method, path)?.requestBody !== undefined;
  }

  /** Each way in which a request that was taken differs from what is described: a client would not have sent it. */
  strayIn({ method, path, query, body }: Asked): string[] {
    const operation = this.operationAt(method, path);
    if (!operation) return [];
    const named = `${method} ${path}`;
    const known = (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name);
    const unknown = [...query.keys()].filter((name) => !known.includes(name));
    const faults = unknown.map((name) => `${named}: took ?${name}=, which is not described`);
    if (body === undefined) return faults;
    const schema = operation.requestBody?.content?.['application/json']?.schema;
    if (!schema) return [...faults, `${named}: took a body, and none is described`];
    const check = this.checkOf(schema);
    return check(body) ? faults : [...faults, ...wordsOf(check, `${named}: took a body that`)];
  }

  private operationAt(method: string, path: string): DescribedOperation | undefined {
    const found = this.routes.find(({ pattern }) => pattern.test(path));
    return found && (this.document.paths[found.template]![method.toLowerCase() as Method] as DescribedOperation);
  }

  private documented({ method, path, status }: Wire): Documented | undefined {
    const found = this.routes.find(({ pattern }) => pattern.test(path));
    if (!found) return status === 404 ? this.anyRefusal() : undefined;
    const item = this.document.paths[found.template]!;
    const operation = item[method.toLowerCase() as Method];
    if (!operation) return status === 404 || status === 405 ? this.anyRefusal() : undefined;
    const { responses } = operation;
    return (responses[String(status)] ?? responses[`${String(status)[0]}XX`]) as Documented | undefined;
  }

  /** What a route that is not there answers looks as any other refusal. */
  private anyRefusal(): Documented {
    const [item] = Object.values(this.document.paths);
    const operation = METHODS.map((method) => item![method]).find((candidate) => candidate)!;
    return operation.responses['4XX'] as Documented;
  }

  private named(schema: Json): Json {
    const name = typeof schema.$ref === 'string' ? schema.$ref.replace('#/components/schemas/', '') : null;
    return name === null ? schema : (this.document.components!.schemas![name] as Json);
  }

  private checkOf(schema: Json): ValidateFunction {
    const key = JSON.stringify(schema);
    const known = this.checks.get(key);
    if (known) return known;
    const check = this.ajv.compile(this.named(schema));
    this.checks.set(key, check);
    return check;
  }
}

const wordsOf = ({ errors }: ValidateFunction, whose: string): string[] =>
  (errors ?? []).map((error) => `${whose} ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);

function patternOf(template: string): RegExp {
  const escaped = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\{\w+\}/g, '[^/]+')}/?$`);
}

const fixedLetters = (template: string): number => template.replace(/\{\w+\}/g, '').length;
