import { AuditLog } from '@yttra/audit';
import { Assignments, Guests, type Caller } from '@yttra/identity';
import {
  DraftInvitations,
  Drafts,
  LetIns,
  MailboxDoor,
  outsideRemisser,
  ResponseReader,
  standingOutside,
  SubmitResponse,
} from '@yttra/response';
import type { EntityManager } from 'typeorm';
import { ANSWER, AnswerBench, CONFIRMED, PEOPLE, emailOf, type Who } from '../support/answer-bench';

let bench: AnswerBench;
let letIns: LetIns;
let drafts: Drafts;

beforeAll(async () => {
  bench = await AnswerBench.start();
  letIns = bench.get(LetIns);
  drafts = bench.get(Drafts);
});
afterAll(() => bench.stop());

/** The officer and the administrator serve the body too, as in a small municipality, from before its first draft. */
beforeEach(async () => {
  await bench.issueAnew();
  for (const who of ['officer', 'administrator'] as const) await bench.appointed(who, 'secretary', bench.bodies.social);
  await drafts.save(bench.people.secretary, bench.social, { version: 0, content: ANSWER });
});

const refused = (code: string) => expect.objectContaining({ code }) as Error;
const letIn = (by: Who, who: Who) => letIns.letIn(bench.people[by], bench.social, emailOf(PEOPLE[who]));
const seen = (who: Who) =>
  bench.as(who, async (tx) => (await tx.query<object[]>('select 1 from response_draft')).length);
const read = (who: Who) => drafts.get(bench.people[who], bench.social);

describe('one who serves the body and works for the issuer, or administers', () => {
  it('is told why he or she stands outside, and what the body can do', async () => {
    await expect(read('officer')).rejects.toThrow(
      'Du står utanför svaret från Socialnämnden, eftersom du är handläggare vid kontoret som har skickat remissen. Socialnämnden kan släppa in dig vid namn',
    );
    await expect(read('administrator')).rejects.toThrow(refused('identity.stands_outside'));
    const { outside, letIn: none } = await letIns.doorway(bench.people.secretary, bench.social);
    expect(outside.map(({ person, as }) => [person.name, as])).toEqual([
      [PEOPLE.officer, 'case_officer'],
      [PEOPLE.administrator, 'administrator'],
    ]);
    expect(none).toEqual([]);
  });

  it('comes in when the body lets that very person in by name, in that remiss alone, until it ends', async () => {
    await letIn('secretary', 'officer');
    expect(await seen('officer')).toBe(1);
    expect((await read('officer')).version).toBe(1);
    expect(await seen('administrator')).toBe(0);
    expect(await letIns.doorway(bench.people.substitute, bench.social)).toMatchObject({
      outside: [{ person: { name: PEOPLE.administrator } }],
      letIn: [{ person: { name: PEOPLE.officer }, as: 'case_officer', by: PEOPLE.secretary }],
      mayLetIn: true,
    });
    await letIns.end(bench.people.substitute, bench.social, bench.people.officer);
    expect(await seen('officer')).toBe(0);
    await expect(read('officer')).rejects.toThrow(refused('identity.stands_outside'));
    await expect(letIns.end(bench.people.substitute, bench.social, bench.people.officer)).rejects.toThrow(
      refused('response.not_let_in'),
    );
  });

  it('lets nobody else in, nor itself', async () => {
    await expect(letIn('officer', 'officer')).rejects.toThrow(refused('identity.stands_outside'));
    await letIn('secretary', 'officer');
    expect((await letIns.doorway(bench.people.officer, bench.social)).mayLetIn).toBe(false);
    await expect(letIn('officer', 'administrator')).rejects.toThrow(refused('response.let_in_cannot_let_in'));
    const write = (who: Who, whom: Who, by: Who = who) =>
      bench.as(who, (tx: EntityManager) =>
        tx.query(`insert into let_in (recipient_id, person_id, role, let_in_by) values ($1, $2, 'administrator', $3)`, [
          bench.social,
          bench.people[whom],
          bench.people[by],
        ]),
      );
    for (const [who, whom, by] of [
      ['officer', 'administrator'],
      ['administrator', 'administrator', 'secretary'],
      ['colleague', 'administrator'],
      ['otherSecretary', 'administrator'],
      ['secretary', 'administrator', 'substitute'],
    ] as [Who, Who, Who?][])
      await expect(write(who, whom, by)).rejects.toThrow(/row-level security/);
    await expect(write('secretary', 'secretary')).rejects.toThrow(/let_in_check/);
    const rewrite = (sql: string) => bench.as('officer', (tx) => tx.query(sql));
    await expect(rewrite(`update let_in set let_in_by = '${bench.people.substitute}'`)).rejects.toThrow(
      /only be ended/,
    );
    expect(await rewrite('delete from let_in')).toEqual([[], 0]);
    expect(await seen('administrator')).toBe(0);
  });

  it('is no colleague to be invited before that, and one who stands inside needs no letting in', async () => {
    const invite = (who: Who) =>
      bench.get(DraftInvitations).invite(bench.people.secretary, bench.social, emailOf(PEOPLE[who]));
    await expect(invite('approver')).rejects.toThrow(refused('response.works_for_the_issuer'));
    await expect(letIn('secretary', 'colleague')).rejects.toThrow(refused('response.stands_inside'));
    await letIn('secretary', 'approver');
    expect(await seen('approver')).toBe(1);
    await letIns.end(bench.people.secretary, bench.social, bench.people.approver);
    expect(await seen('approver')).toBe(0);
  });

  it('is outside at once when a secretary or a colleague begins to work for the issuer, and only the body’s word opens', async () => {
    await bench.appointed('substitute', 'administrator', null);
    expect(await seen('substitute')).toBe(0);
    await bench.at('2022-12-24');
    expect(await seen('substitute')).toBe(0);
    await letIn('secretary', 'substitute');
    expect(await seen('substitute')).toBe(1);
  });
});

