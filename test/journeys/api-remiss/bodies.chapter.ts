import { UNIT } from '../../support/test-server';
import type { Story } from './story';

const BODIES_CSV = `namn;typ;e-post;grupper
Kulturnämnden;nämnd;kultur@example.se;
Servicenämnden;nämnd;service@example.se;
Tekniska nämnden;nämnd;teknik@example.se;
Energi AB;bolagsstyrelse;energi@example.se;
Valnämnden;nämnd;val@example.se;
`;
const CALENDAR = ['20221116', '20221214'].map(
  (day) => `BEGIN:VEVENT\r\nSUMMARY:Sammanträde\r\nDTSTART;VALUE=DATE:${day}\r\nEND:VEVENT\r\n`,
);
const ICS = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${CALENDAR.join('')}END:VCALENDAR\r\n`;

/** How it begins: whom the municipality has, when they meet and who answers for them. */
export function bodiesAndPeople(story: Story): void {
  it('begins with bodies from a file, tried first and then saved', async () => {
    const { administrator } = story.server.clients;
    const send = (query: string) =>
      administrator.call<{ counts: object }>('POST', `bodies/import${query}`, {
        raw: BODIES_CSV,
        headers: { 'content-type': 'text/csv' },
      });
    expect((await send('?preview=true')).body.counts).toEqual({ new: 5, changed: 0, unchanged: 0, error: 0 });
    expect((await send('')).body.counts).toEqual({ new: 5, changed: 0, unchanged: 0, error: 0 });
    expect((await send('')).body.counts).toEqual({ new: 0, changed: 0, unchanged: 5, error: 0 });
    for (const body of await administrator.get<{ id: string; name: string }[]>('bodies'))
      story.bodyIds.set(body.name, body.id);
    expect(story.bodyIds.size).toBe(8);
  });

  it('with meetings as JSON, CSV and a calendar', async () => {
    const { administrator } = story.server.clients;
    const meetings = (body: string) => `bodies/${story.bodyIds.get(body)}/meetings`;
    await administrator.put(meetings('Socialnämnden'), [{ date: '2022-12-14', cutoff: '2022-11-29' }]);
    for (const [body, type, raw] of [
      ['Kulturnämnden', 'text/csv', 'datum;handlingsstopp\n2023-01-24;2023-01-10\n'],
      ['Miljönämnden', 'text/calendar; charset=utf-8', ICS],
    ] as const) {
      const reply = await administrator.call('PUT', meetings(body), { raw, headers: { 'content-type': type } });
      expect(reply.status).toBe(200);
    }
    expect(await story.officer.get(meetings('Miljönämnden'))).toEqual([
      { date: '2022-11-16', agendaCutoff: null },
      { date: '2022-12-14', agendaCutoff: null },
    ]);
  });

  it('and people who answer for them from today', async () => {
    const { administrator } = story.server.clients;
    for (const body of ['Kulturnämnden', 'Servicenämnden', 'Tekniska nämnden', 'Energi AB']) {
      const { id } = await administrator.post<{ id: string }>('assignments', {
        personId: story.server.people.secretary,
        role: 'secretary',
        bodyId: story.bodyIds.get(body),
      });
      expect(id).toBeDefined();
    }
    const self = { personId: story.server.people.administrator, role: 'case_officer', unit: UNIT };
    expect(await administrator.refused('POST', 'assignments', { body: self })).toMatchObject({
      status: 403,
      code: 'identity.cannot_appoint_yourself',
    });
    const page = await administrator.get<{ items: unknown[]; total: number }>('people?limit=3&offset=8');
    expect([page.items.length, page.total]).toEqual([2, 10]);
  });
}
