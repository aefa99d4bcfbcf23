import fs from 'node:fs';
import http from 'node:http';
import { mailReader } from './mail-reading.mjs';
import { errorPage, framed, listPage, messagePage } from './mailbox-pages.mjs';

/**
 * @typedef {ReturnType<typeof mailReader>} Reader
 * @typedef {{ status?: number, type: string, body: string | Buffer, headers?: Record<string, string> }} Answer
 * @typedef {(reader: Reader, found: string[], query: URLSearchParams) => Promise<Answer | undefined>} Route
 */

const STYLES = fs.readFileSync(new URL('./mailbox.css', import.meta.url));
const PER_PAGE = 50;
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/** A message may look as it likes and show the images it carries, but runs nothing and fetches nothing. */
const MESSAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** @param {import('./html-text.mjs').Html} page @returns {Answer} */
const asPage = (page, status = 200) => ({ status, type: 'text/html; charset=utf-8', body: page.text });
/** @param {unknown} value @returns {Answer} */
const asJson = (value) => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
/** @param {string} type @param {Buffer} body @param {string} name @returns {Answer} */
const asDownload = (type, body, name) => ({
  type,
  body,
  headers: { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
});

/** @param {Reader} reader @param {URLSearchParams} query @param {string} recipientKey @param {string} pageKey */
async function listed(reader, query, recipientKey, pageKey) {
  const recipient = query.get(recipientKey) ?? '';
  const all = await reader.list({ recipient });
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const pageNumber = Math.min(pages, Math.max(1, Math.trunc(Number(query.get(pageKey))) || 1));
  const summaries = all.slice((pageNumber - 1) * PER_PAGE, pageNumber * PER_PAGE);
  return { recipient, total: all.length, pages, pageNumber, summaries };
}

/** @type {[RegExp, Route][]} */
const routes = [
  [/^\/$/, async (reader, _found, query) => asPage(listPage(await listed(reader, query, 'till', 'sida')))],
  [/^\/brevlada\.css$/, async () => ({ type: 'text/css; charset=utf-8', body: STYLES })],
  [
    /^\/mejl\/(\d+)$/,
    async (reader, [id = '']) => {
      const message = await reader.message(id);
      return message && asPage(messagePage(message));
    },
  ],
  [
    /^\/mejl\/(\d+)\/html$/,
    async (reader, [id = '']) => {
      const message = await reader.message(id);
      if (!message?.html) return undefined;
      const headers = { 'content-security-policy': MESSAGE_POLICY };
      return { type: 'text/html; charset=utf-8', body: framed(message.html), headers };
    },
  ],
  [
    /^\/mejl\/(\d+)\/bilaga\/(\d+)$/,
    async (reader, [id = '', number]) => {
      const file = (await reader.message(id))?.attachments[Number(number) - 1];
      return file && asDownload(file.contentType, file.content, file.filename);
    },
  ],
  [
    /^\/mejl\/(\d+)\.eml$/,
    async (reader, [id = '']) => {
      const raw = reader.raw(id);
      return raw && asDownload('message/rfc822', raw, `${id}.eml`);
    },
  ],
  [
    /^\/api\/messages$/,
    async (reader, _found, query) => {
      const { total, pages, pageNumber, summaries } = await listed(reader, query, 'to', 'page');
      return asJson({ total, page: pageNumber, pages, messages: summaries });
    },
  ],
  [
    /^\/api\/messages\/(\d+)$/,
    async (reader, [id = '']) => {
      const message = await reader.message(id);
      if (!message) return undefined;
      const attachments = message.attachments.map(({ content: _content, ...file }) => file);
      return asJson({ ...message, attachments });
    },
  ],
];

/** @param {Reader} reader @param {http.IncomingMessage} request @returns {Promise<Answer>} */
async function answer(reader, request) {
  // A web page elsewhere can point a name of its own at this machine; it cannot make the browser say "localhost".
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
    return asPage(errorPage('Fel adress', 'Öppna brevlådan på den adress som Yttra skrev när det startade.'), 421);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return asPage(errorPage('Här går det bara att läsa', 'Brevlådan tar inte emot något.'), 405);
  }
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  for (const [pattern, route] of routes) {
    const match = pattern.exec(pathname);
    const found = match && (await route(reader, match.slice(1), searchParams));
    if (found) return found;
  }
  return asPage(errorPage('Vi hittar inte sidan', 'Mejlet kan ha hört till en äldre omgång exempeldata.'), 404);
}

/**
 * The mailbox: a web page, and the same as JSON under /api/messages, over kept mail. Listens on loopback only.
 * @param {{ store: import('./mail-store.mjs').MailStore, port: number }} options port 0: a free one
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startMailbox({ store, port }) {
  const reader = mailReader(store);
  const server = http.createServer((request, response) => {
    answer(reader, request)
      .catch(() => asPage(errorPage('Mejlet går inte att visa', 'Ladda ner det i stället.'), 500))
      .then(({ status = 200, type, body, headers }) => {
        response.writeHead(status, {
          'content-type': type,
          'content-security-policy': PAGE_POLICY,
          'referrer-policy': 'no-referrer',
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
          ...headers,
        });
        response.end(request.method === 'HEAD' ? undefined : body);
      });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://localhost:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
