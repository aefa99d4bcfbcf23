import { autoReply, bounceInWords, bounceMail } from '../../test/support/bounce-mails';
import { readBounces } from './bounce-report';

const about = { messageId: '<note.1@example.se>', address: 'namnd@example.se' };
const read = (raw: string) => readBounces(Buffer.from(raw));

it.each(['whole', 'headers', 'nothing', 'envelope'] as const)(
  'a report that brings back %s of the mail names it',
  async (returned) => {
    expect(await read(bounceMail({ ...about, returned }))).toEqual([
      {
        messageIds: [about.messageId],
        address: about.address,
        status: '5.1.1',
        diagnostic: 'smtp; 550 5.1.1 no such user here',
      },
    ]);
  },
);

it('the id of an envelope is read as it was written: xtext', async () => {
  const messageId = '<note.1+2=3@example.se>';
  const report = bounceMail({ ...about, returned: 'envelope', envelopeId: '<note.1+2B2+3D3@example.se>' });
  expect(await read(report)).toMatchObject([{ messageIds: [messageId] }]);
});

it.each(['postmaster@mx.example.se', `MicrosoftExchange${'0a'.repeat(16)}@example.se`, 'MAILER-DAEMON@mx.example.se'])(
  'a failure told in words by %s names the mail',
  async (from) => {
    expect(await read(bounceInWords(about, from))).toEqual([
      {
        messageIds: [about.messageId],
        address: about.address,
        status: '5.1.1',
        diagnostic: '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found ##',
      },
    ]);
  },
);

it.each([
  ['words of anybody else', bounceInWords(about, 'anna@example.se')],
  ['words of the addressee', bounceInWords(about, about.address)],
  ['words about a failure that may pass', bounceInWords({ ...about, status: '4.2.2' })],
  ['words without the id', bounceInWords(about).replace('Message-ID:', 'X-Id:')],
  ['words without a number', bounceInWords(about).replace('5.1.1 RES', 'RES')],
  ['an automatic reply', autoReply(about.messageId, about.address)],
  ['a delay', bounceMail({ ...about, action: 'delayed', status: '4.4.1' })],
  ['a receipt', bounceMail({ ...about, action: 'delivered', status: '2.0.0' })],
  ['a failure that may pass', bounceMail({ ...about, status: '4.2.2' })],
  [
    'a report of something else',
    bounceMail(about).replace('report-type=delivery-status', 'report-type=disposition-notification'),
  ],
  [
    'a report whose envelope is not one of ours',
    bounceMail({ ...about, returned: 'envelope', envelopeId: 'QQ314159' }),
  ],
  ['a report cut short', bounceMail(about).slice(0, 500)],
  ['no mail at all', '\u0000'.repeat(1000)],
  ['nothing', ''],
])('%s is no bounce', async (_, raw) => {
  expect(await read(raw)).toEqual([]);
});
