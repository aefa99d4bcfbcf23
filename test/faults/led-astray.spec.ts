import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBodiesFile, readMeetingsFile } from '@yttra/bodies';
import { cleanedCopy, importDraft, readTemplate, tracesOf, writeDocx, writeOdt, writePdf, writeXlsx } from '@yttra/documents'; // prettier-ignore
import { readBounceMail } from '@yttra/mail';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import PizZip from 'pizzip';
import { fetchingDocx } from '../support/fetching-docx';
import { officeSuite, soffice } from '../support/soffice';

/** Who must not hear from us: in a municipality's network, anything that answers there. */
const elsewhere = createServer((request, reply) => {
  heard.push(`${request.method} ${request.url}`);
  reply.writeHead(404).end();
});
let heard: string[] = [];
let at: string;

beforeAll(async () => {
  await once(elsewhere.listen(0, '127.0.0.1'), 'listening');
  at = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(() => elsewhere.close());
beforeEach(() => (heard = []));

const lines = (...all: string[]) => Buffer.from(all.join('\r\n'));
const WORD = { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };

/** A form, a page, an attachment and a picture of it lie elsewhere. */
async function fetchingPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('Syfte');
  const away = { S: 'URI', URI: PDFString.of(`${at}/open`) };
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj(away));
  const file = { Type: 'Filespec', FS: 'URL', F: PDFString.of(`${at}/file.pdf`) };
  pdf.catalog.set(PDFName.of('AA'), pdf.context.obj({ WC: { S: 'GoToR', F: file, D: [0, 'Fit'] } }));
  return Buffer.from(await pdf.save());
}

const calendar = () =>
  lines(
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//a//b//SV',
    `SOURCE;VALUE=URI:${at}/source.ics`,
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Stockholm',
    `TZURL:${at}/zone.ics`,
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART:20270310T120000Z',
    'SUMMARY:Socialnämnden',
    `URL:${at}/event`,
    `ATTACH:${at}/agenda.pdf`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  );

const bounced = () =>
  lines(
    'From: MAILER-DAEMON@example.se',
    'To: yttra@example.se',
    'Subject: Undelivered',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    `Content-Type: message/external-body; access-type=URL; URL="${at}/body"`,
    '',
    'Content-Type: text/plain',
    '',
    '--b',
    'Content-Type: text/html',
    '',
    `<img src="${at}/pixel.png">`,
    '--b--',
    '',
  );

const reads: [string, () => Promise<unknown>][] = [
  ['a draft in Word', () => importDraft(fetchingDocx(at), 'docx')],
  ['its comments and changes', () => tracesOf(fetchingDocx(at), WORD)],
  ['its cleaned copy', () => cleanedCopy(fetchingDocx(at))],
  ['a draft in PDF', async () => importDraft(await fetchingPdf(), 'pdf')],
  ['a draft in Markdown', () => importDraft(lines('# Syfte', `![a](${at}/a.png)`, `<img src="${at}/b.png">`), 'md')],
  ['a calendar', () => readMeetingsFile(calendar(), 'ics', { own: 'Socialnämnden', others: [] })],
  ['a year of meetings', () => readMeetingsFile(lines('Datum;Nämnd', `2027-03-10;=WEBSERVICE("${at}/a")`), 'csv')],
  ['a register', () => readBodiesFile(lines('namn;e-post', `Nämnd;=IMPORTDATA("${at}/a")`))],
  ['a template', () => readTemplate(fetchingDocx(at))],
  ['a template that is filled', () => writeDocx({ template: fetchingDocx(at), data: {}, title: 'T' })],
  ['a mail that came back', () => readBounceMail(bounced())],
  ['a text in a workbook', () => writeXlsx({ title: 'T', sheets: [{ name: 'A', columns: [{ header: 'A', key: 'a' }], rows: [{ a: `=WEBSERVICE("${at}/a")` }] }] })], // prettier-ignore
  [
    'a text in a PDF',
    () => writePdf({ template: '#data.a', data: { a: `#image("${at}/a.png") ${at}/a` }, title: 'T' }),
  ],
];

it.each(reads)('%s leads nobody of ours elsewhere', async (_what, read) => {
  await read();
  expect(heard).toEqual([]);
});

officeSuite(() => {
  it('nor does a Word file that LibreOffice saves as OpenDocument', async () => {
    await writeOdt(fetchingDocx(at), soffice!);
    expect(heard).toEqual([]);
  });
});

it('a filled template does not ask where its styles came from each time that somebody opens it', async () => {
  const { docx } = await writeDocx({ template: fetchingDocx(at), data: {}, title: 'T' });
  const parts = Object.values(new PizZip(docx).files).map((part) => part.asText());
  expect(parts.filter((part) => part.includes('attachedTemplate') || part.includes('styles.dotx'))).toEqual([]);
});
