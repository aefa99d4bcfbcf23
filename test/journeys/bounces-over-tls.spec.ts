import { execFile } from 'node:child_process';
import { BounceMailbox } from '@yttra/mail';
import { bounceMail } from '../support/bounce-mails';
import { built } from '../support/built';
import { imapServer } from '../support/imap-server';
import { hasOpenssl, ownCertificate } from '../support/own-certificate';

// A mailbox behind TLS: read where its certificate is trusted, told in words and never read where it is not.

type Certificate = ReturnType<typeof ownCertificate>;

/** Reads the mailbox as the worker does, in a process that trusts the certificate as a site says which it trusts. */
const READ = `const { BounceMailbox } = require(process.cwd() + '/dist/libs/mail/bounce-mailbox.js');
  new BounceMailbox(process.argv[1]).readNew(async (raw) => console.log(String(raw).match(/^Final-Recipient:.*/m)[0]))
    .then((count) => console.log(count + ' read'), (error) => console.log(error.message));`;

const run = (given: string[], environment: Record<string, string>) =>
  new Promise<string>((done) =>
    execFile(process.execPath, given, { env: { ...process.env, ...environment } }, (_error, out, said) =>
      done(out + said),
    ),
  );
const trusting = ({ file }: Certificate) => ({ NODE_EXTRA_CA_CERTS: file });

if (!hasOpenssl) test('no openssl on this machine: TLS of our own is not tried', () => undefined);
else
  describe('a mailbox for bounces behind TLS', () => {
    let right: Certificate;
    let ofAnother: Certificate;
    const servers: Awaited<ReturnType<typeof imapServer>>[] = [];
    const serving = async (certificate: Certificate) => {
      const server = await imapServer(certificate);
      servers.push(server);
      server.put(bounceMail({ messageId: '<note.1@example.se>', address: 'namnd@example.se' }));
      return server;
    };

    beforeAll(async () => {
      await built();
      [right, ofAnother] = [ownCertificate('IP:127.0.0.1'), ownCertificate('DNS:imap.example.se')];
    });
    afterAll(async () => {
      await Promise.all(servers.map((server) => server.close()));
      for (const certificate of [right, ofAnother]) certificate?.remove();
    });

    it('is read where its certificate is trusted', async () => {
      const server = await serving(right);
      expect(await run(['-e', READ, server.url], trusting(right))).toMatch(/namnd@example\.se\s+1 read/);
      expect(server.unread()).toBe(0);
    });

    it('is not read where nobody has said that its certificate is trusted', async () => {
      const server = await serving(right);
      await expect(new BounceMailbox(server.url).readNew(() => Promise.resolve())).rejects.toThrow(
        /^the certificate of 127\.0\.0\.1 is not trusted \(.*self-signed.*\): NODE_EXTRA_CA_CERTS names/,
      );
      expect(server.unread()).toBe(1);
    });

    it('is not read where the certificate is another server’s', async () => {
      const server = await serving(ofAnother);
      expect(await run(['-e', READ, server.url], trusting(ofAnother))).toMatch(
        /^the certificate of 127\.0\.0\.1 is not trusted \(.*altnames.*\)/,
      );
      expect(server.unread()).toBe(1);
    });

    it.each([
      [
        'says so where it answers',
        () => trusting(right),
        (url: string) => url,
        /^ok {4}mailbox for bounces: 127\.0\.0\.1 answers, TLS from the start, 1 unread$/m,
      ],
      [
        'says what is wrong with its certificate',
        () => ({}),
        (url: string) => url,
        /^FAULT mailbox for bounces: the certificate of 127\.0\.0\.1 is not trusted/m,
      ],
      [
        'says that the password is wrong',
        () => trusting(right),
        (url: string) => url.replace('hemligt', 'fel'),
        /^FAULT mailbox for bounces: 127\.0\.0\.1 does not take the name and password/m,
      ],
    ] as const)('doctor %s', async (_, environment, address, said) => {
      const server = await serving(right);
      const url = address(server.url);
      const report = await run(['apps/local/yttra.mjs', 'doctor'], {
        DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
        BOUNCE_IMAP_URL: url,
        ...environment(),
      });
      expect(report).toMatch(said);
      expect(report).not.toContain('hemligt');
      expect(server.unread()).toBe(1);
    });
  });
