import { issuedRemiss, type ApiRound } from '../support/api-round';
import type { PageClient } from '../support/page-client';
import { TestServer } from '../support/test-server';

describe('the officer follows a remiss', () => {
  let server: TestServer;
  let round: ApiRound;
  let hanna: PageClient;
  beforeAll(async () => {
    server = await TestServer.start();
    round = await issuedRemiss(server);
    hanna = await server.pages('officer');
  });
  afterAll(() => server?.stop());

  it('sees how far every body has come, and when the next reminder goes', async () => {
    await hanna.get(`/${round.path}/folj`);
    expect(hanna.status).toBe(200);
    expect(hanna.heading).toBe('Följ svaren');
    expect(hanna.text).toContain('0 av 2 har svarat · sista svarsdag onsdag 4 januari 2023, om 91 dagar');
    expect(hanna.text).toContain('Inga svar ännu. Nästa påminnelse går onsdag 12 oktober 2022.');
    expect(hanna.text).toContain('Inte kvitterad');
  });

  it('reads the log and has it checked', async () => {
    await hanna.get(`/${round.path}/handelser`);
    expect(hanna.text).toContain('Remissen skickades ut till 2 instanser.');
    await hanna.click('Kontrollera loggen');
    expect(hanna.text).toContain('Loggen är hel');
  });

  it('opens a body', async () => {
    await hanna.get(`/${round.path}/folj`);
    await hanna.click('Socialnämnden');
    expect(hanna.heading).toBe('Socialnämnden');
    expect(hanna.text).toContain('Inbjudan att svara');
  });
});
