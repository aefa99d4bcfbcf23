import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describedWhole } from '../../apps/server/api/described-whole';
import { PUBLIC_ROUTES } from '../../apps/server/public-routes';
import { built } from '../support/built';

const ROOT = resolve(__dirname, '../..');
const run = promisify(execFile);

interface Operation {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
  security: object[];
}
interface Description {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; securitySchemes: { bearer: { bearerFormat: string } } };
}

describe('the API’s description', () => {
  let text: string;
  let described: Description;
  let operations: { name: string; path: string; operation: Operation }[];
  beforeAll(async () => {
    await built();
    // As `npm run check -- api` asks for it: without a database.
    const asked = await run(process.execPath, ['dist/apps/server/describe.js'], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, NODE_ENV: 'development', DATABASE_URL: 'postgres://nobody:none@127.0.0.1:9/none' },
      maxBuffer: 64 * 1024 * 1024,
    });
    text = asked.stdout;
    described = JSON.parse(text) as Description;
    operations = Object.entries(described.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, operation })),
    );
  });

  it('declares every place of every path', () => {
    const wrong = operations.filter(({ path, operation: { parameters = [] } }) => {
      const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, place]) => place).sort();
      const declared = parameters.filter((one) => one.in === 'path' && one.required).map(({ name }) => name);
      return JSON.stringify(places) !== JSON.stringify(declared.sort());
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(operations.length).toBeGreaterThan(100);
  });

  it('declares nothing twice, a header in small letters neither', () => {
    const twice = operations.filter(({ operation: { parameters = [] } }) => {
      const named = parameters.map((one) => `${one.in} ${one.name.toLowerCase()}`);
      return new Set(named).size < named.length;
    });
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  it('has a name for each JSON that is sent or answered, and one name for what is the same', () => {
    const loose = operations.flatMap(({ name, operation: { requestBody, responses } }) =>
      [requestBody?.content, ...Object.values(responses).map(({ content }) => content)].flatMap((content = {}) =>
        Object.entries(content)
          .filter(([type, { schema }]) => type.endsWith('json') && !('$ref' in schema))
          .map(([type]) => `${name} ${type}`),
      ),
    );
    expect(loose).toEqual([]);
    const all = Object.values(described.components.schemas).map((schema) => JSON.stringify(schema));
    expect(new Set(all).size).toBe(all.length);
    expect(described.components.schemas).toHaveProperty('Problem');
  });

  it('says where, with what key, and which routes take none', () => {
    expect(described.openapi).toMatch(/^3\.1\./);
    expect(described.servers).toEqual([{ url: 'http://127.0.0.1:3000' }]);
    expect(described.components.securitySchemes.bearer.bearerFormat).toMatch(/^yttra_/);
    const open = operations.filter(({ operation }) => operation.security.length === 0).map(({ name }) => name);
    expect(open.sort()).toEqual(PUBLIC_ROUTES.filter((route) => route.includes(' /api/')).sort());
  });

  it('knows null as a type, never as a mark beside one', () => {
    expect(text).not.toContain('"nullable"');
    expect(text).toContain('"null"');
  });

  it('is completed by itself when a handler reads none of its places', () => {
    const bare = {
      openapi: '3.1.0',
      info: { title: '', version: '' },
      paths: {
        '/a/{x}/b/{y}': {
          get: { operationId: 'AController_b', responses: {}, parameters: [{ name: 'y', in: 'path' }] },
        },
      },
    };
    const whole = describedWhole(structuredClone(bare) as never, 'https://yttra.example.se/');
    expect(whole.paths['/a/{x}/b/{y}']!.get!.parameters!.map((one) => (one as { name: string }).name)).toEqual([
      'x',
      'y',
    ]);
    expect(whole.servers).toEqual([{ url: 'https://yttra.example.se' }]);
  });
});
