import { type MailRenderers, whole } from '@yttra/mail';
import { readFileSync } from 'node:fs';
import type { NewDocument } from '@yttra/remiss';
import PizZip from 'pizzip';
import { docxOf } from '../support/docx-template';
import { plainZip } from '../support/plain-zip';
import { DOCUMENT, refused, remissOffice, type RemissOffice } from '../support/remiss-office';

let office: RemissOffice;
beforeEach(async () => {
  office = await remissOffice();
});
afterEach(() => office.end());

const COMMENTED = readFileSync('test/support/drafts/kommentarer-och-andringar.docx');

const upload = async (remissId: string, text: string | Buffer, name = 'riktlinje.md') =>
  (
    await office.inTx((tx) =>
      office.remisser.files.keep(tx, office.anna, remissId, { name, content: Buffer.from(text) }),
    )
  ).id;
const attach = async (remissId: string, text: string | Buffer, wanted: Partial<NewDocument> = {}, name?: string) =>
  office.remisser.documents.attach(office.anna, remissId, null, {
    fileId: await upload(remissId, text, name),
    ...wanted,
  });
const documents = (remissId: string) => office.inTx((tx) => office.remisser.reader.documents(tx, remissId));
const sections = (remissId: string, documentId?: string) =>
  office.inTx((tx) => office.remisser.reader.sections(tx, remissId, documentId));

describe('the document of a draft', () => {
  test('is divided into sections and its cover read', async () => {
    const { id, version } = await office.draft();
    const attached = await attach(id, DOCUMENT);
    expect(attached).toMatchObject({
      document: { kind: 'main', title: 'Riktlinje för möten', version: 1, current: true },
      version: version + 1,
      cover: [
        { label: 'Beslutad av', value: 'Kommunfullmäktige' },
        { label: 'Diarienummer', value: 'KSKF/2022:195' },
        { label: 'Gäller för', value: 'Samtliga nämnder och bolag' },
      ],
    });
    expect(attached.sections.map(({ number, heading, text }) => [number, heading, text])).toEqual([
      ['1', 'Inledning', 'Möten ska vara korta.'],
      ['2', 'Ansvar', 'Nämnderna ansvarar.'],
    ]);
    expect(await sections(id)).toEqual(attached.sections);
    expect((await office.events(id)).at(-1)).toMatchObject({ type: 'remiss.document_added', kind: 'main', version: 1 });
  });

  test('takes the place of the one before, and attachments stand beside it', async () => {
    const { id } = await office.draft();
    await attach(id, DOCUMENT);
    await attach(id, '# Annan\n\nText.\n');
    const { document } = await attach(id, 'Rapport', { kind: 'attachment', title: 'Konsultrapport' }, 'rapport.txt');
    expect((await documents(id)).map(({ kind, title, version }) => [kind, title, version])).toEqual([
      ['main', 'Riktlinje för kvalitets- och verksamhetsutveckling', 1],
      ['attachment', 'Konsultrapport', 1],
    ]);
    await office.inTx((tx) => office.remisser.documents.remove(tx, office.anna, id, document.id));
    expect(await documents(id)).toHaveLength(1);
  });

  test('can only be a file handed over for that remiss, and one that can be read', async () => {
    const { id } = await office.draft();
    const { id: otherId } = await office.draft({ caseNumber: 'KSKF/2022:196' });
    const [foreign] = await office.db.asOwner<{ id: string }>(
      `insert into file (sha256, size, media_type, name) values ('bb', 1, 'text/markdown', 'hemlig.md') returning id`,
    );
    const use = (fileId: string) => office.remisser.documents.attach(office.anna, id, null, { fileId });
    await expect(use(foreign!.id)).rejects.toEqual(refused('remiss.file_not_found'));
    await expect(use(await upload(otherId, DOCUMENT))).rejects.toEqual(refused('remiss.file_not_found'));
    await expect(attach(id, 'a;b\n', {}, 'tabell.csv')).rejects.toEqual(refused('remiss.invalid', ['fileId']));
    await expect(attach(id, 'MZ', {}, 'program.exe')).rejects.toEqual(refused('documents.type_refused'));
  });

  test('of two who attach to the same version, one is told that it is stale', async () => {
    const { id, version } = await office.draft();
    const files = [await upload(id, DOCUMENT), await upload(id, '# Annan\n\nText.\n')];
    const outcomes = await Promise.allSettled(
      files.map((fileId) => office.remisser.documents.attach(office.anna, id, version, { fileId })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'remiss.stale' } });
    expect((await documents(id)).filter(({ kind }) => kind === 'main')).toHaveLength(1);
  });
});

