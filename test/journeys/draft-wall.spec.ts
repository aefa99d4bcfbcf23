import { AuditLog } from '@yttra/audit';
import { DomainError, log } from '@yttra/platform';
import {
  DraftComments,
  DraftFiles,
  DraftInvitations,
  Drafts,
  LetIns,
  SubmitResponse,
  WorkingPapers,
  type ResponseContentInput,
} from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { ANSWER, AnswerBench, CONFIRMED, PEOPLE, emailOf, type Who } from '../support/answer-bench';

const CANARY = 'kanariefagel-7f3a';
const PDF = `%PDF-1.4\n% ${CANARY}\n%%EOF\n`;

let bench: AnswerBench;
let drafts: Drafts;

beforeAll(async () => {
  bench = await AnswerBench.start();
  drafts = bench.get(Drafts);
});
afterAll(() => bench.stop());
beforeEach(() => bench.issueAnew());

const refused = (code: string) => expect.objectContaining({ code }) as Error;
const save = (who: Who, version: number, content: ResponseContentInput) =>
  drafts.save(bench.people[who], bench.social, { version, content });

/** A draft of Socialnämnden with everything that can stand behind the wall, the canary in each of it. */
async function plantDraft(): Promise<void> {
  const { people, social } = bench;
  await bench.get(DraftInvitations).invite(people.secretary, social, emailOf(PEOPLE.colleague));
  await save('secretary', 0, { ...ANSWER, answers: { 1: { text: `Utkast ${CANARY}` } } });
  await save('colleague', 1, { ...ANSWER, answers: { 1: { text: `Bättre utkast ${CANARY}` } }, text: CANARY });
  await bench.get(DraftComments).add(people.colleague, social, { questionNumber: 1, text: `Tänk om ${CANARY}` });
  await bench.get(DraftFiles).add(people.secretary, social, {
    kind: 'attachment',
    ...(await bench.upload(`${CANARY}.pdf`, PDF)),
  });
}

/** How many rows of each place behind the wall the transaction sees. */
async function seen(tx: EntityManager): Promise<Record<string, number>> {
  const places = {
    drafts: 'select count(*)::int as n from response_draft',
    versions: 'select count(*)::int as n from draft_version',
    files: 'select count(*)::int as n from draft_file',
    comments: 'select count(*)::int as n from draft_comment',
    invitations: 'select count(*)::int as n from draft_invitation',
    stored: 'select count(*)::int as n from file where behind_wall is not null',
    log: `select count(*)::int as n from audit_event where chain_kind = 'recipient'`,
    heads: `select count(*)::int as n from audit_head where chain_kind = 'recipient'`,
  };
  const counts: Record<string, number> = {};
  for (const [place, sql] of Object.entries(places)) counts[place] = (await tx.query<{ n: number }[]>(sql))[0]!.n;
  return counts;
}
const EVERYTHING = { drafts: 1, versions: 2, files: 1, comments: 1, invitations: 1, stored: 1, log: 5, heads: 1 };
const NOTHING = { drafts: 0, versions: 0, files: 0, comments: 0, invitations: 0, stored: 0, log: 0, heads: 0 };

const WALLED = [
  'response_draft',
  'draft_version',
  'draft_file',
  'draft_comment',
  'draft_invitation',
  'file',
  'audit_event',
  'audit_head',
];

