import { AuditLog } from '@yttra/audit';
import { BodyRegister, BodyImport, readBodiesFile } from '@yttra/bodies';
import {
  AccessKeys,
  Assignments,
  Identities,
  People,
  SecondFactors,
  Sessions,
  SignInCodes,
  type Caller,
} from '@yttra/identity';
import { OpeningLists, Openings, OpeningsDueJob } from '@yttra/openings';
import { Database, env } from '@yttra/platform';
import { SubmitResponse } from '@yttra/response';
import { openCommand } from '../../apps/cli/open.command';
import type { ApiClient } from '../support/api-client';
import { handedIn, issuedRemiss, savedDraft, type ApiRound } from '../support/api-round';
import { emailOf, TestServer } from '../support/test-server';

const START = '2022-10-05T10:00:00+02:00';
const ISSUER = 'https://idp.example.se';

// Each story begins with Socialnämnden writing a draft, and an administrator who wants to read it.
describe('an opening of the wall', () => {
  let server: TestServer;
  let round: ApiRound;
  let story = 0;
  let social: string;
  let secretary: string;
  let secretaryMail: string;
  let client: ApiClient;
  let mailbox: string;
  let puppet: string;
  let puppetMail: string;
  const inTx: TestServer['inTx'] = (work) => server.inTx(work);
  const admin = () => server.people.administrator;
  const add = async (name: string, email: string) =>
    (await inTx((tx) => server.get(People).add(tx, { name, email }))).id;

  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server?.stop());
  beforeEach(async () => {
    await server.db.moveClock(START);
    const name = `Nämnd nummer ${++story}`;
    [mailbox, secretaryMail, puppetMail] = ['namnd', 'sekreterare', 'marionett'].map((one) => `${one}.${story}@example.se`) as [string, string, string]; // prettier-ignore
    social = (await inTx((tx) => server.get(BodyRegister).create(tx, null, { name, kind: 'nämnd', email: mailbox })))
      .id;
    secretary = await add(`Sekreterare ${story}`, secretaryMail);
    puppet = await add(`Marionett ${story}`, puppetMail);
    await inTx((tx) =>
      server.get(Assignments).appoint(tx, admin(), { personId: secretary, role: 'secretary', bodyId: social }),
    );
    client = server.client(await inTx((tx) => server.get(AccessKeys).issue(tx, secretary, 366)));
    round = await issuedRemiss(server, { rule: name });
    recipient = round.recipient(name).id;
    of = round.of(name);
    await savedDraft(client, of);
  });
  let recipient: string;
  let of: string;

  const appoint = (personId = puppet, more: object = {}) =>
    inTx((tx) =>
      server.get(Assignments).appoint(tx, admin(), { personId, role: 'secretary', bodyId: social, ...more }),
    );
  const endSecretary = async () => {
    const [own] = await inTx((tx) => server.get(Assignments).list(tx, { personId: secretary }));
    await inTx((tx) => server.get(Assignments).end(tx, admin(), own!.id));
  };
  const changeAddress = (email: string, personId = secretary) =>
    inTx((tx) => server.get(People).change(tx, admin(), personId, { name: 'Någon', email, phone: null }));
  const changeMailbox = async (email: string) => {
    const { version } = await inTx((tx) => server.get(BodyRegister).get(tx, social));
    await inTx((tx) => server.get(BodyRegister).update(tx, admin(), social, version, { email }));
  };
  const linkAccount = async (personId = secretary) => {
    const account = { issuer: ISSUER, subject: puppetMail };
    await inTx((tx) =>
      server.get(Identities).personOf(tx, account, { name: 'M', email: 'm@example.se', trusted: null }),
    );
    await inTx((tx) => server.get(Identities).link(tx, admin(), account, personId));
  };
  /** What the wall itself says to the person. */
  const sees = (personId: string) =>
    server.db.database.asPerson(personId, async (tx) => {
      const rows = await tx.query<unknown[]>(`select from response_draft where recipient_id = $1`, [recipient]);
      return rows.length > 0;
    });
  const signedIn = (personId: string, more: object = {}) =>
    inTx(async (tx) => {
      const token = await server.get(Sessions).begin(tx, personId, { with: 'code', ...more });
      return (await server.get(Sessions).whoIs(tx, token))?.caller ?? null;
    });
  /** Whoever reads a code in a mailbox. */
  const readerOf = async (address: string): Promise<Caller> => {
    await server.get(SignInCodes).ask(address, { place: '127.0.0.1', before: undefined, known: undefined });
    const [person] = await server.db.asOwner<{ id: string }>(`select id from person where email = $1`, [address]);
    return (await signedIn(person!.id))!;
  };
  const waiting = async () =>
    (await inTx((tx) => server.get(OpeningLists).page(tx, { page: 1, size: 50 }))).items.filter(
      ({ state, bodyId }) => state === 'waiting' && bodyId === social,
    );
  const only = async () => {
    const all = await waiting();
    expect(all).toHaveLength(1);
    return all[0]!;
  };
  const workerLooks = async () => {
    const job = server.get(OpeningsDueJob);
    for (const id of await inTx((tx) => job.due(tx))) await job.run(id);
  };
  const logged = async (personId: string) =>
    server.db.database.asPerson(personId, async (tx) =>
      (await new AuditLog().list(tx, { body: social })).map(({ event }) => event),
    );
  const mailed = async (kind: string) =>
    (
      await server.db.asOwner<{ to_address: string }>(
        `select to_address from outgoing_mail where kind = $1
           and (data ->> 'personId' = $2 or data ->> 'opening' in (select id::text from opening where body_id = $3)) order by to_address`,
        [kind, secretary, social],
      )
    ).map(({ to_address }) => to_address);

  it('needs nobody where nothing has been asked: the first set-up', async () => {
    expect(await waiting()).toEqual([]);
    const { id } = await inTx((tx) =>
      server
        .get(BodyRegister)
        .create(tx, admin(), { name: `Valnämnden ${story}`, kind: 'nämnd', email: `valnamnden.${story}@example.se` }),
    );
    await appoint(puppet, { bodyId: id });
    expect((await signedIn(puppet))!.hats).toContainEqual({ role: 'secretary', bodyId: id, unit: null });
  });

  // Asked, and nobody has written a word yet.
  describe('of a body that has only been asked', () => {
    beforeEach(() =>
      server.db.asSuperuser(`delete from draft_version; delete from response_draft; delete from walled_body`),
    );
    const answers = (personId: string) =>
      server
        .get(SubmitResponse)
        .noComments({ personId, recipientId: recipient, key: personId }, { basis: { type: 'administration' } });

    it.each<[string, () => Promise<unknown>, () => string]>([
      ['appoints a puppet', () => appoint(), () => puppet],
      ['gives its secretary another address', () => changeAddress(`ny.${story}@example.se`), () => secretary],
      ['links an account to its secretary', () => linkAccount(), () => secretary],
    ])('an administrator who %s answers nothing until the body has said yes', async (_what, attack, whom) => {
      await attack();
      await expect(answers(whom())).rejects.toMatchObject({ kind: 'forbidden' });
      expect(await server.db.asOwner(`select from response where recipient_id = $1`, [recipient])).toEqual([]);
      await server.get(Openings).confirm(await readerOf(mailbox), (await only()).id);
      await answers(whom());
    });
  });

  describe('by an administrator who appoints a puppet', () => {
    it('gives no hat and no draft until a secretary has confirmed it', async () => {
      await appoint();
      expect(await sees(puppet)).toBe(false);
      const caller = (await signedIn(puppet))!;
      expect(caller.hats.map(({ role }) => role)).toEqual(['contributor']);
      const opening = await only();
      expect(opening).toMatchObject({ kind: 'appointment', personId: puppet, madeBy: admin(), silentUntil: null });
      await expect(server.get(Openings).confirm(caller, opening.id)).rejects.toMatchObject({
        code: 'openings.not_yours',
      });
      await expect(server.get(Openings).confirm((await signedIn(admin()))!, opening.id)).rejects.toMatchObject({
        code: 'identity.not_found',
      });
      await server.get(Openings).confirm((await signedIn(secretary))!, opening.id);
      expect(await sees(puppet)).toBe(true);
    });

    it('does not come into force by silence while somebody is inside, and does two working days after the last has gone', async () => {
      await appoint();
      await server.db.moveClock('2022-10-20T10:00:00+02:00');
      await workerLooks();
      expect(await sees(puppet)).toBe(false);
      await endSecretary();
      await workerLooks();
      const opening = (await waiting()).find(({ kind }) => kind === 'appointment')!;
      expect(opening.silentUntil).toEqual(new Date('2022-10-25T00:00:00+02:00'));
      await server.db.moveClock('2022-10-24T23:59:59+02:00');
      await workerLooks();
      expect(await sees(puppet)).toBe(false);
      await server.db.moveClock('2022-10-25T00:00:00+02:00');
      await workerLooks();
      expect(await sees(puppet)).toBe(true);
    });

    it('is stopped by the body, and silence never lets the same in again', async () => {
      await appoint();
      await server.get(Openings).stop((await signedIn(secretary))!, (await only()).id);
      expect(await inTx((tx) => server.get(Assignments).today(tx, [puppet]))).toEqual(new Map([[puppet, []]]));
      await endSecretary();
      await appoint(puppet, { fromDate: '2022-10-06' });
      await server.db.moveClock('2023-03-01T10:00:00+01:00');
      await workerLooks();
      expect(await sees(puppet)).toBe(false);
      const again = (await waiting()).find(({ kind }) => kind === 'appointment')!;
      expect(again).toMatchObject({ asks: true, silentUntil: null });
      await server.get(Openings).confirm(await readerOf(mailbox), again.id);
      expect(await sees(puppet)).toBe(true);
    });

    it('is logged in the body’s own log, which the issuer and the administrator cannot read, and mailed at once', async () => {
      await appoint();
      const made = {
        type: 'opening.made',
        by: admin(),
        kind: 'appointment',
        person: puppet,
        state: 'waiting',
        until: null,
      };
      expect((await logged(secretary)).at(-1)).toMatchObject(made);
      for (const outside of [admin(), server.people.officer, puppet, server.people.registrar])
        expect(await logged(outside)).toEqual([]);
      expect(await mailed('opening.made')).toEqual([mailbox]);
      expect(await mailed('opening.decided')).toEqual([puppetMail]);
    });

    it('has ended by the body though it was in force, and then asks again', async () => {
      await endSecretary();
      await appoint();
      await server.db.moveClock('2022-11-01T10:00:00+01:00');
      await workerLooks();
      expect(await sees(puppet)).toBe(true);
      const [held] = await inTx((tx) => server.get(Assignments).list(tx, { personId: puppet }));
      await server.get(Openings).endAccess(await readerOf(mailbox), held!.id);
      expect(await sees(puppet)).toBe(false);
      await appoint(puppet, { fromDate: '2022-11-02' });
      await server.db.moveClock('2022-12-01T10:00:00+01:00');
      await workerLooks();
      expect(await sees(puppet)).toBe(false);
    });

    it('is opened by the owner of the schema when nobody can say yes, with a reason that the body reads and is mailed', async () => {
      await appoint();
      await server.get(Openings).stop((await signedIn(secretary))!, (await only()).id);
      await endSecretary();
      await appoint(puppet, { fromDate: '2022-10-05' });
      const waits = (await waiting()).find(({ kind }) => kind === 'appointment')!;
      const said: string[] = [];
      jest.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
      await expect(openCommand.run([])).rejects.toThrow('only the owner opens what a body has not');
      env().MIGRATION_DATABASE_URL = server.db.ownerUrl;
      await openCommand.run([]);
      expect(said).toContain(`${waits.id}  waiting  appointment  Nämnd nummer ${story}  Marionett ${story}`);
      for (const reason of [[], ['--reason', ' ']])
        await expect(openCommand.run([waits.id, ...reason])).rejects.toThrow(/--reason is missing/);
      expect(await sees(puppet)).toBe(false);
      await openCommand.run([waits.id, '--reason', 'Brevlådan är nedlagd.']);
      await expect(openCommand.run([waits.id, '--reason', 'Igen.'])).rejects.toMatchObject({ code: 'openings.over' });
      jest.restoreAllMocks();
      expect(said.at(-1)).toMatch(/^opened: .* appointment /);
      expect(await sees(puppet)).toBe(true);
      expect((await logged(puppet)).at(-1)).toMatchObject({ type: 'opening.forced', reason: 'Brevlådan är nedlagd.' });
      expect(await mailed('opening.decided')).toContain(mailbox);
    });

    it('needs no draft to be left: purging leaves the mark', async () => {
      await server.db.moveClock('2022-12-15T10:00:00+01:00');
      await handedIn(client, of);
      await server.db.asSuperuser(`delete from draft_version; delete from response_draft`);
      await appoint();
      expect((await only()).kind).toBe('appointment');
    });

    it('asks of a body that has answered and never written a draft', async () => {
      await server.db.asSuperuser(`delete from draft_version; delete from response_draft; delete from walled_body`);
      await server.db.moveClock('2022-12-15T10:00:00+01:00');
      const handing = { personId: secretary, recipientId: recipient, key: 'en' };
      await server.get(SubmitResponse).noComments(handing, { basis: { type: 'administration' } });
      await appoint();
      expect((await only()).kind).toBe('appointment');
    });
  });

  describe('by an administrator who changes a secretary’s address', () => {
    it('keeps out whoever reads the new one, until the old one has said yes', async () => {
      await changeAddress(`ny.${story}@example.se`);
      expect(await sees(secretary)).toBe(false);
      const atNew = (await signedIn(secretary))!;
      expect(atNew.hats.map(({ role }) => role)).toEqual(['contributor']);
      const opening = await only();
      expect(opening).toMatchObject({ kind: 'address', from: secretaryMail, to: `ny.${story}@example.se` });
      await expect(server.get(Openings).confirm(atNew, opening.id)).rejects.toMatchObject({
        code: 'openings.not_yours',
      });
      const atOld = (await signedIn(secretary, { address: secretaryMail }))!;
      expect(atOld.hats).toEqual([{ role: 'witness', bodyId: social, unit: null, openingId: opening.id }]);
      await server.get(Openings).confirm(atOld, opening.id);
      expect(await sees(secretary)).toBe(true);
      expect(await mailed('opening.key')).toEqual([`ny.${story}@example.se`, secretaryMail]);
    });

    it('is taken back by the old one, which locks nobody out', async () => {
      await changeAddress(`ny.${story}@example.se`);
      const atOld = (await signedIn(secretary, { address: secretaryMail }))!;
      await server.get(Openings).stop(atOld, (await only()).id);
      expect(await sees(secretary)).toBe(true);
      expect((await inTx((tx) => server.get(People).byId(tx, secretary)))!.email).toBe(secretaryMail);
    });

    it('does not let an account in by the new address either', async () => {
      await changeAddress(`ny.${story}@example.se`);
      const said = { name: null, email: `ny.${story}@example.se`, trusted: `ny.${story}@example.se` };
      const account = { issuer: ISSUER, subject: `any ${story}` };
      expect(await inTx((tx) => server.get(Identities).personOf(tx, account, said))).toBeNull();
    });

    it('asks nothing when it is changed back, and about the first address when it is changed again', async () => {
      await changeAddress(`ny.${story}@example.se`);
      await changeAddress(`nyare.${story}@example.se`);
      expect(await only()).toMatchObject({ from: secretaryMail, to: `nyare.${story}@example.se` });
      await changeAddress(secretaryMail);
      expect(await waiting()).toEqual([]);
      expect(await sees(secretary)).toBe(true);
    });

    it('asks the body of a colleague who is invited to a draft, and tells nobody outside', async () => {
      await client.post(`${of}/draft/invitations`, { email: emailOf('contributor') });
      expect(await sees(server.people.contributor)).toBe(true);
      await changeAddress(`ny.${story}@example.se`, server.people.contributor);
      expect(await sees(server.people.contributor)).toBe(false);
      expect(await waiting()).toEqual([]);
      expect(await mailed('opening.made')).toEqual([]);
      const caller = (await signedIn(secretary))!;
      const [body] = await server
        .get(Database)
        .asPerson(secretary, (tx) => server.get(OpeningLists).ofCaller(tx, caller));
      await server.get(Openings).confirm(caller, body!.openings[0]!.id);
      expect(await sees(server.people.contributor)).toBe(true);
    });
  });

  it('by an administrator who links an account lets in nobody until the person’s own code has', async () => {
    await linkAccount();
    expect(await sees(secretary)).toBe(false);
    const byAccount = (await signedIn(secretary, { with: 'oidc' }))!;
    const opening = await only();
    await expect(server.get(Openings).confirm(byAccount, opening.id)).rejects.toMatchObject({
      code: 'openings.not_yours',
    });
    await server.get(Openings).confirm((await signedIn(secretary))!, opening.id);
    expect(await sees(secretary)).toBe(true);
  });

  it('by an administrator who links an account is undone by the person’s own code', async () => {
    await linkAccount();
    await server.get(Openings).stop((await signedIn(secretary))!, (await only()).id);
    expect(await sees(secretary)).toBe(true);
    expect(await inTx((tx) => server.get(Identities).of(tx, secretary))).toEqual([]);
  });

  it('by an administrator who ends a second factor lets nobody in; by the person it asks nothing', async () => {
    const person = secretary;
    const holds = () =>
      server.db.asOwner(
        `insert into second_factor (person_id, sealed_secret, confirmed_at) values ($1, 'x', yttra_now())`,
        [person],
      );
    await holds();
    await inTx((tx) => server.get(SecondFactors).end(tx, person, person));
    expect(await waiting()).toEqual([]);
    await holds();
    await inTx((tx) => server.get(SecondFactors).end(tx, admin(), person));
    expect(await only()).toMatchObject({ kind: 'factor', personId: person });
    expect(await sees(person)).toBe(false);
    // Whoever has come in with the code alone cannot settle it with a factor of his own.
    await holds();
    await inTx((tx) => server.get(SecondFactors).end(tx, person, person));
    expect(await sees(person)).toBe(false);
    await server.get(Openings).confirm(await readerOf(mailbox), (await only()).id);
    expect(await sees(person)).toBe(true);
  });

  describe('by an administrator who changes the body’s mailbox', () => {
    it('lets the new one speak for the body no sooner than the old one has said yes', async () => {
      await changeMailbox(puppetMail);
      expect((await signedIn(puppet))!.hats.map(({ role }) => role)).toEqual(['contributor']);
      const opening = await only();
      expect(opening).toMatchObject({ kind: 'mailbox', from: mailbox, to: puppetMail });
      const old = await readerOf(mailbox);
      expect(old.hats).toContainEqual({ role: 'witness', bodyId: social, unit: null });
      expect(await mailed('opening.made')).toEqual([puppetMail, mailbox]);
      await server.get(Openings).confirm(old, opening.id);
      expect((await signedIn(puppet))!.hats).toContainEqual({ role: 'witness', bodyId: social, unit: null });
      expect((await signedIn(old.personId))!.hats.map(({ role }) => role)).toEqual(['contributor']);
    });

    it('is stopped, and the mailbox is the one before', async () => {
      await changeMailbox(puppetMail);
      await server.get(Openings).stop((await signedIn(secretary))!, (await only()).id);
      expect((await inTx((tx) => server.get(BodyRegister).get(tx, social))).email).toBe(mailbox);
      expect(await waiting()).toEqual([]);
    });

    it('with a file of bodies', async () => {
      const file = Buffer.from(
        `namn;typ;e-post\n${(await inTx((tx) => server.get(BodyRegister).get(tx, social))).name};nämnd;${puppetMail}\n`,
      );
      const read = await readBodiesFile(file);
      await inTx((tx) => server.get(BodyImport).apply(tx, admin(), read, { acceptGoodLines: false }));
      expect(await only()).toMatchObject({ kind: 'mailbox', to: puppetMail });
    });
  });

  describe('by an administrator who ends the last secretary', () => {
    it('lets the mailbox answer two working days later, or when it has said so itself', async () => {
      await endSecretary();
      const reader = await readerOf(mailbox);
      expect(await sees(reader.personId)).toBe(false);
      const opening = await only();
      expect(opening).toMatchObject({ kind: 'guest', to: mailbox });
      await server.db.moveClock(opening.silentUntil!.toISOString());
      await workerLooks();
      expect(await sees(reader.personId)).toBe(true);
    });

    it('has no day without a secretary where the leaving one lets the next in before her last day', async () => {
      const [own] = await inTx((tx) => server.get(Assignments).list(tx, { personId: secretary }));
      await inTx((tx) => server.get(Assignments).end(tx, admin(), own!.id, '2022-10-10'));
      await appoint(puppet, { fromDate: '2022-10-11' });
      const opening = await only();
      expect(opening).toMatchObject({ kind: 'appointment', silentUntil: null });
      await server.get(Openings).confirm((await signedIn(secretary))!, opening.id);
      expect(await sees(puppet)).toBe(false);
      await server.db.moveClock('2022-10-11T00:00:00+02:00');
      await workerLooks();
      expect([await sees(puppet), await sees(secretary)]).toEqual([true, false]);
      expect(await waiting()).toEqual([]);
    });

    it('asks also when a last day has passed by itself', async () => {
      const [own] = await inTx((tx) => server.get(Assignments).list(tx, { personId: secretary }));
      await inTx((tx) => server.get(Assignments).end(tx, admin(), own!.id, '2022-10-10'));
      expect(await waiting()).toEqual([]);
      await server.db.moveClock('2022-10-11T09:00:00+02:00');
      const reader = await readerOf(mailbox);
      expect(await sees(reader.personId)).toBe(false);
      await workerLooks();
      const opening = await only();
      expect(opening).toMatchObject({ kind: 'guest', silentUntil: new Date('2022-10-14T00:00:00+02:00') });
      await server.get(Openings).confirm(reader, opening.id);
      expect(await sees(reader.personId)).toBe(true);
    });
  });
});