describe('a new version of a document that is out', () => {
  test('says what has changed, keeps the one before, and is told to every body that is asked', async () => {
    const { id, of } = await office.issued();
    const [first] = await documents(id);
    await office.inTx(async (tx) =>
      office.remisser.recipients.remove(tx, office.anna, id, (await of('Kulturnämnden')).id, { reason: 'Berörs inte' }),
    );
    await expect(attach(id, DOCUMENT)).rejects.toEqual(refused('remiss.invalid', ['changeNote']));
    const { document } = await attach(id, DOCUMENT, { changeNote: 'Avsnittet Ansvar är nytt.' });
    expect(document).toMatchObject({ version: 2, replaces: first!.id, current: true });
    expect((await documents(id)).map(({ version, current }) => [version, current])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(await sections(id)).toHaveLength(2);
    expect(await sections(id, first!.id)).toEqual([]);
    expect((await office.mails('remiss.changed')).map(({ to_address, data }) => [to_address, data])).toEqual([
      ['socialnamnden@example.se', { what: 'document', documentId: document.id }],
    ]);
    await expect(office.inTx((tx) => office.remisser.documents.remove(tx, office.anna, id, first!.id))).rejects.toEqual(
      refused('remiss.not_editable'),
    );
  });

  test('is not taken by a remiss that is over', async () => {
    const { id } = await office.issued();
    await office.inTx((tx) => office.remisser.withdraw.withdraw(tx, office.anna, id, { reason: 'Nytt förslag' }));
    await expect(attach(id, DOCUMENT, { changeNote: 'X' })).rejects.toEqual(refused('remiss.not_editable'));
  });
});

describe('the package', () => {
  const unpacked = async (id: string) => {
    const { name, bytes } = await office.inTx((tx) => office.remisser.packages.zip(tx, id));
    const zip = new PizZip(bytes);
    const text = (path: string) => Buffer.from(zip.files[path]!.asUint8Array()).toString('utf8');
    return { name, bytes, text, paths: Object.keys(zip.files).filter((path) => !path.endsWith('/')) };
  };

  test('holds all that went out, and nothing that came back', async () => {
    const { id, of } = await office.issued({
      letter: 'Till {instans}. Svara senast {sista svarsdag}.',
      background: 'Bygger på en utredning.',
      decisionToRemit: { body: 'Kommunstyrelsens arbetsutskott', date: '2022-09-27', section: '§ 214' },
    });
    await office.answered(await of('Socialnämnden'), '2022-12-15T10:00:00+01:00');
    const { name, text, paths } = await unpacked(id);
    expect(name).toBe('remiss KSKF-2022-195.zip');
    expect(paths).toEqual([
      'remiss.txt',
      'remiss.json',
      'handlingar/01 riktlinje.md',
      'missiv/01 Energi AB.txt',
      'missiv/02 Kulturnämnden.txt',
      'missiv/03 Socialnämnden.txt',
    ]);
    expect(text('handlingar/01 riktlinje.md')).toBe(DOCUMENT);
    expect(text('missiv/03 Socialnämnden.txt')).toBe('Till Socialnämnden. Svara senast onsdag 4 januari 2023.\n');
    expect(text('remiss.txt')).toContain(
      'Beslut om remiss: Kommunstyrelsens arbetsutskott, tisdag 27 september 2022, § 214\nSkickad: onsdag 5 oktober 2022 kl. 09.00\n',
    );
    const data = JSON.parse(text('remiss.json')) as { recipients: object[]; documents: object[] };
    expect(data.recipients).toHaveLength(3);
    expect(data.documents).toMatchObject([{ path: 'handlingar/01 riktlinje.md', version: 1 }]);
    expect(text('remiss.json') + text('remiss.txt')).not.toMatch(/status|answer|acknowledged|draft/i);
  });

  test('is the same twice, and there only when the remiss is out', async () => {
    const { id } = await office.issued();
    expect((await unpacked(id)).bytes.equals((await unpacked(id)).bytes)).toBe(true);
    const draft = await office.draft({ caseNumber: 'KSKF/2022:196' });
    await expect(unpacked(draft.id)).rejects.toEqual(refused('remiss.not_issued'));
  });
});

describe('the mails, when they are sent', () => {
  const rendered = async (kind: string, to: string) => {
    const [row] = await office.db.asOwner<Record<string, never>>(
      `select id, kind, to_address as "to", remiss_id as "remissId", recipient_id as "recipientId", data, created_at as "createdAt"
       from outgoing_mail where kind = $1 and to_address = $2 order by created_at desc limit 1`,
      [kind, to],
    );
    const mail = { ...row, now: new Date('2022-10-05T09:00:00+02:00'), today: '2022-10-05' } as never;
    const { renderers }: MailRenderers = office.remisser.mails;
    return whole(await office.inTx((tx) => renderers[kind]!(mail, tx)));
  };
  const said = async (kind: string, to: string) => JSON.stringify((await rendered(kind, to))?.blocks ?? null);

  test('tell a body the way in without an account as long as nobody serves it, as it stands when the mail is sent', async () => {
    const { of } = await office.issued();
    expect(await said('remiss.invitation', 'kulturnamnden@example.se')).toContain('/svara-som-gast');
    await office.personServing((await of('Kulturnämnden')).bodyId);
    expect(await said('remiss.invitation', 'kulturnamnden@example.se')).not.toContain('/svara-som-gast');
    expect(await said('remiss.invitation', 'socialnamnden@example.se')).toContain('/svara-som-gast');
  });

  test('tell a body everything that it is asked for, and no other body', async () => {
    const [culture] = (await office.inTx((tx) => office.remisser.bodies.list(tx))).filter(
      ({ name }) => name === 'Kulturnämnden',
    );
    const asks = ['delegation', 'immediate_ratification'] as const;
    await office.issued({ requests: asks.map((ask) => ({ bodyId: culture!.id, ask })) });
    const told = await said('remiss.invitation', 'kulturnamnden@example.se');
    expect(told).toContain('beslut på delegation. Kontrollera delegationsordningen');
    expect(told).toContain('justera paragrafen omedelbart');
    expect(await said('remiss.invitation', 'socialnamnden@example.se')).not.toMatch(/delegation|omedelbart/);
  });

  test('tell each body its own day and its last meeting in time', async () => {
    const { id, of } = await office.issued();
    expect(await said('remiss.invitation', 'socialnamnden@example.se')).toContain('onsdag 14 december 2022');
    expect(await said('remiss.invitation', 'kulturnamnden@example.se')).toContain('inget sammanträde');
    await office.inTx(async (tx) =>
      office.remisser.state.markExtended(tx, (await of('Kulturnämnden')).id, '2023-02-01'),
    );
    expect((await rendered('remiss.invitation', 'kulturnamnden@example.se'))?.subject).toMatch(
      /svara senast onsdag 1 februari 2023$/,
    );
    const registrar = await rendered('remiss.registrar', 'registrator.sn@example.se');
    expect(registrar?.attachments?.map(({ filename }) => filename)).toEqual(['remiss KSKF-2022-195.zip']);
    expect(id).toBeTruthy();
  });

  test('say nothing that no longer holds', async () => {
    const { id, of } = await office.issued();
    const social = await of('Socialnämnden');
    await office.inTx((tx) =>
      office.remisser.recipients.correctAddress(tx, office.anna, id, social.id, { email: 'ny@example.se' }),
    );
    expect(await rendered('remiss.invitation', 'socialnamnden@example.se')).toBeNull();
    expect(await rendered('remiss.invitation', 'ny@example.se')).not.toBeNull();
    await office.answered(social, '2022-10-06T10:00:00+02:00');
    expect(await rendered('remiss.invitation', 'ny@example.se')).toBeNull();
    await office.inTx((tx) => office.remisser.dueDate.move(tx, office.anna, id, null, { dueDate: '2023-01-09' }));
    expect(await said('remiss.changed', 'kulturnamnden@example.se')).toContain(
      'från onsdag 4 januari 2023 till måndag 9 januari 2023',
    );
    const kultur = await of('Kulturnämnden');
    await office.inTx((tx) =>
      office.remisser.recipients.remove(tx, office.anna, id, kultur.id, { reason: 'Berörs inte' }),
    );
    expect(await said('remiss.removed', 'kulturnamnden@example.se')).toContain('Berörs inte');
    expect(await rendered('remiss.changed', 'kulturnamnden@example.se')).toBeNull();
    await office.inTx((tx) => office.remisser.recipients.add(tx, office.anna, id, { body: 'Kulturnämnden' }));
    expect(await rendered('remiss.removed', 'kulturnamnden@example.se')).toBeNull();
    await office.inTx((tx) => office.remisser.withdraw.withdraw(tx, office.anna, id, { reason: 'Nytt förslag' }));
    expect(await rendered('remiss.invitation', 'kulturnamnden@example.se')).toBeNull();
    expect(await said('remiss.withdrawn', 'kulturnamnden@example.se')).toContain('Ni behöver inte svara.');
    expect(await said('remiss.withdrawn', 'ny@example.se')).toContain('Ert svar har kommit in');
  });
});

describe('a file with comments and tracked changes', () => {
  const word = (remissId: string, wanted: Partial<NewDocument> = {}) =>
    attach(remissId, COMMENTED, wanted, 'plan.docx');
  const told = (remissId: string) => office.inTx((tx) => office.remisser.reader.documentsTold(tx, remissId));
  const missing = async (remissId: string) =>
    (await office.inTx((tx) => office.remisser.plans.plan(tx, remissId))).missing.map(({ field }) => field);
  const partsOf = async (fileId: string) =>
    Object.keys(new PizZip(await office.inTx((tx) => office.remisser.store.bytes(tx, fileId))).files);

  test('goes out when the officer has said how, and a cleaned copy in its place without what people have said', async () => {
    const { id } = await office.draft();
    const { document, traces } = await word(id);
    expect(traces).toMatchObject({ comments: 1, changes: 1 });
    expect(await missing(id)).toEqual(['sendAs']);
    await expect(office.inTx((tx) => office.remisser.issue.issue(tx, office.anna, id))).rejects.toEqual(
      refused('remiss.incomplete', ['sendAs']),
    );

    const { version } = await office.inTx((tx) => office.remisser.reader.get(tx, id));
    await office.remisser.traces.choose(office.anna, id, version, document.id, 'cleaned');
    const [after] = await told(id);
    expect(after).toMatchObject({ sendAs: 'cleaned', originalFileId: document.fileId });
    const [sent] = await documents(id);
    expect(await partsOf(sent!.fileId)).not.toContain('word/comments.xml');
    expect(await partsOf(document.fileId)).toContain('word/comments.xml');

    await office.inTx((tx) => office.remisser.issue.issue(tx, office.anna, id));
    const { bytes } = await office.inTx((tx) => office.remisser.packages.zip(tx, id));
    const zip = new PizZip(bytes);
    const files = Object.keys(zip.files).filter((name) => name.endsWith('.docx'));
    expect(files).toHaveLength(1);
    expect(Object.keys(new PizZip(zip.file(files[0]!)!.asNodeBuffer()).files)).not.toContain('word/comments.xml');
  });

  test('goes out as it is where the officer wants it so, and one can change one’s mind', async () => {
    const { id } = await office.draft();
    const { document } = await word(id);
    const choose = async (way: 'as_is' | 'cleaned') => {
      const { version } = await office.inTx((tx) => office.remisser.reader.get(tx, id));
      await office.remisser.traces.choose(office.anna, id, version, document.id, way);
    };
    await choose('cleaned');
    await choose('as_is');
    expect(await missing(id)).toEqual([]);
    expect((await documents(id))[0]!.fileId).toBe(document.fileId);
    expect(await told(id)).toMatchObject([{ sendAs: 'as_is', originalFileId: null }]);
    expect((await office.events(id)).at(-1)).toMatchObject({ type: 'remiss.changed', fields: ['sendAs'] });
  });

  test('is asked about as an attachment too, and before a new version goes to everyone', async () => {
    const { id } = await office.issued();
    const attachment = { kind: 'attachment', title: 'Bilaga', changeNote: 'Ny bilaga.' } as const;
    await expect(word(id, attachment)).rejects.toEqual(refused('remiss.invalid', ['sendAs']));
    const { document } = await word(id, { ...attachment, sendAs: 'cleaned' });
    expect(await partsOf(document.fileId)).not.toContain('word/comments.xml');
  });

  test('is asked about in Excel and PowerPoint too, where Yttra makes no copy without them', async () => {
    const { id } = await office.draft();
    const content = plainZip({
      '[Content_Types].xml':
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      'xl/workbook.xml': '<x/>',
      'xl/comments1.xml':
        '<comments><authors><author>Eva Ek</author></authors><comment authorId="0"><text><t>Rätt?</t></text></comment></comments>',
    });
    const attachment = { kind: 'attachment', title: 'Kalkyl' } as const;
    const { document, traces } = await attach(id, content, attachment, 'kalkyl.xlsx');
    expect(traces).toMatchObject({ comments: 1, stay: true, listed: [{ by: 'Eva Ek', text: 'Rätt?' }] });
    expect(await missing(id)).toContain('sendAs');
    const { version } = await office.inTx((tx) => office.remisser.reader.get(tx, id));
    const choose = (way: 'as_is' | 'cleaned') =>
      office.remisser.traces.choose(office.anna, id, version, document.id, way);
    await expect(choose('cleaned')).rejects.toEqual(refused('remiss.invalid', ['sendAs']));
    const cleaned = { ...attachment, title: 'Kalkyl två', sendAs: 'cleaned' } as const;
    await expect(attach(id, content, cleaned, 'kalkyl.xlsx')).rejects.toEqual(refused('remiss.invalid', ['sendAs']));
    await choose('as_is');
    expect(await missing(id)).not.toContain('sendAs');
  });

  test('is sent along also where nobody can look into it, and that is told', async () => {
    const { id } = await office.draft();
    const broken = docxOf({ body: '<w:p><w:r>' });
    await expect(attach(id, broken, {}, 'plan.docx')).rejects.toEqual(refused('documents.unreadable'));
    const { imported } = await attach(id, broken, { kind: 'attachment', title: 'Bilaga' }, 'bilaga.docx');
    expect(imported).toEqual([expect.stringContaining('Yttra kan inte läsa bilaga.docx')]);
    expect((await told(id)).find(({ kind }) => kind === 'attachment')).toMatchObject({
      traces: null,
      notices: imported,
    });
    expect(await missing(id)).toEqual([]);
  });
});
