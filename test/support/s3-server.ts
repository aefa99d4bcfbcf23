import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

const KEY = 'nyckel';
const SECRET = 'hemlig/het+';
const PAGE = 2;

/**
 * An S3 of one bucket in memory, on loopback: path style, pages of two in its lists, and no mercy for wrong keys or
 * sums.
 */
export interface S3Server {
  /** As S3_URL is written, with a prefix within the bucket. */
  url: string;
  objects: Map<string, Buffer>;
  /** So many of the next files sent find it overloaded. */
  overloaded: number;
  close(): Promise<void>;
}

export async function s3Server(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    if (request.method === 'PUT' && s3.overloaded-- > 0) fail(response, 503, 'SlowDown');
    else void answer(request, response, objects);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const s3: S3Server = {
    url: `http://${KEY}:${encodeURIComponent(SECRET)}@127.0.0.1:${port}/hink/kommunen?region=eu-north-1`,
    objects,
    overloaded: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return s3;
}

async function answer(request: IncomingMessage, response: ServerResponse, objects: Map<string, Buffer>): Promise<void> {
  const url = new URL(request.url!, 'http://s3');
  const [, bucket, ...rest] = url.pathname.split('/').map(decodeURIComponent);
  const key = rest.join('/');
  if (!request.headers.authorization?.includes(`Credential=${KEY}/`)) return fail(response, 403, 'AccessDenied');
  if (bucket !== 'hink') return fail(response, 404, 'NoSuchBucket');
  if (request.method === 'GET' && !key) return list(response, url.searchParams, objects);
  if (request.method === 'PUT') {
    const body = await buffer(request);
    const sum = request.headers['x-amz-checksum-sha256'];
    if (sum !== createHash('sha256').update(body).digest('base64')) return fail(response, 400, 'BadDigest');
    objects.set(key, body);
    return void response.writeHead(200, { ETag: '"x"' }).end();
  }
  if (request.method === 'DELETE') {
    objects.delete(key);
    return void response.writeHead(204).end();
  }
  const found = objects.get(key);
  if (!found) return fail(response, 404, 'NoSuchKey');
  response.writeHead(200, { 'Content-Length': found.length, 'Content-Type': 'application/octet-stream' });
  response.end(request.method === 'HEAD' ? undefined : found);
}

function list(response: ServerResponse, query: URLSearchParams, objects: Map<string, Buffer>): void {
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
  const start = Number(query.get('continuation-token') ?? 0);
  const end = start + PAGE;
  const contents = keys.slice(start, end).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  const next = end < keys.length ? `<NextContinuationToken>${end}</NextContinuationToken>` : '';
  response.writeHead(200, { 'Content-Type': 'application/xml' });
  response.end(
    `<ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
  );
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  response.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