describe('a body whose only secretary stands outside', () => {
  /** Whoever reads a code in the mailbox, as a session by code makes the caller. */
  let mailbox: Caller;

  beforeEach(async () => {
    await bench.inTx((tx) => bench.get(Guests).welcome(tx, 'socialnamnden@example.se'));
    const [person] = await bench.db.asOwner<{ id: string }>(
      `select id from person where email = 'socialnamnden@example.se'`,
    );
    const hats: Caller['hats'] = [{ role: 'witness', bodyId: bench.bodies.social, unit: null }];
    mailbox = { personId: person!.id, name: 'Socialnämnden', email: 'socialnamnden@example.se', hats };
    await bench.db.asOwner(
      `update assignment set from_date = '2022-01-01', to_date = '2022-10-04' where role = 'secretary' and body_id = $1 and person_id <> $2`,
      [bench.bodies.social, bench.people.officer],
    );
  });
  const door = () => bench.get(MailboxDoor);
  const waiting = (caller: Caller) => bench.database.asPerson(caller.personId, (tx) => door().waiting(tx, caller));

  it('lets her in by a code to its mailbox, by name, and out again: in its log, and by mail', async () => {
    expect(await waiting(mailbox)).toMatchObject([
      { person: PEOPLE.officer, as: 'case_officer', title: 'Riktlinje för kvalitet', isLetIn: false },
    ]);
    await door().letIn(mailbox, bench.social, bench.people.officer);
    expect(await seen('officer')).toBe(1);
    expect(await bench.as('officer', (tx) => standingOutside(tx, bench.people.officer))).toEqual([]);
    expect(await waiting(mailbox)).toMatchObject([{ isLetIn: true }]);
    expect((await bench.mails('draft.let_in')).map(({ to, behindWall }) => [to, behindWall]).sort()).toEqual([
      [emailOf(PEOPLE.officer), true],
      ['socialnamnden@example.se', true],
    ]);
    await door().end(mailbox, bench.social, bench.people.officer);
    expect(await seen('officer')).toBe(0);
    await letInAgain();
    const log = await bench.as('officer', (tx) => bench.get(AuditLog).list(tx, { recipient: bench.social }));
    const about = { by: mailbox.personId, person: bench.people.officer };
    expect(log.map(({ event }) => event)).toEqual(
      expect.arrayContaining([
        { type: 'draft.let_in', ...about, role: 'case_officer' },
        { type: 'draft.let_in_ended', ...about },
      ]),
    );
  });
  const letInAgain = () => door().letIn(mailbox, bench.social, bench.people.officer);

  it('opens nothing else by it: no draft, nobody who does not serve, no other body, not without the mailbox', async () => {
    const asMailbox = (sql: string, values: unknown[] = []) =>
      bench.database.asPerson(mailbox.personId, (tx) => tx.query<unknown[]>(sql, values));
    for (const table of ['response_draft', 'draft_version', 'draft_invitation', 'draft_comment'])
      expect([table, await asMailbox(`select from ${table}`)]).toEqual([table, []]);
    const insert = (personId: string, recipientId: string) =>
      asMailbox(`insert into let_in (recipient_id, person_id, role, let_in_by) values ($1, $2, 'administrator', $3)`, [
        recipientId,
        personId,
        mailbox.personId,
      ]);
    await expect(insert(bench.people.approver, bench.social)).rejects.toThrow(/row-level security/);
    await expect(insert(bench.people.officer, bench.miljo)).rejects.toThrow(/row-level security/);
    await expect(door().letIn(mailbox, bench.social, bench.people.approver)).rejects.toThrow(
      refused('identity.not_found'),
    );
    // In a session of another kind the mailbox's person speaks for nobody.
    expect(await waiting({ ...mailbox, hats: [] })).toEqual([]);
    // A mailbox that works for the issuer is no voice of the body's.
    await bench.db.asOwner(
      `insert into assignment (person_id, role, from_date) values ($1, 'administrator', yttra_today())`,
      [mailbox.personId],
    );
    await expect(insert(bench.people.officer, bench.social)).rejects.toThrow(/row-level security/);
  });

  it('tells her what she stands outside of, and who can let her in', async () => {
    const own = () => bench.as('officer', (tx) => standingOutside(tx, bench.people.officer));
    expect(await own()).toMatchObject([
      { body: 'Socialnämnden', as: 'case_officer', others: [], mailbox: 'socialnamnden@example.se' },
    ]);
    await bench.appointed('substitute', 'secretary', bench.bodies.social);
    await bench.db.asOwner(`update opening set state = 'in_force' where state = 'waiting'`);
    expect(await own()).toMatchObject([{ others: [PEOPLE.substitute] }]);
  });
});

