import { BounceMailbox, MailOutbox } from '@yttra/mail';
import { BouncesJob } from '@yttra/remiss';
import { autoReply, bounceInWords, bounceMail, type BounceFacts } from '../support/bounce-mails';
import { imapServer } from '../support/imap-server';
import { remissOffice, type RemissOffice } from '../support/remiss-office';

// Mails that were handed over and come back later, by a real mailbox.

interface Sent {
  id: string;
  message_id: string;
  to_address: string;
  state: string;
  reason: string | null;
  smtp_reply: string | null;
}

let office: RemissOffice;
let server: Awaited<ReturnType<typeof imapServer>>;
let job: BouncesJob;
beforeAll(async () => {
  office = await remissOffice();
  server = await imapServer();
  job = new BouncesJob(office.db.database, new MailOutbox());
  await office.issued();
  await office.db.asOwner(
    `update outgoing_mail set state = 'handed_over', next_at = null, handed_over_at = yttra_now()`,
  );
});
afterAll(async () => {
  await server?.close();
  await office?.end();
});

const to = async (address: string): Promise<Sent> =>
  (await office.db.asOwner<Sent>(`select * from outgoing_mail where to_address = $1 and kind <> 'remiss.bounced'`, [address]))[0]!; // prettier-ignore
const readAll = () => job.readFrom(new BounceMailbox(server.url));
const social = 'socialnamnden@example.se';
const facts = async (more: Partial<BounceFacts> = {}): Promise<BounceFacts> => ({
  messageId: (await to(social)).message_id,
  address: social,
  ...more,
});

it('automatic replies, delays, and what somebody else made up move nothing', async () => {
  server.put(autoReply((await to(social)).message_id, social));
  server.put(bounceMail(await facts({ action: 'delayed', status: '4.4.7' })));
  server.put(
    bounceMail(await facts({ messageId: '<remiss.invitation.00000000-0000-4000-8000-000000000000@example.se>' })),
  );
  server.put(bounceMail(await facts({ address: 'kulturnamnden@example.se' })));
  server.put(bounceInWords(await facts(), social));
  server.put(bounceInWords(await facts({ messageId: '<remiss.invitation.00000000-0000-4000-8000-000000000000@example.se>' }))); // prettier-ignore
  server.put(bounceInWords(await facts({ address: 'kulturnamnden@example.se' })));
  server.put('inget mejl');
  await readAll();
  expect(await to(social)).toMatchObject({ state: 'handed_over', reason: null });
  expect(await to('kulturnamnden@example.se')).toMatchObject({ state: 'handed_over' });
  expect(await office.mails('remiss.bounced')).toEqual([]);
  expect(server.unread()).toBe(0);
});

it('an address that is not there is written down, and the officer is told: once, however often it is said', async () => {
  for (let times = 0; times < 3; times += 1)
    server.put(bounceMail(await facts({ address: 'Socialnamnden@EXAMPLE.se' })));
  await Promise.all([readAll(), readAll()]);
  expect(await to(social)).toMatchObject({ state: 'failed', reason: 'address_unknown', smtp_reply: expect.stringContaining('no such user') }); // prettier-ignore
  expect(await office.mails('remiss.bounced')).toMatchObject([{ to_address: 'klk@example.se', state: 'waiting' }]);
  const attempts = await office.db.asOwner(`select from mail_attempt where mail_id = $1`, [(await to(social)).id]);
  expect(attempts).toHaveLength(1);
});

it('a failure that the mail server tells only in words is written down too', async () => {
  const address = 'kulturnamnden@example.se';
  server.put(bounceInWords({ messageId: (await to(address)).message_id, address }));
  await readAll();
  expect(await to(address)).toMatchObject({ state: 'failed', reason: 'address_unknown' });
  expect(await office.mails('remiss.bounced')).toHaveLength(2);
});

it('a registrar’s mail that is refused, known by its envelope alone, shows in the log, and is no worry about the body', async () => {
  const { message_id: messageId } = await to('registrator.sn@example.se');
  server.put(bounceMail({ messageId, address: 'registrator.sn@example.se', status: '5.7.1', returned: 'envelope' }));
  await readAll();
  expect(await to('registrator.sn@example.se')).toMatchObject({ state: 'failed', reason: 'refused' });
  expect(await office.mails('remiss.bounced')).toHaveLength(2);
});
