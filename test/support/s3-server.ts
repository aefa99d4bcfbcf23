import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

const KEY = 'nyckel';
const SECRET = 'hemlig/het+';
const PAGE = 2;
/** As S3 itself has it, for all parts but the last. */
const LEAST_PART = 5 * 1024 * 1024;
let begunUploads = 0;

/**
 * An S3 of one bucket in memory, on loopback: path style, pages of two in its lists, objects in parts, and no mercy for
 * wrong keys, sums or small parts.
 */
export interface S3Server {
  /** As S3_URL is written, with a prefix within the bucket. */
  url: string;
  objects: Map<string, Buffer>;
  /** What has come of objects in parts that nobody has put together: the parts of each by their numbers. */
  uploads: Map<string, Map<number, Buffer>>;
  /** Each request that came, `PUT part 2`, and what becomes of it; otherwise it is answered. */
  strike: (what: string) => 'overloaded' | 'cut' | 'cut half-way' | undefined;
  /** So many of the next files sent find it overloaded. */
  overloaded: number;
  close(): Promise<void>;
}

export async function s3Server(): Promise<S3Server> {
  const server = createServer((request, response) => {
    const struck = s3.strike(whatOf(request));
    if (struck === 'cut') request.socket.destroy();
    else if (struck === 'overloaded' || (request.method === 'PUT' && s3.overloaded-- > 0)) {
      fail(response, 503, 'SlowDown');
    } else void answer(request, response, s3, struck === 'cut half-way');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const s3: S3Server = {
    url: `http://${KEY}:${encodeURIComponent(SECRET)}@127.0.0.1:${port}/hink/kommunen?region=eu-north-1`,
    objects: new Map(),
    uploads: new Map(),
    strike: () => undefined,
    overloaded: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return s3;
}

/** `PUT`, `POST begin`, `PUT part 2`, `POST end`, `DELETE parts`. */
function whatOf({ method, url }: IncomingMessage): string {
  const query = new URL(url!, 'http://s3').searchParams;
  const part = query.get('partNumber');
  if (part) return `${method} part ${part}`;
  if (query.has('uploads')) return `${method} begin`;
  if (query.has('uploadId')) return `${method} ${method === 'POST' ? 'end' : 'parts'}`;
  return method!;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { objects, uploads }: S3Server,
  isCut: boolean,
): Promise<void> {
  const url = new URL(request.url!, 'http://s3');
  const [, bucket, ...rest] = url.pathname.split('/').map(decodeURIComponent);
  const key = rest.join('/');
  if (!request.headers.authorization?.includes(`Credential=${KEY}/`)) return fail(response, 403, 'AccessDenied');
  if (bucket !== 'hink') return fail(response, 404, 'NoSuchBucket');
  const upload = url.searchParams.get('uploadId');
  if (request.method === 'GET' && !key) return list(response, url.searchParams, objects);
  if (request.method === 'PUT') {
    const body = await buffer(request);
    const sum = request.headers['x-amz-checksum-sha256'];
    if (sum !== createHash('sha256').update(body).digest('base64')) return fail(response, 400, 'BadDigest');
    if (!upload) objects.set(key, body);
    else if (!uploads.has(upload)) return fail(response, 404, 'NoSuchUpload');
    else uploads.get(upload)!.set(Number(url.searchParams.get('partNumber')), body);
    return void response.writeHead(200, { ETag: '"x"' }).end();
  }
  if (request.method === 'POST' && !upload) {
    const begun = `${++begunUploads}`;
    uploads.set(begun, new Map());
    return xml(
      response,
      `<InitiateMultipartUploadResult><UploadId>${begun}</UploadId></InitiateMultipartUploadResult>`,
    );
  }
  if (upload) {
    const parts = [...(uploads.get(upload) ?? [])].sort(([one], [other]) => one - other);
    if (!uploads.has(upload)) return fail(response, 404, 'NoSuchUpload');
    if (request.method === 'POST') {
      const named = (await buffer(request)).toString('utf8').match(/<PartNumber>/g) ?? [];
      if (named.length !== parts.length) return fail(response, 400, 'InvalidPart');
      if (parts.slice(0, -1).some(([, { length }]) => length < LEAST_PART))
        return fail(response, 400, 'EntityTooSmall');
      objects.set(key, Buffer.concat(parts.map(([, part]) => part)));
    }
    uploads.delete(upload);
    return request.method === 'POST'
      ? xml(response, `<CompleteMultipartUploadResult><ETag>"x"</ETag></CompleteMultipartUploadResult>`)
      : void response.writeHead(204).end();
  }
  if (request.method === 'DELETE') {
    objects.delete(key);
    return void response.writeHead(204).end();
  }
  const found = objects.get(key);
  if (!found) return fail(response, 404, 'NoSuchKey');
  response.writeHead(200, { 'Content-Length': found.length, 'Content-Type': 'application/octet-stream' });
  if (isCut) return void response.write(found.subarray(0, found.length >> 1), () => request.socket.destroy());
  response.end(request.method === 'HEAD' ? undefined : found);
}

function list(response: ServerResponse, query: URLSearchParams, objects: Map<string, Buffer>): void {
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
  const start = Number(query.get('continuation-token') ?? 0);
  const end = start + PAGE;
  const contents = keys.slice(start, end).map((key) => `<Contents><Key>${key}</Key></Contents>`);
  const next = end < keys.length ? `<NextContinuationToken>${end}</NextContinuationToken>` : '';
  xml(
    response,
    `<ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
  );
}

function xml(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'Content-Type': 'application/xml' }).end(text);
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  response.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
}
