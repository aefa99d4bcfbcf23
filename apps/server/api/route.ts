import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Action } from '@yttra/identity';
import { z } from 'zod';
import type { Cost } from '../http/route-limits';
import { problem } from '../http/problem';
import { REMOVED_HEADER } from '../http/tell-removed';

export const ROUTE = 'yttra:route';

/**
 * What a route is: who may call it, what it takes, what it answers. One place for the check, the guard and the
 * description.
 */
export interface RouteContract {
  /** The action in identity's table, or 'public', which must also stand in public-routes.ts. */
  action: Action | 'public';
  does: string;
  /** The operation's own name in the description, which clients are made from: kept when its handler moves. */
  named?: string;
  body?: z.ZodType;
  query?: z.ZodObject;
  /** 'bytes' for a file, with its media type. */
  reply?: z.ZodType | { bytes: string };
  status?: number;
  /**
   * What changes who may do what is a signed-in person's to do: a key may only where nothing is real. A function for a
   * route that does so with some bodies only.
   */
  notByKey?: true | ((body: unknown) => boolean);
  ifMatch?: boolean;
  idempotent?: boolean;
  /**
   * What it costs the machine more than a page does: see route-limits.ts. What takes files is an upload without saying
   * so.
   */
  costs?: Cost;
  /** The fields of a form that stand beside its one file, named `file`. */
  upload?: z.ZodObject;
  /** The file may be of more kinds: where an authority must receive what comes. */
  mustReceive?: true;
  /** A file as the whole body, by media type, beside JSON where there is a `body`. */
  files?: readonly string[];
}

/** Declares a route of the API. A handler without it refuses every call, and fails the test suite. */
export function Route(contract: RouteContract): MethodDecorator {
  const { reply, status = 200 } = contract;
  return applyDecorators(
    SetMetadata(ROUTE, contract),
    RouteConfig({ [ROUTE]: contract }),
    HttpCode(status),
    ApiOperation({ summary: contract.does, ...(contract.named ? { operationId: contract.named } : {}) }),
    ...(contract.action === 'public' ? [] : [ApiBearerAuth()]),
    ...taken(contract),
    ...Object.entries(contract.query?.shape ?? {}).map(([name, schema]) =>
      ApiQuery({
        name,
        required: !(schema as z.ZodType).safeParse(undefined).success,
        schema: jsonSchema(schema as z.ZodType, 'input'),
      }),
    ),
    ...(contract.ifMatch
      ? [ApiHeader({ name: 'If-Match', required: true, description: 'The version that was read, in quotes.' })]
      : []),
    ...(contract.idempotent
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: true,
            description: 'One key per thing done; a repeat gets the first reply.',
          }),
        ]
      : []),
    ApiResponse({
      status,
      description: 'Done',
      ...(contract.body || contract.upload ? { headers: REMOVED } : {}),
      ...content(reply),
    }),
    ApiResponse({ status: '4XX', description: 'Refused', ...PROBLEM }),
    ApiResponse({ status: '5XX', description: 'Failed, or away for a moment', ...PROBLEM }),
  );
}

const REMOVED = {
  [REMOVED_HEADER]: {
    description:
      'The fields of which characters that do not show were not kept: controls, and directions in single lines.',
    schema: { type: 'string' },
  },
};

const PROBLEM = { content: { 'application/problem+json': { schema: jsonSchema(problem, 'output') } } };

/** What a request may hold, in every form that it may have. */
function taken({ body, files, upload }: RouteContract): MethodDecorator[] {
  const schemas = [
    ...(body ? [jsonSchema(body, 'input')] : []),
    ...(files ? [{ type: 'string' }] : []),
    ...(upload ? [formSchema(upload)] : []),
  ];
  if (schemas.length === 0) return [];
  return [
    ApiConsumes(...mediaTypes({ body, files, upload })),
    ApiBody({ schema: schemas.length > 1 ? { anyOf: schemas } : schemas[0]! }),
  ];
}

/** The media types that a request may have; none for one without a body. */
export function mediaTypes({ body, files, upload }: Pick<RouteContract, 'body' | 'files' | 'upload'>): string[] {
  return [...(body ? ['application/json'] : []), ...(files ?? []), ...(upload ? ['multipart/form-data'] : [])];
}

function formSchema(fields: z.ZodObject): object {
  const { properties = {}, required = [] } = jsonSchema(fields, 'input') as {
    properties?: object;
    required?: string[];
  };
  const file = { type: 'string', format: 'binary' };
  return { type: 'object', properties: { ...properties, file }, required: [...required, 'file'] };
}

function content(reply: RouteContract['reply']): object {
  if (!reply) return {};
  if ('bytes' in reply) {
    const schema = reply.bytes === 'application/json' ? { type: 'object' } : { type: 'string', format: 'binary' };
    return { content: { [reply.bytes]: { schema } } };
  }
  return { content: { 'application/json': { schema: jsonSchema(reply, 'output') } } };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  return dialectless(z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' }));
}

/** The description says which dialect of JSON Schema it is written in, once for all. */
function dialectless(schema: object): object {
  return { ...schema, $schema: undefined };
}