describe('who sees a draft, asked of the tables themselves', () => {
  beforeEach(plantDraft);

  it.each<Who>(['secretary', 'substitute', 'colleague'])('%s sees all of it', async (who) => {
    expect(await bench.as(who, seen)).toEqual(EVERYTHING);
  });

  it.each<Who>([
    'officer',
    'otherUnitOfficer',
    'registrar',
    'bodyRegistrar',
    'administrator',
    'reader',
    'otherSecretary',
    'otherColleague',
    'formerSecretary',
    'comingSecretary',
  ])('%s sees none of it', async (who) => {
    expect(await bench.as(who, seen)).toEqual(NOTHING);
  });

  it('nobody in particular sees none of it', async () => {
    expect(await bench.inTx(seen)).toEqual(NOTHING);
  });

  it('ends with the transaction, on the same connection', async () => {
    const pid = await bench.as('secretary', async (tx) => {
      expect(await seen(tx)).toEqual(EVERYTHING);
      return pidOf(tx);
    });
    // Every connection of the pool, so that the one that was the secretary's is among them.
    const after = await Promise.all(
      Array.from({ length: 30 }, () => bench.inTx(async (tx) => [await pidOf(tx), await seen(tx)] as const)),
    );
    expect(after.map(([used]) => used)).toContain(pid);
    for (const [, counts] of after) expect(counts).toEqual(NOTHING);
  });

  it('follows the appointment to the day', async () => {
    await bench.db.asOwner(`update assignment set to_date = '2022-12-14' where person_id = $1`, [
      bench.people.secretary,
    ]);
    await bench.at('2022-12-14', '23:59');
    expect(await bench.as('secretary', seen)).toEqual(EVERYTHING);
    await bench.at('2022-12-15', '00:00');
    expect(await bench.as('secretary', seen)).toEqual(NOTHING);
    await bench.at('2023-01-01', '00:00');
    expect(await bench.as('comingSecretary', seen)).toEqual(EVERYTHING);
  });

  it('shuts on a colleague whose invitation ends, at once', async () => {
    await bench.get(DraftInvitations).end(bench.people.secretary, bench.social, bench.people.colleague);
    expect(await bench.as('colleague', seen)).toEqual(NOTHING);
    await expect(drafts.get(bench.people.colleague, bench.social)).rejects.toThrow(refused('identity.not_found'));
  });

  it.each<Who>(['officer', 'approver', 'registrar', 'administrator'])(
    'is not opened to %s by an invitation that slipped in, nor by serving the body',
    async (who) => {
      await bench.invited(who);
      expect(await bench.as(who, seen)).toEqual(NOTHING);
      await bench.appointed(who, 'secretary', bench.bodies.social);
      expect(await bench.as(who, seen)).toEqual(NOTHING);
    },
  );

  it('shuts at once on a secretary and on a colleague who begin to work for the issuer', async () => {
    for (const who of ['secretary', 'colleague'] as const) {
      expect(await bench.as(who, seen)).toEqual(EVERYTHING);
      await bench.appointed(who, 'case_officer', null, 'Kommunledningskontoret');
      expect(await bench.as(who, seen)).toEqual(NOTHING);
    }
  });

  it('is open to one who is asked and works for another office than the issuing', async () => {
    await bench.invited('otherUnitOfficer');
    expect(await bench.as('otherUnitOfficer', seen)).toMatchObject({ drafts: 1 });
  });

  it('is shut on the remiss’s own officer, whatever office he or she has moved to', async () => {
    await bench.db.asOwner(`update assignment set unit = 'Räddningstjänsten' where person_id = $1`, [
      bench.people.officer,
    ]);
    await bench.invited('officer');
    expect(await bench.as('officer', seen)).toEqual(NOTHING);
  });

  it('asks its own tables, and none that whoever connects has laid before them', async () => {
    // Where an operator has made the database by hand, the application may.
    const [{ name } = { name: '' }] = await bench.db.asOwner<{ name: string }>('select current_database() as name');
    await bench.db.asSuperuser(`grant temporary on database ${name} to yttra_app`);
    const before = (tx: EntityManager) =>
      tx.query(`create temporary table assignment as select * from public.assignment limit 0`);
    const forge = (tx: EntityManager) =>
      tx.query(
        `insert into pg_temp.assignment (person_id, role, body_id, from_date) values (yttra_person(), 'secretary', $1, '2022-01-01')`,
        [bench.bodies.social],
      );
    const rolledBack = bench.as('otherSecretary', async (tx) => {
      await before(tx);
      await forge(tx);
      expect(await seen(tx)).toEqual(NOTHING);
      throw new Error('enough');
    });
    await expect(rolledBack).rejects.toThrow('enough');
  });

  it('lets nobody outside write through it either', async () => {
    const changed = await bench.as('officer', async (tx) => {
      const update = await tx.query<[unknown, number]>(`update response_draft set version = 99`);
      const gone = await tx.query<[unknown, number]>('delete from draft_comment');
      return [update[1], gone[1]];
    });
    expect(changed).toEqual([0, 0]);
    const plant = (tx: EntityManager) =>
      tx.query(`insert into draft_comment (recipient_id, text, written_by) values ($1, 'hej', $2)`, [
        bench.social,
        bench.people.officer,
      ]);
    await expect(bench.as('officer', plant)).rejects.toThrow(/row-level security/);
    await expect(bench.as('otherSecretary', plant)).rejects.toThrow(/row-level security/);
  });

  it('stands in the policy: without it everyone sees, so that these tests would tell', async () => {
    const each = async (change: string) => {
      for (const table of WALLED) await bench.db.asOwner(`alter table ${table} ${change} row level security`);
    };
    await each('disable');
    try {
      expect(await bench.as('officer', seen)).toEqual(EVERYTHING);
      expect(await bench.inTx(seen)).toEqual(EVERYTHING);
    } finally {
      await each('enable');
    }
    expect(await bench.as('officer', seen)).toEqual(NOTHING);
  });
});

