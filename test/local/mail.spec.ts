import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import http from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTransport } from 'nodemailer';
import { endLeftovers, startModule, type Started } from './processes';

const LOCAL = resolve(__dirname, '../../apps/local');

const MESSAGE = {
  from: '"Kommunledningskontoret" <klk@example.se>',
  subject: 'Remiss: Riktlinje för kvalitet – svara senast onsdag 4 januari 2023',
  text: 'Logga in på https://yttra.example.se/svara/7?a=1&b=2.\n<script>alert(1)</script>',
  html: '<html><head></head><body><p onclick="x()">Hej <a href="https://yttra.example.se/">länk</a></p><script>x()</script></body></html>',
  date: new Date('2022-10-05T07:00:00Z'),
  attachments: [{ filename: 'sista svarsdag.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
};

describe('mail on this machine', () => {
  let folder: string;
  let running: Started;
  let port: number;
  let url: string;

  async function open(before = ''): Promise<void> {
    running = startModule(
      `${before}
       const { openMailStore } = await import('${LOCAL}/mail-store.mjs');
       const { startMailSink } = await import('${LOCAL}/mail-sink.mjs');
       const { startMailbox } = await import('${LOCAL}/mailbox.mjs');
       const store = openMailStore(${JSON.stringify(folder)});
       const [sink, mailbox] = await Promise.all([startMailSink({ store }), startMailbox({ store, port: 0 })]);
       console.log(JSON.stringify({ port: sink.port, url: mailbox.url }));
       process.stdin.on('end', () => Promise.all([sink.stop(), mailbox.stop()]).then(() => process.exit(0))).resume();`,
    );
    ({ port, url } = JSON.parse(await running.line('{')) as { port: number; url: string });
  }
  const close = async () => {
    running.child.stdin!.end();
    await running.ended;
  };
  const send = async (to: string | string[], more: object = {}) => {
    const transport = createTransport({ host: '127.0.0.1', port });
    return transport.sendMail({ ...MESSAGE, to, ...more });
  };
  const page = async (path: string) => (await fetch(url + path)).text();
  const list = async (query = '') =>
    (await fetch(`${url}/api/messages${query}`)).json() as Promise<{
      total: number;
      pages: number;
      messages: { id: string; subject: string; to: string[]; date: string }[];
    }>;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yttra-mail-'));
    await open();
  });
  afterEach(async () => {
    await close();
    endLeftovers();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('the server', () => {
    it('keeps a message as it came, with its envelope beside it, before it says 250', async () => {
      const { response } = await send(['socialnamnden@example.se', 'registrator@example.se']);
      expect(response).toBe('250 2.6.0 Kept as 000001');
      // No more waiting: a sender that was told 250 has forgotten the message.
      running.child.kill('SIGKILL');
      await running.ended;
      expect(readdirSync(folder).sort()).toEqual(['000001.eml', '000001.json']);
      expect(readFileSync(join(folder, '000001.eml'), 'latin1')).toMatch(
        /^From: Kommunledningskontoret <klk@example.se>\r\n/,
      );
      expect(JSON.parse(readFileSync(join(folder, '000001.json'), 'utf8'))).toMatchObject({
        from: 'klk@example.se',
        to: ['socialnamnden@example.se', 'registrator@example.se'],
      });
      await open();
      await send('socialnamnden@example.se');
      expect((await list()).messages.map(({ id }) => id)).toEqual(['000002', '000001']);
    });

    it('refuses an address that does not exist, for good, and keeps nothing', async () => {
      await expect(send('finns-inte.energi@example.se')).rejects.toMatchObject({
        responseCode: 550,
        response: expect.stringMatching(/^550 5\.1\.1 /),
      });
      expect(readdirSync(folder)).toEqual([]);
    });

    it('greets at once, so that a sender that opens a connection for each message is not held up', async () => {
      // The package's own timer before its greeting never ends here.
      await close();
      await open(
        `setTimeout = ((later) => (work, wait, ...more) => later(work, wait === 100 ? 1e9 : wait, ...more))(setTimeout);`,
      );
      const socket = connect(port, '127.0.0.1');
      expect(String(await new Promise((greeted) => socket.once('data', greeted)))).toMatch(/^220 /);
      socket.destroy();
    });

    it('takes many at once, each once', async () => {
      await Promise.all(
        Array.from({ length: 40 }, (_, index) => send(`n${index}@example.se`, { messageId: `<${index}@example.se>` })),
      );
      expect((await list()).total).toBe(40);
      const found = readdirSync(folder)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => /^Message-ID: <(\d+)@/m.exec(readFileSync(join(folder, name), 'latin1'))![1]);
      expect(new Set(found).size).toBe(40);
    });
  });

  describe('the mailbox', () => {
    it('lists newest first by the date of the message, by page, and finds by recipient', async () => {
      for (let day = 1; day <= 52; day += 1) {
        const date = new Date(Date.UTC(2022, 9, ((day * 7) % 53) + 1, 6));
        await send(day % 26 === 0 ? 'kulturnamnden@example.se' : 'socialnamnden@example.se', {
          date,
          subject: `Mejl ${day}`,
          attachments: [],
        });
      }
      const { total, pages, messages } = await list();
      expect([total, pages, messages.length]).toEqual([52, 2, 50]);
      const dates = [...messages, ...(await list('?page=2')).messages].map(({ date }) => date);
      expect(dates).toEqual([...dates].sort().reverse());
      expect((await list('?to=KULTUR')).messages.map(({ subject }) => subject).sort()).toEqual(['Mejl 26', 'Mejl 52']);
      expect(await page('/')).toContain('52 mejl, sida 1 av 2.');
      expect(await page('/?sida=2')).toContain('Nyare mejl');
      expect(await page('/?till=kultur')).toContain('2 mejl till adresser som innehåller ”kultur”.');
      expect(await page('/?till=revisionen')).toContain('0 mejl till adresser');
    });

    it('shows a message as text with links, as HTML in a frame that runs nothing, and its files', async () => {
      await send('socialnamnden@example.se');
      const shown = await page('/mejl/000001');
      expect(shown).toContain('<h1>Remiss: Riktlinje för kvalitet – svara senast onsdag 4 januari 2023</h1>');
      expect(shown).toContain('onsdag 5 oktober 2022 kl. 09.00');
      expect(shown).toContain(
        '<a href="https://yttra.example.se/svara/7?a=1&amp;b=2" target="_blank" rel="noopener noreferrer">',
      );
      expect(shown).toContain('&lt;script&gt;alert(1)');
      expect(shown).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
      expect(shown).not.toMatch(/<script|(?:src|href)="https?:\/\/(?!yttra\.example)/);

      const framed = await fetch(`${url}/mejl/000001/html`);
      expect(await framed.text()).toContain('<head><base target="_blank"></head>');
      expect(framed.headers.get('content-security-policy')).toMatch(
        /^default-src 'none';.*sandbox allow-popups allow-popups-to-escape-sandbox$/,
      );
      const file = await fetch(`${url}/mejl/000001/bilaga/1`);
      expect(file.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''sista%20svarsdag.ics`);
      expect(await file.text()).toBe('BEGIN:VCALENDAR');
      expect(await page('/mejl/000001.eml')).toBe(readFileSync(join(folder, '000001.eml'), 'utf8'));
      expect(await (await fetch(`${url}/api/messages/000001`)).json()).toMatchObject({
        text: expect.stringContaining('Logga in'),
        attachments: [{ filename: 'sista svarsdag.ics', size: 15 }],
      });
    });

    it('fetches nothing from elsewhere and lets no script run on any page', async () => {
      await send('socialnamnden@example.se');
      for (const path of ['/', '/mejl/000001', '/mejl/000099', '/brevlada.css']) {
        const policy = (await fetch(url + path)).headers.get('content-security-policy')!;
        expect(policy).toContain(`default-src 'none'`);
        expect(policy).not.toMatch(/script|\*|https?:/);
      }
    });

    it.each([
      '/mejl/000009',
      '/mejl/000009/html',
      '/mejl/1/bilaga/1',
      '/mejl/..%2f..%2fetc',
      '/nej',
      '/api/messages/7',
    ])('answers 404 at %s', async (path) => {
      expect((await fetch(url + path)).status).toBe(404);
    });

    it('answers no name but this machine’s own, and takes nothing in', async () => {
      const status = (host: string, method = 'GET') =>
        new Promise((answered) =>
          http.request(url, { method, headers: { host } }, (response) => answered(response.resume().statusCode)).end(),
        );
      expect(await status('evil.example')).toBe(421);
      expect(await status('localhost:1')).toBe(200);
      expect(await status('localhost', 'POST')).toBe(405);
    });
  });
});
