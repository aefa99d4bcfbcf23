import {
  AskedReasons,
  JointAssessment,
  TagNames,
  TagPeople,
  ViewpointRequests,
  ChangeViewpoint,
  MarkViewpoints,
  Viewpoints,
  type NewViewpoint,
} from '@yttra/assessment';
import { SavedFilters } from '@yttra/identity';
import { emailOf, PEOPLE, type Who } from '../support/answer-bench';
import { SummaryBench } from '../support/summary-bench';

// Who is asked for a reason, by hand or by a tag, and what follows of it: each rule by itself. What people see stands
// in workbench.chapter.ts.

let bench: SummaryBench;
beforeAll(async () => (bench = await SummaryBench.start()));
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.begin();
  // A colleague of the officer's.
  await bench.round.appointed('reader', 'case_officer', null, 'Kommunledningskontoret');
  await bench.answer('social');
});

const mail = (who: Who) => emailOf(PEOPLE[who]);
const add = (given: Partial<NewViewpoint> = {}, by: Who = 'officer') =>
  bench.inTx((tx) =>
    bench.get(MarkViewpoints).add(tx, bench.person(by), bench.remissId, {
      recipientId: bench.round.social,
      text: 'Samordna bättre.',
      ...given,
    }),
  );
const change = (by: Who, id: string, version: number, given: Parameters<ChangeViewpoint['change']>[5]) =>
  bench.inTx((tx) => bench.get(ChangeViewpoint).change(tx, bench.person(by), bench.remissId, id, version, given));
const tag = (wanted: Parameters<TagPeople['choose']>[3]) =>
  bench.inTx((tx) => bench.get(TagPeople).choose(tx, bench.person('officer'), bench.remissId, wanted));
const ask = (id: string, wanted: Partial<Parameters<ViewpointRequests['ask']>[4]>, by: Who = 'officer') =>
  bench.inTx((tx) =>
    bench.get(ViewpointRequests).ask(tx, bench.person(by), bench.remissId, id, { until: '2022-12-20', ...wanted }),
  );
const write = (by: Who, id: string, version: number, reason = 'Lagen kräver det.') =>
  bench.inTx((tx) => bench.get(AskedReasons).write(tx, bench.person(by), bench.remissId, id, { version, reason }));
/** Who is asked for the reason of each viewpoint, by number. */
const asked = async () =>
  (
    await bench.round.db.asOwner<{ name: string | null }>(
      `select p.name from viewpoint v left join viewpoint_request q on q.viewpoint_id = v.id left join person p on p.id = q.asked_of order by v.number`,
    )
  ).map(({ name }) => name);
const mails = async () =>
  (
    await bench.round.db.asOwner<{ kind: string; to: string }>(
      `select kind, to_address as "to" from outgoing_mail where kind like 'viewpoint.%' order by created_at, kind`,
    )
  ).map(({ kind, to }) => `${kind} ${to}`);