describe('an appointment that gives somebody two hats', () => {
  const told = () => bench.mails('identity.outside');
  const appoint = (who: Who, role: 'secretary' | 'case_officer', place: { bodyId?: string; unit?: string }) =>
    bench.inTx((tx) => bench.get(Assignments).appoint(tx, null, { personId: bench.people[who], role, ...place }));

  it('goes through, and tells the body which remisser the person stands outside and how it lets the person in', async () => {
    await appoint('registrar', 'secretary', { bodyId: bench.bodies.social });
    const [mail, ...others] = await told();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      to: 'socialnamnden@example.se',
      mail: { subject: expect.stringContaining('står utanför') },
    });
    const words = JSON.stringify(mail!.mail!.blocks);
    expect(words).toContain('Riktlinje för kvalitet, KSKF/2022:195 (registrator hos avsändaren)');
    expect(words).toContain(`/svara/${bench.social}/kollegor`);
    const own = await bench.inTx((tx) => outsideRemisser(tx, bench.people.registrar, '2022-10-05'));
    expect(own).toMatchObject([{ body: 'Socialnämnden', as: 'registrar' }]);
  });

  it('tells it in the other direction too, to each body, and of nobody who is only invited', async () => {
    await appoint('otherSecretary', 'case_officer', { unit: 'Kommunledningskontoret' });
    await bench.get(DraftInvitations).invite(bench.people.secretary, bench.social, emailOf(PEOPLE.colleague));
    await appoint('colleague', 'case_officer', { unit: 'Kommunledningskontoret' });
    await appoint('secretary', 'case_officer', { unit: 'Räddningstjänsten' });
    expect((await told()).map(({ to }) => to)).toEqual(['miljonamnden@example.se']);
  });
});

describe('what is left of it', () => {
  it('stands in the body’s own log, and in nobody else’s', async () => {
    await letIn('secretary', 'officer');
    await letIns.end(bench.people.substitute, bench.social, bench.people.officer);
    const log = bench.get(AuditLog);
    const own = await bench.as('secretary', (tx) => log.list(tx, { recipient: bench.social }));
    expect(own.map(({ event }) => event)).toEqual(
      expect.arrayContaining([
        { type: 'draft.let_in', by: bench.people.secretary, person: bench.people.officer, role: 'case_officer' },
        { type: 'draft.let_in_ended', by: bench.people.substitute, person: bench.people.officer },
      ]),
    );
    expect(JSON.stringify(await bench.inTx((tx) => log.list(tx, { remiss: bench.remissId })))).not.toContain('let_in');
    expect(await bench.as('officer', (tx) => tx.query('select from let_in'))).toEqual([]);
    expect(await bench.inTx((tx) => tx.query('select from let_in'))).toEqual([]);
  });

  it('is mailed to the person and to the body’s own mailbox, behind the wall', async () => {
    await letIn('secretary', 'officer');
    const mails = await bench.mails('draft.let_in');
    expect(mails.map(({ to, behindWall }) => [to, behindWall]).sort()).toEqual([
      [emailOf(PEOPLE.officer), true],
      ['socialnamnden@example.se', true],
    ]);
    expect(mails[0]!.mail!.subject).toBe(`Insläppt i ert svar: Riktlinje för kvalitet – ${PEOPLE.officer}`);
  });

  it('is told on the receipt of the answer, also of one who has been let out again', async () => {
    await letIn('secretary', 'officer');
    await letIns.end(bench.people.secretary, bench.social, bench.people.officer);
    await letIn('secretary', 'administrator');
    // The day after the nämnd has decided.
    await bench.db.moveClock('2022-12-15T10:00:00+01:00');
    const handing = { personId: bench.people.secretary, recipientId: bench.social, key: 'k' };
    const { responseId } = await bench.get(SubmitResponse).submit(handing, { version: 1, confirmed: CONFIRMED });
    const { letIn: told } = await bench.inTx((tx) => bench.get(ResponseReader).one(tx, responseId));
    expect(told).toEqual([
      expect.objectContaining({ name: PEOPLE.officer, as: 'case_officer', by: PEOPLE.secretary }),
      expect.objectContaining({ name: PEOPLE.administrator, as: 'administrator', by: PEOPLE.secretary }),
    ]);
    const [receipt] = await bench.mails('response.receipt');
    expect(JSON.stringify(receipt!.mail!.blocks)).toContain(`${PEOPLE.officer} (handläggare hos avsändaren), av`);
    await expect(bench.inTx((tx) => tx.query('delete from response_let_in'))).rejects.toThrow(/permission denied/);
  });
});
