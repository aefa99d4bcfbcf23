import type { OpenAPIObject } from '@nestjs/swagger';

type Json = Record<string, unknown>;
interface Parameter {
  name: string;
  in: string;
}
interface Described {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
  security?: object[];
}
type Content = Record<string, { schema?: Json }>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const PROBLEM = 'application/problem+json';

/**
 * What the routes alone do not say, so that a client can be made from the description: every place of a path, also one
 * that a handler never reads (the guard does), a name for each thing that is sent, and that open routes take no key.
 */
export function describedWhole(document: OpenAPIObject, server: string): OpenAPIObject {
  const names = new SchemaNames();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Described | undefined;
      if (!operation) continue;
      const declared = withoutTwins(operation.parameters ?? []);
      operation.parameters = [...placesOf(path, declared), ...declared];
      operation.security ??= [];
      operation.operationId = operation.operationId.replace('Controller_', '_');
      names.take(operation);
    }
  }
  document.servers = [{ url: server.replace(/\/$/, '') }];
  document.components = { ...document.components, schemas: names.schemas };
  return document;
}

/** A header that a handler reads by its small letters is the one that its route declares. */
function withoutTwins(parameters: readonly Parameter[]): Parameter[] {
  const same = (one: Parameter) => `${one.in} ${one.in === 'header' ? one.name.toLowerCase() : one.name}`;
  const isDeclared = (one: Parameter) => one.in !== 'header' || one.name !== one.name.toLowerCase();
  return parameters.filter(
    (one) => isDeclared(one) || !parameters.some((two) => two !== one && same(two) === same(one)),
  );
}

function placesOf(path: string, declared: readonly Parameter[]): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name!)
    .filter((name) => !declared.some((one) => one.in === 'path' && one.name === name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

/** Each JSON that is sent or answered, once, under the name of the operation that first does. */
class SchemaNames {
  readonly schemas: Record<string, Json> = {};
  private readonly known = new Map<string, string>();

  take({ operationId, requestBody, responses }: Described): void {
    const name = operationId.replace(/(^|_)([a-z])/gi, (_all, _before, letter: string) => letter.toUpperCase());
    if (requestBody) this.refer(requestBody.content, `${name}Body`);
    for (const { content } of Object.values(responses)) if (content) this.refer(content, `${name}Reply`);
  }

  private refer(content: Content, name: string): void {
    for (const [type, media] of Object.entries(content)) {
      if (!media.schema || !/json$/.test(type) || media.schema.$ref) continue;
      const key = JSON.stringify(media.schema);
      const named = this.known.get(key) ?? (type === PROBLEM ? 'Problem' : name);
      this.known.set(key, named);
      this.schemas[named] = media.schema;
      media.schema = { $ref: `#/components/schemas/${named}` };
    }
  }
}