describe('a tag', () => {
  it('belongs to a colleague or to somebody in the register, never to both, nor to whoever may not assess', async () => {
    const both = { tag: 'juridik', personId: bench.person('reader'), email: mail('administrator') };
    await expect(tag(both)).rejects.toMatchObject({ code: 'assessment.one_of_tag' });
    const outside = { tag: 'juridik', personId: bench.person('secretary') };
    await expect(tag(outside)).rejects.toMatchObject({ code: 'assessment.not_asked_of' });
    await expect(tag({ tag: 'juridik', days: 0 })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(tag({ tag: 'juridik', email: 'ingen@example.se' })).rejects.toMatchObject({
      code: 'identity.person_unknown',
    });
  });

  it('gives what lacks a reason to its person, the first of several tags decides, and nothing is taken from anybody', async () => {
    await tag({ tag: 'juridik', email: mail('administrator'), days: 7 });
    await tag({ tag: 'kostnad', personId: bench.person('reader') });
    await add({ tags: ['juridik', 'kostnad'] });
    await add({ tags: ['kostnad', 'juridik'] });
    await add({ tags: ['kostnad'], reason: 'Står redan.' });
    const { id } = await add();
    await ask(id, { email: mail('registrar') });
    await change('officer', id, 1, { tags: ['kostnad'] });
    await tag({ tag: 'kostnad' });
    await add({ tags: ['kostnad'] });
    expect(await asked()).toEqual([PEOPLE.administrator, PEOPLE.reader, null, PEOPLE.registrar, null]);
    const [first] = await bench.round.db.asOwner<{ until: string }>(
      `select until::text from viewpoint_request q join viewpoint v on v.id = q.viewpoint_id where v.number = 1`,
    );
    expect(first).toEqual({ until: '2022-12-22' });
  });

  it('gives nothing to a colleague who may no longer assess, and nothing that is secret to anybody outside', async () => {
    await tag({ tag: 'kostnad', personId: bench.person('reader') });
    await tag({ tag: 'juridik', email: mail('administrator') });
    await bench.round.db.asOwner(
      `update assignment set to_date = '2022-12-14', from_date = '2022-12-01' where person_id = '${bench.person('reader')}' and role = 'case_officer'`,
    );
    await add({ tags: ['kostnad'] });
    const secrecy = [{ provision: '26 kap. 1 § OSL', date: '2022-12-14', authority: 'SN', parts: ['answer:1'] }];
    await bench.answer('social', { secrecy });
    await add({ question: 1, tags: ['juridik'] });
    await add({ question: 3, tags: ['juridik'] });
    expect(await asked()).toEqual([null, null, PEOPLE.administrator]);
  });

  it('sends no mail to whoever tags what is his or her own, and tells nobody of one’s own reason', async () => {
    await tag({ tag: 'kostnad', personId: bench.person('officer') });
    const { id } = await add({ tags: ['kostnad'] });
    await write('officer', id, 1);
    expect([await asked(), await mails()]).toEqual([[PEOPLE.officer], []]);
  });

  it('that is renamed keeps its place among the others, and whoever has the viewpoint open is told', async () => {
    const { id } = await add({ tags: ['b', 'a', 'c'] });
    await bench.inTx((tx) =>
      bench.get(TagNames).rename(tx, bench.person('officer'), bench.remissId, { tag: 'a', name: 'ö' }),
    );
    await expect(change('reader', id, 1, { text: 'Mitt' })).rejects.toMatchObject({
      code: 'assessment.stale_viewpoint',
      details: { theirs: { tags: ['b', 'ö', 'c'] } },
    });
  });
});

describe('whoever is asked for a reason', () => {
  it.each<[string, () => Parameters<typeof ask>[1], string]>([
    ['nobody', () => ({}), 'invalid_input'],
    ['two', () => ({ askedOf: bench.person('reader'), email: mail('administrator') }), 'invalid_input'],
    ['who asks', () => ({ email: mail('officer') }), 'assessment.not_asked_of'],
    ['no colleague', () => ({ askedOf: bench.person('secretary') }), 'assessment.not_asked_of'],
    ['in the past', () => ({ askedOf: bench.person('reader'), until: '2022-12-14' }), 'assessment.asked_too_late'],
  ])('is not %s', async (_case, wanted, code) => {
    const { id } = await add();
    await expect(ask(id, wanted())).rejects.toMatchObject({ code });
    expect(await asked()).toEqual([null]);
  });

  it('is let in to that viewpoint in its own round, while it is on, and writes under the version that was read', async () => {
    const isLetIn = (remissId = bench.remissId) =>
      bench.inTx((tx) => bench.get(AskedReasons).isAsked(tx, bench.person('administrator'), remissId, id));
    const { id } = await add();
    await ask(id, { email: mail('administrator') });
    expect([await isLetIn(), await isLetIn(bench.round.social)]).toEqual([true, false]);
    await change('officer', id, 1, { text: 'Ändrat' });
    await expect(write('administrator', id, 1)).rejects.toMatchObject({ code: 'assessment.stale_viewpoint' });
    await expect(write('administrator', id, 2, ' ')).rejects.toMatchObject({ code: 'assessment.no_reason' });
    await expect(write('reader', id, 2)).rejects.toMatchObject({ code: 'assessment.viewpoint_not_found' });
    await write('administrator', id, 2);
    await expect(write('administrator', id, 3)).rejects.toMatchObject({ code: 'assessment.reason_given' });
    await bench.round.db.asOwner(`update remiss set status = 'withdrawn'`);
    expect(await isLetIn()).toBe(false);
  });

  it('sees no words that have been marked as secret since, nor what another is asked', async () => {
    const { id } = await add({ question: 1, quote: 'Ja, den ligger i linje.', text: 'Hemligt' });
    await ask(id, { email: mail('administrator') });
    const secrecy = [{ provision: '26 kap. 1 § OSL', date: '2022-12-14', authority: 'SN', parts: ['answer:1'] }];
    await bench.answer('social', { secrecy });
    const seen = (who: Who) =>
      bench.inTx((tx) => bench.get(AskedReasons).of(tx, bench.person(who), bench.remissId, id));
    expect((await seen('administrator')).viewpoint).toMatchObject({ text: '[Maskat: 26 kap. 1 § OSL]' });
    await expect(seen('registrar')).rejects.toMatchObject({ code: 'assessment.viewpoint_not_found' });
  });

  it('decides nothing, nor of what is one matter with it, unless the remiss is his or hers', async () => {
    const [first, second] = [await add(), await add()];
    await bench.inTx((tx) =>
      bench.get(JointAssessment).join(tx, bench.person('officer'), bench.remissId, [first, second]),
    );
    await ask(first.id, { askedOf: bench.person('reader') });
    const now = async (id: string) => bench.inTx((tx) => bench.get(Viewpoints).get(tx, bench.remissId, id));
    const decides = async (by: Who, id: string) =>
      change(by, id, (await now(id)).version, { disposition: 'met', reason: 'Ja.' });
    for (const { id } of [first, second])
      await expect(decides('reader', id)).rejects.toMatchObject({ code: 'assessment.decided_by_officer' });
    await ask(first.id, { askedOf: bench.person('officer') }, 'reader');
    expect(await decides('officer', first.id)).toMatchObject({ disposition: 'met' });
  });

  it('is told of once, and asked anew is reminded anew; of the reasons of an hour there is one mail', async () => {
    const [first, second] = [await add(), await add()];
    for (const { id } of [first, second]) await ask(id, { askedOf: bench.person('reader') });
    await write('reader', first.id, 1);
    await write('reader', second.id, 1);
    const one = `viewpoint.asked ${mail('reader')}`;
    expect((await mails()).sort()).toEqual([`viewpoint.answered ${mail('officer')}`, one, one]);
    await bench.round.db.asOwner(
      `update viewpoint_request set reminded_before = yttra_now(), reminded_after = yttra_now()`,
    );
    await ask(first.id, { email: mail('administrator') });
    const [row] = await bench.round.db.asOwner(
      `select reminded_before, reminded_after, answered_at from viewpoint_request where viewpoint_id = '${first.id}'`,
    );
    expect(row).toEqual({ reminded_before: null, reminded_after: null, answered_at: null });
  });
});

describe('a filter that somebody keeps', () => {
  const filters = () => bench.get(SavedFilters);
  const keep = (who: Who, name: string, query = 'fraga=1') =>
    bench.inTx((tx) =>
      filters().save(tx, bench.person(who), {
        page: 'bedomning',
        remissId: bench.remissId,
        name,
        query,
      }),
    );
  const kept = (who: Who, remissId: string | null = bench.remissId) =>
    bench.inTx((tx) => filters().list(tx, bench.person(who), 'bedomning', remissId));

  it('is that person’s, in that round, and no other touches it', async () => {
    await keep('officer', 'Mitt');
    await keep('officer', 'Annat');
    expect((await kept('officer')).map(({ name }) => name)).toEqual(['Annat', 'Mitt']);
    expect([await kept('reader'), await kept('officer', null)]).toEqual([[], []]);
    const { id } = (await kept('officer'))[0]!;
    await bench.inTx(async (tx) => {
      await filters().rename(tx, bench.person('reader'), id, 'Stulet');
      await filters().remove(tx, bench.person('reader'), id);
    });
    expect((await kept('officer')).map(({ name }) => name)).toEqual(['Annat', 'Mitt']);
    await expect(bench.inTx((tx) => filters().rename(tx, bench.person('officer'), id, 'Mitt'))).rejects.toMatchObject({
      code: 'identity.filter_name_taken',
    });
  });

  it('is one of twenty at most, and one of the same name gives way', async () => {
    for (let n = 1; n <= 20; n++) await keep('officer', `Filter ${n}`);
    await keep('officer', 'Filter 20', 'fraga=2');
    await expect(keep('officer', 'Filter 21')).rejects.toMatchObject({ code: 'identity.too_many_filters' });
    expect(await kept('officer')).toHaveLength(20);
    const asked = (await kept('officer')).filter(({ query }) => query === 'fraga=2');
    expect(asked.map(({ name }) => name)).toEqual(['Filter 20']);
  });
});
