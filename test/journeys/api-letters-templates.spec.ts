import { BodiesService } from '@yttra/bodies';
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
    await server.inTx((tx) => server.get(BodiesService).create(tx, null, { name: 'Byalaget', kind: 'extern' }));
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
});