describe('who sees a draft, asked of the service', () => {
  beforeEach(plantDraft);

  it.each<[Who, string]>([
    ['officer', 'identity.not_found'],
    ['registrar', 'identity.not_found'],
    ['administrator', 'identity.not_found'],
    ['otherSecretary', 'identity.not_found'],
    ['formerSecretary', 'identity.not_found'],
    ['otherColleague', 'identity.not_found'],
  ])('%s is told that there is nothing: %s', async (who, code) => {
    const person = bench.people[who];
    await expect(drafts.get(person, bench.social)).rejects.toThrow(refused(code));
    await expect(drafts.versions(person, bench.social)).rejects.toThrow(refused(code));
    await expect(drafts.version(person, bench.social, 1)).rejects.toThrow(refused(code));
    await expect(save(who, 2, ANSWER)).rejects.toThrow(refused(code));
    await expect(bench.get(DraftComments).list(person, bench.social)).rejects.toThrow(refused(code));
    await expect(bench.get(DraftInvitations).list(person, bench.social)).rejects.toThrow(refused(code));
    await expect(bench.get(DraftFiles).list(person, bench.social)).rejects.toThrow(refused(code));
  });

  it('an invited colleague writes, comments and says that the text is ready, and does nothing that is the secretary’s', async () => {
    const { people, social } = bench;
    expect((await drafts.get(people.colleague, social)).version).toBe(2);
    await bench.get(DraftInvitations).textDone(people.colleague, social);
    expect(await bench.get(DraftInvitations).list(people.secretary, social)).toMatchObject([
      { person: { id: people.colleague, name: PEOPLE.colleague }, doneAt: new Date('2022-10-05T09:00:00+02:00') },
    ]);
    const handing = { personId: people.colleague, recipientId: social, key: 'k' };
    const submit = bench.get(SubmitResponse);
    await expect(submit.submit(handing, { version: 2, confirmed: CONFIRMED })).rejects.toThrow(DomainError);
    await expect(submit.abstain(handing, { basis: { type: 'administration' } })).rejects.toThrow(DomainError);
    await expect(
      bench.get(DraftInvitations).invite(people.colleague, social, emailOf(PEOPLE.otherColleague)),
    ).rejects.toThrow(DomainError);
    await expect(bench.get(WorkingPapers).remove(people.colleague, social)).rejects.toThrow(DomainError);
    expect(await bench.inTx((tx) => tx.query('select id from response'))).toEqual([]);
  });

  it('a colleague is invited by address, and only one who may be', async () => {
    const invite = (email: string) => bench.get(DraftInvitations).invite(bench.people.secretary, bench.social, email);
    await expect(invite('okand@example.se')).rejects.toThrow(refused('identity.person_unknown'));
    await expect(invite(emailOf(PEOPLE.officer))).rejects.toThrow(refused('response.works_for_the_issuer'));
    await expect(invite(emailOf(PEOPLE.administrator))).rejects.toThrow(refused('response.works_for_the_issuer'));
    await expect(invite(emailOf(PEOPLE.registrar))).rejects.toThrow(refused('response.works_for_the_issuer'));
    await expect(invite(emailOf(PEOPLE.substitute))).rejects.toThrow(refused('response.already_serves'));
    await bench.get(DraftInvitations).end(bench.people.secretary, bench.social, bench.people.colleague);
    const mails = async () =>
      (await bench.db.asSuperuser(`select from outgoing_mail where kind = 'draft.invitation'`)).length;
    const before = await mails();
    await invite(emailOf(PEOPLE.colleague).toUpperCase());
    // Pressed twice, at once or later: one mail.
    await Promise.all([invite(emailOf(PEOPLE.colleague)), invite(emailOf(PEOPLE.colleague))]);
    expect(await mails()).toBe(before + 1);
    expect(await bench.as('colleague', seen)).toMatchObject({ drafts: 1 });
  });

  it('the log of the draft is the body’s alone', async () => {
    const log = bench.get(AuditLog);
    const events = await bench.as('secretary', (tx) => log.list(tx, { recipient: bench.social }));
    expect(events.map(({ event }) => event.type)).toEqual([
      'draft.colleague_invited',
      'draft.saved',
      'draft.saved',
      'draft.commented',
      'draft.file_added',
    ]);
    expect(await bench.as('officer', (tx) => log.list(tx, { recipient: bench.social }))).toEqual([]);
    expect(await bench.as('officer', (tx) => log.list(tx, { remiss: bench.remissId }))).toEqual([]);
  });
});

