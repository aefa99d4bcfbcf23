import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Test, type TestingModule } from '@nestjs/testing';
import { Database } from '@yttra/platform';
import { PublicationModule, Publications, PublishedPdfJob, PublishedRemisser } from '@yttra/publication';
import { buildPublished } from '../../libs/publication/build-published';
import { MarkedWords } from '../../libs/publication/marked-words';
import { publishedJson } from '../../libs/publication/published-json';
import { PublishedTexts } from '../../libs/publication/published-texts';
import { finishedRemiss } from '../support/finished-remiss';
import { summaryInput } from '../support/snapshot-builder';
import { testDatabase, type TestDatabase } from '../support/test-database';

describe('the PDF of what is published', () => {
  let db: TestDatabase;
  let module: TestingModule;
  let folder: string;
  beforeAll(async () => {
    db = await testDatabase();
    folder = mkdtempSync(join(tmpdir(), 'yttra-published-'));
    Object.assign(process.env, { DATABASE_URL: db.appUrl, DATA_DIR: folder });
    module = await Test.createTestingModule({ imports: [PublicationModule] }).compile();
  });
  afterAll(async () => {
    await module?.close();
    await db?.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const job = () => module.get(PublishedPdfJob);
  const due = () => module.get(Database).transaction((tx) => job().due(tx, 10));
  const out = () => module.get(PublishedRemisser);
  const state = (remissId: string) =>
    module.get(Database).transaction(async (tx) => (await module.get(Publications).get(tx, remissId))?.pdf);

  it('is made once by a worker, and seen by everybody while the remiss is out', async () => {
    const published = buildPublished(finishedRemiss(summaryInput()), new PublishedTexts([], new MarkedWords([])));
    const content = publishedJson(published);
    const [{ id, remissId } = { id: '', remissId: '' }] = await db.asSuperuser<{ id: string; remissId: string }>(
      `with officer as (insert into person (name, email) values ('Hanna Ek', 'hanna@example.se') returning id),
         remiss as (insert into remiss (case_number, title, unit, officer_id, contact, status)
           select 'KS 1', 'Plan', 'Kontoret', id, '{}', 'reported' from officer returning id)
       insert into publication (remiss_id, slug, title, content, sha256)
         select id, 'plan', 'Plan', $1, encode(sha256(convert_to($1, 'UTF8')), 'hex') from remiss returning id, remiss_id as "remissId"`,
      [content],
    );
    await db.asSuperuser(`insert into publication_pdf (publication_id) values ($1)`, [id]);
    expect(await due()).toEqual([id]);
    expect((await out().get('plan')).pdf).toBeNull();
    await expect(out().pdf('plan')).rejects.toMatchObject({ code: 'publication.not_published' });

    expect([await state(remissId), (await out().all()).map(({ pdf }) => pdf)]).toEqual(['waiting', [null]]);
    const attempts = (made: number, next: string) =>
      db.asSuperuser(`update publication_pdf set attempts = $1, next_at = yttra_now() + $2::interval`, [made, next]);
    // The last attempt is at work, and has ended.
    await attempts(5, '10 minutes');
    expect(await state(remissId)).toBe('waiting');
    await attempts(5, '0');
    expect([await state(remissId), await due()]).toEqual(['given_up', []]);
    await attempts(0, '0');

    await Promise.all([job().run(id), job().run(id)]);
    expect(await due()).toEqual([]);
    const { sha256, content: stream } = await out().pdf('plan');
    const bytes = await buffer(stream);
    expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect((await out().get('plan')).pdf).toEqual({ sha256, bytes: bytes.length });
    expect((await out().all()).map(({ pdf }) => pdf)).toEqual([{ sha256, bytes: bytes.length }]);
    expect(await state(remissId)).toBe('made');
    expect(await db.asSuperuser('select attempts from publication_pdf')).toEqual([{ attempts: 1 }]);

    await db.asSuperuser('update publication set taken_back_at = now()');
    await expect(out().pdf('plan')).rejects.toMatchObject({ code: 'publication.not_published' });
  });
});
