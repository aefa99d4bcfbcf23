import { LivingServer } from '../support/browser-living';
import { FormWalk } from '../support/form-walk';

describe('a form with several fields left blank', () => {
  let server: LivingServer;
  let walk: FormWalk;
  beforeAll(async () => {
    server = await LivingServer.start();
    walk = await FormWalk.of(server);
  });
  afterAll(() => server?.stop());

  it('is told all that it lacks at once, in every form of every page', async () => {
    expect(walk.kinds).toBeGreaterThan(80);
    expect(await walk.lateFaults()).toEqual([]);
  });
});