describe('a draft leaks nowhere', () => {
  it('the canary is in no row outside the wall, no mail and no log line', async () => {
    const lines = jest.spyOn(process.stdout, 'write');
    const logged = (['trace', 'debug', 'info', 'warn', 'error'] as const).map((level) => jest.spyOn(log(), level));
    await plantDraft();
    await bench.get(DraftInvitations).textDone(bench.people.colleague, bench.social);
    await drafts
      .save(bench.people.secretary, bench.social, { version: 1, content: { text: CANARY } })
      .catch(() => undefined);
    await expect(
      bench
        .get(SubmitResponse)
        .submit(
          { personId: bench.people.secretary, recipientId: bench.social, key: 'nyckel' },
          { version: 2, confirmed: CONFIRMED },
        ),
    ).rejects.toThrow(refused('response.not_ready'));

    expect(await placesWith(CANARY, (work) => bench.inTx(work))).toEqual([]);
    expect(await placesWith(CANARY, (work) => bench.as('officer', work))).toEqual([]);
    expect(await placesWith(CANARY, (work) => bench.as('secretary', work))).toEqual([
      'draft_comment',
      'draft_version',
      'file',
      'response_draft',
    ]);
    const mails = await bench.mails();
    expect(mails.map(({ kind, behindWall }) => [kind, behindWall])).toEqual([
      ['draft.invitation', true],
      ['draft.text_done', true],
    ]);
    expect(JSON.stringify(mails)).not.toContain(CANARY);
    for (const spy of [...logged, lines]) expect(JSON.stringify(spy.mock.calls)).not.toContain(CANARY);
    jest.restoreAllMocks();
  });

  it('outside the wall the recipient tells one thing of it: that it is begun', async () => {
    const row = () =>
      bench.inTx(async (tx) => (await tx.query<object[]>('select * from recipient where id = $1', [bench.social]))[0]);
    const before = await row();
    await plantDraft();
    expect(await row()).toEqual({ ...before, draft_begun: true });
  });
});

describe('two who write at once', () => {
  it('the one who saves last is given both texts, and loses none', async () => {
    await save('secretary', 0, { text: 'Första' });
    await save('substitute', 1, { text: 'Kollegans' });
    const error = await save('secretary', 1, { text: 'Min' }).catch((reason: unknown) => reason as DomainError);
    expect(error).toMatchObject({
      kind: 'stale',
      details: {
        theirs: { version: 2, savedBy: bench.people.substitute, content: { text: 'Kollegans' } },
        yours: { text: 'Min' },
      },
    });
    await save('secretary', 2, { text: 'Kollegans\nMin' });
    const kept = await Promise.all(
      [1, 2, 3].map((version) => drafts.version(bench.people.secretary, bench.social, version)),
    );
    expect(kept.map(({ content }) => content.text)).toEqual(['Första', 'Kollegans', 'Kollegans\nMin']);
  });

  it.each([0, 1])('of twenty who save over version %i exactly one does', async (version) => {
    if (version === 1) await save('secretary', 0, { text: 'Första' });
    const saves = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => save(n % 2 ? 'secretary' : 'substitute', version, { text: `Text ${n}` })),
    );
    const losers = saves.flatMap((one) => (one.status === 'rejected' ? [one.reason as DomainError] : []));
    expect(losers).toHaveLength(19);
    const { content } = await drafts.get(bench.people.secretary, bench.social);
    for (const { kind, details } of losers) {
      expect(kind).toBe('stale');
      expect(details).toMatchObject({ theirs: { version: version + 1, content: { text: content.text } } });
      expect((details!.yours as { text: string }).text).not.toBe(content.text);
    }
    expect(await drafts.versions(bench.people.secretary, bench.social)).toHaveLength(version + 1);
  });

  it('saves nothing without the version that was read, and nothing that is no answer', async () => {
    const bad = (version: number | null, content: unknown) =>
      drafts.save(bench.people.secretary, bench.social, { version, content });
    await expect(bad(null, ANSWER)).rejects.toThrow(refused('response.version_missing'));
    await expect(bad(0, { stance: 'kanske' })).rejects.toThrow(refused('invalid_input'));
    await expect(bad(0, { answers: { noll: { text: '' } } })).rejects.toThrow(refused('invalid_input'));
    await expect(bad(7, ANSWER)).rejects.toThrow(refused('response.stale_draft'));
    expect((await drafts.get(bench.people.secretary, bench.social)).version).toBe(0);
  });

  it('tells when the diarienummer does not look as the body’s own do, and saves it all the same', async () => {
    await bench.db.asOwner(`update body set case_number_pattern = 'SN/ÅÅÅÅ:#' where id = $1`, [bench.bodies.social]);
    expect((await save('secretary', 0, { caseNumber: 'SN/2022:88' })).notices).toEqual([]);
    expect(await save('secretary', 1, { caseNumber: '88/22' })).toMatchObject({
      content: { caseNumber: '88/22' },
      notices: [{ field: 'caseNumber', message: 'Ert diarienummer brukar se ut som SN/2022:195. Kontrollera det.' }],
    });
  });

  it('tells of characters that were taken out, and keeps the rest to the letter', async () => {
    const text = 'Rad\u000btvå\u0000 =SUM(A1) <b>{x}</b> 漢字 שלום 🙂';
    const saved = await save('secretary', 0, { answers: { 1: { text } } });
    expect(saved.notices).toMatchObject([{ field: 'answers.1.text' }]);
    expect((await drafts.get(bench.people.secretary, bench.social)).content.answers[1]).toEqual({
      text: 'Rad\ntvå =SUM(A1) <b>{x}</b> 漢字 שלום 🙂',
    });
  });
});

