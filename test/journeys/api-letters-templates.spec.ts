import { BodyRegister } from '@yttra/bodies';
import PizZip from 'pizzip';
import { formOf, ifMatch } from '../support/api-client';
import { issuedRemiss } from '../support/api-round';
import { TestServer } from '../support/test-server';

describe('what an office prints and keeps, by the API', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server?.stop());

  it('a letter to a body without e-mail is listed, printed and marked as posted, never before its day', async () => {
    const { officer } = server.clients;
    await server.inTx((tx) => server.get(BodyRegister).create(tx, null, { name: 'Byalaget', kind: 'extern' }));
    const { path } = await issuedRemiss(server, { rule: 'alla nämnder, Byalaget', audience: 'public' });
    const [letter, ...more] = await officer.get<{ id: string; body: string; sentOn: string | null }[]>(
      `${path}/letters`,
    );
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ body: 'Byalaget', kind: 'invitation', sentOn: null });
    const printed = await officer.bytes(`${path}/letters/${letter!.id}`);
    expect(printed.headers.get('content-type')).toBe('application/pdf');
    expect(printed.bytes.subarray(0, 4).toString()).toBe('%PDF');
    const sent = `${path}/letters/${letter!.id}/sent`;
    expect(await officer.refused('POST', sent, { body: { on: '2022-10-06' } })).toMatchObject({ status: 422 });
    await officer.post(sent, { on: '2022-10-05' });
    expect(await officer.get(`${path}/letters`)).toMatchObject([{ sentOn: '2022-10-05' }]);
  });

  it('a template is kept, listed for the office alone, and taken away by it alone', async () => {
    const { officer, otherOfficer } = server.clients;
    const { path } = await issuedRemiss(server);
    const { id } = await officer.post<{ id: string }>(`${path}/template`, { name: 'Riktlinjer' });
    expect(await officer.get('templates')).toMatchObject([{ id, name: 'Riktlinjer', questions: [{}, {}, {}] }]);
    expect(await otherOfficer.get('templates')).toEqual([]);
    expect(await otherOfficer.refused('DELETE', `templates/${id}`)).toMatchObject({
      status: 404,
      code: 'remiss.template_not_found',
    });
    await officer.delete(`templates/${id}`);
    expect(await officer.get('templates')).toEqual([]);
  });

  it('the municipality’s own template of the memo is checked tag by tag, used, filled with an example and taken away', async () => {
    const { administrator, officer } = server.clients;
    const path = 'settings/memo-template';
    const tags = await administrator.get<{ name: string; within: string[] }[]>(`${path}/tags`);
    expect(tags).toContainEqual(
      expect.objectContaining({ name: 'text', within: ['sections', 'blocks'], needed: true }),
    );
    const shipped = Uint8Array.from((await administrator.bytes(path)).bytes);
    const { version } = await administrator.get<{ version: number }>('settings');
    const put = (name: string, file: Uint8Array<ArrayBuffer>, at = version) => ({
      form: formOf(name, file),
      headers: ifMatch(at),
    });
    const wrong = new PizZip(shipped);
    wrong.file('word/document.xml', wrong.file('word/document.xml')!.asText().replace('{title}', '{tittel}'));
    const faulty = Uint8Array.from(wrong.generate({ type: 'uint8array' }));
    expect(await administrator.refused('PUT', path, put('mall.docx', faulty))).toMatchObject({
      status: 422,
      code: 'summary.memo_template',
      details: { faults: [expect.stringContaining('{tittel} finns inte'), expect.stringContaining('{title} saknas')] },
    });
    expect(await administrator.refused('PUT', path, put('mall.txt', Buffer.from('text')))).toMatchObject({
      code: 'summary.memo_template_kind',
      fields: [{ field: 'file' }],
    });
    expect((await officer.refused('PUT', path, put('mall.docx', shipped))).status).toBe(403);
    const used = await administrator.call<{ memoTemplateFileId: string }>('PUT', path, put('mall.docx', shipped));
    expect(used.body).toEqual({ memoTemplateFileId: expect.any(String), version: version + 1 });
    expect(await administrator.refused('DELETE', path, { headers: ifMatch(version) })).toMatchObject({ status: 412 });
    const example = new PizZip((await administrator.bytes(`${path}/preview`)).bytes);
    expect(example.file('word/document.xml')!.asText()).toContain('Ett stycke ur underlaget.');
    await administrator.delete(path, undefined, ifMatch(version + 1));
    expect(await administrator.get('settings')).toMatchObject({ memoTemplateFileId: null });
  });

  it('a version of the summary that is being made is cancelled, once', async () => {
    const { officer, reader } = server.clients;
    const { path } = await issuedRemiss(server);
    await officer.post(`${path}/summaries`);
    const cancel = `${path}/summaries/1/cancel`;
    expect((await reader.refused('POST', cancel)).status).toBe(403);
    expect(await officer.post(cancel)).toMatchObject({ number: 1, state: 'cancelled', formats: [] });
    expect(await officer.refused('POST', cancel)).toMatchObject({ status: 409, code: 'summary.not_being_made' });
    expect(await officer.refused('POST', `${path}/summaries/2/cancel`)).toMatchObject({ status: 404 });
  });
});
