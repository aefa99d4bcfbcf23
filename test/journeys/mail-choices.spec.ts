import { simpleParser } from 'mailparser';
import { action, DailyDigestJob, DigestMails, MailChoices, MailRenderings, type OutgoingMailView } from '@yttra/mail';
import { Database } from '@yttra/platform';
import { mailRig, type MailRig } from '../support/mail-rig';

const HANNA = 'Hanna.Lovgren@example.se';

/** What a renderer of the product would say of an answer. */
const answered = ({ data }: OutgoingMailView) => {
  const { body, gone } = data as { body: string; gone?: boolean };
  const said = { subject: `${body} har svarat`, blocks: [action('/x', 'Läs')], foot: { path: `/remisser/1#${body}` } };
  return Promise.resolve(gone ? null : said);
};

describe('mails that one can do without', () => {
  let rig: MailRig;
  let job: DailyDigestJob;
  const choices = new MailChoices();

  beforeAll(async () => {
    rig = await mailRig();
    await rig.db.moveClock('2022-12-20T15:00:00+01:00');
    const renderings = new MailRenderings();
    renderings.register({ renderers: { 'response.answered': answered } });
    Object.assign(rig.renderers, {
      'response.answered': answered,
      ...new DigestMails(renderings).renderers,
    });
    job = new DailyDigestJob(new Database(rig.db.dataSource), rig.outbox);
  });
  afterAll(() => rig?.close());

  const tell = (body: string, to = HANNA, more: object = {}) =>
    rig.db.database.transaction((tx) =>
      rig.outbox.queue(tx, {
        kind: 'response.answered',
        to,
        data: { body, ...more },
        dedupKey: `answered:${body}:${to}`,
      }),
    );
  const choose = (choice: 'each' | 'daily' | 'none') =>
    rig.db.database.transaction((tx) =>
      choices.choose(tx, HANNA.toLowerCase(), { 'response.answered': choice, 'remiss.followed': 'each' }),
    );
  const due = () => rig.db.database.transaction((tx) => job.due(tx));
  const runDue = async () => {
    for (const address of await due()) await Promise.all([job.run(address), job.run(address)]);
    await rig.deliverDue();
  };

  it('come one by one until something is chosen', async () => {
    expect(await tell('Miljönämnden')).not.toBeNull();
    await rig.deliverDue();
    expect(rig.sink.received).toHaveLength(1);
  });

  it('do not come at all to a mailbox that wants none, and come as before to others', async () => {
    await choose('none');
    expect(await tell('Socialnämnden')).toBeNull();
    expect(await tell('Socialnämnden', 'annan@example.se')).not.toBeNull();
    await rig.deliverDue();
    expect(rig.sink.received).toHaveLength(2);
    expect(await due()).toEqual([]);
  });

  it('wait for 08:00 on a working day where they are wanted once a day', async () => {
    await choose('daily');
    expect(await tell('Kulturnämnden')).toBeNull();
    await rig.db.moveClock('2022-12-20T16:00:00+01:00');
    expect(await tell('Vuxennämnden')).toBeNull();
    await tell('Servicenämnden', HANNA, { gone: true });
    expect(await tell('Kulturnämnden')).toBeNull();
    expect(await due()).toEqual([]);
    await rig.db.moveClock('2022-12-21T07:59:00+01:00');
    expect(await due()).toEqual([]);
    await rig.db.moveClock('2022-12-24T09:00:00+01:00');
    expect(await due()).toEqual([]);
    await rig.db.moveClock('2022-12-21T08:00:00+01:00');
    expect(await due()).toEqual([HANNA.toLowerCase()]);
  });

  it('come as one mail, once, with a line for each that still holds', async () => {
    await runDue();
    await runDue();
    const mails = rig.sink.received.slice(2);
    expect(mails).toHaveLength(1);
    const { subject, text } = await simpleParser(mails[0]!.raw);
    expect(subject).toBe('2 händelser i Yttra');
    expect(text).toMatch(/Kulturnämnden har svarat[^]*Vuxennämnden har svarat/);
    expect(text).not.toContain('Servicenämnden');
  });

  it('go with the next day’s mail when they come after it, and no mail goes when nothing has happened', async () => {
    await tell('Gymnasienämnden');
    expect(await due()).toEqual([]);
    await rig.db.moveClock('2022-12-22T08:00:00+01:00');
    await runDue();
    await rig.db.moveClock('2022-12-23T08:00:00+01:00');
    await runDue();
    const later = await Promise.all(rig.sink.received.slice(3).map(({ raw }) => simpleParser(raw)));
    expect(later.map(({ subject }) => subject)).toEqual(['Gymnasienämnden har svarat']);
  });

  it('are not sent again when a mail that must be sent is asked for', async () => {
    await choose('none');
    expect(await rig.queue({ kind: 'note', to: HANNA })).not.toBeNull();
  });
});