async function pidOf(tx: EntityManager): Promise<number> {
  return (await tx.query<{ pid: number }[]>('select pg_backend_pid() as pid'))[0]!.pid;
}

/** Every table that shows the word to whoever reads it that way, in any column. */
async function placesWith(
  word: string,
  read: (work: (tx: EntityManager) => Promise<string[]>) => Promise<string[]>,
): Promise<string[]> {
  return read(async (tx) => {
    const tables = await tx.query<{ name: string }[]>(
      `select table_name as name from information_schema.table_privileges
       where table_schema = 'public' and privilege_type = 'SELECT' and grantee = current_user order by 1`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const places: string[] = [];
    for (const { name } of tables) {
      const [row] = await tx.query<{ n: number }[]>(`select count(*)::int as n from ${name} t where t::text ilike $1`, [
        `%${word}%`,
      ]);
      if (row!.n > 0) places.push(name);
    }
    return places;
  });
}

/** How many recipients each stands inside of, found both ways: recipient by recipient, and by one’s own ways in. */
async function insideOf(people: Record<string, string>): Promise<Record<string, number>> {
  const inside: Record<string, number> = {};
  for (const [who, id] of Object.entries(people)) {
    const [each, ways] = await bench.database.asPerson(id, (tx) =>
      Promise.all(
        ['select id from recipient where yttra_serves(id) order by 1', 'select yttra_served() as id order by 1'].map(
          (asked) => tx.query<{ id: string }[]>(asked),
        ),
      ),
    );
    expect([who, ways]).toEqual([who, each]);
    if (each!.length > 0) inside[who] = each!.length;
  }
  return inside;
}

describe('where one stands inside is the same whether each recipient is asked or one’s own ways in', () => {
  beforeEach(plantDraft);

  it('for everybody who comes near an answer', async () => {
    await bench.invited('otherSecretary');
    await bench.invited('officer');
    // A body without a secretary answers by its mailbox.
    const [mailbox] = await bench.db.asOwner<{ id: string }>(
      `insert into person (name, email) values ('Energi AB', 'energi.ab@example.se') returning id`,
    );
    const inside = await insideOf({ ...bench.people, mailbox: mailbox!.id });
    expect(inside).toEqual({ secretary: 1, substitute: 1, otherSecretary: 2, colleague: 1, mailbox: 1 });
  });

  it.each<Who>(['officer', 'approver', 'registrar', 'administrator'])(
    'for a secretary who is %s too: outside until the body lets her in by name, inside its draft alone, and out when that ends',
    async (who) => {
      await bench.appointed(who, 'secretary', bench.bodies.social);
      await bench.appointed(who, 'secretary', bench.bodies.miljo);
      const person = { [who]: bench.people[who] };
      expect([await insideOf(person), await bench.as(who, seen)]).toEqual([{}, NOTHING]);
      const letIns = bench.get(LetIns);
      await letIns.letIn(bench.people.secretary, bench.social, emailOf(PEOPLE[who]));
      // That she was let in stands in the body's own log.
      expect([await insideOf(person), await bench.as(who, seen)]).toEqual([{ [who]: 1 }, { ...EVERYTHING, log: 6 }]);
      await letIns.end(bench.people.secretary, bench.social, bench.people[who]);
      expect([await insideOf(person), await bench.as(who, seen)]).toEqual([{}, NOTHING]);
    },
  );
});
