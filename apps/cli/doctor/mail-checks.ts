import { BounceMailbox, SmtpTransport } from '@yttra/mail';
import { isHere, type Env } from '@yttra/platform';
import { fail, type Look } from './look';

const PATIENCE_MS = 10_000;

/** Goes as far as a mail does before its first address: greeting, TLS, sign-in. Nothing is sent. */
export async function mailServer({ SMTP_URL }: Env): Promise<string> {
  const { hostname } = new URL(SMTP_URL);
  const patience = { connections: 1, beforeDotMs: PATIENCE_MS, afterDotMs: PATIENCE_MS, quickMs: 0 };
  const outcome = await new SmtpTransport({ url: SMTP_URL, ...patience }).reach();
  if (outcome.kind === 'accepted') return `${hostname} lets us in`;
  if (outcome.kind === 'refused') {
    fail(
      `${hostname} says ${outcome.reply}`,
      'the name and password in SMTP_URL, or ask for this machine to be let in',
    );
  }
  return fail(`${hostname}: ${outcome.error}`, 'host and port in SMTP_URL, the firewall between, and STARTTLS there');
}

export function encrypted({ SMTP_URL }: Env): string {
  const { protocol, hostname } = new URL(SMTP_URL);
  if (isHere(hostname)) return 'not needed on this machine';
  return protocol === 'smtps:' ? 'TLS from the start' : 'STARTTLS is required';
}

/** Signs in there; nothing is read. */
export async function bounceMailbox({ BOUNCE_IMAP_URL }: Env): Promise<string> {
  if (!BOUNCE_IMAP_URL) return 'none (BOUNCE_IMAP_URL is not set): only what is refused at once is known';
  const { protocol, hostname } = new URL(BOUNCE_IMAP_URL);
  const unread = await new BounceMailbox(BOUNCE_IMAP_URL).unread();
  const way = protocol === 'imaps:' ? 'TLS from the start' : isHere(hostname) ? 'on this machine' : 'STARTTLS';
  return `${hostname} answers, ${way}, ${unread} unread`;
}

const domainOf = ({ MAIL_FROM }: Env): string => MAIL_FROM.split('@')[1] ?? '';
const isExample = (domain: string): boolean => domain === 'example.se';
const EXAMPLE = 'the example domain: set MAIL_FROM to an address of your own';

async function records(dns: Look['dns'], name: string, begins: string): Promise<string[]> {
  const found = await dns.resolveTxt(name).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTFOUND' || error.code === 'ENODATA') return [];
    throw error;
  });
  return found.map((parts) => parts.join('')).filter((record) => record.toLowerCase().startsWith(begins));
}

/** A relay that is not named in the domain's SPF record makes remisser land among rubbish. */
export async function spf(settings: Env, { dns }: Look): Promise<string> {
  const domain = domainOf(settings);
  if (isExample(domain)) return EXAMPLE;
  const found = await records(dns, domain, 'v=spf1');
  const [record] = found;
  if (!record) fail(`${domain} has no SPF record`, `a TXT record at ${domain}: v=spf1 mx -all, with your relay in it`);
  if (found.length > 1) fail(`${domain} has ${found.length} SPF records, which counts as none`, 'join them in one');
  if (/[+?]?\ball$/.test(record.trim()) && !/[-~]all$/.test(record.trim())) {
    fail(`${domain} lets everybody send: ${record}`, 'end the record with -all (or ~all)');
  }
  return record;
}

export async function dkim(settings: Env, { dns }: Look): Promise<string> {
  const [domain, selector] = [domainOf(settings), settings.DKIM_SELECTOR];
  if (isExample(domain)) return EXAMPLE;
  if (!selector) return 'not looked at (DKIM_SELECTOR is not set): the name that your relay signs by';
  const name = `${selector}._domainkey.${domain}`;
  const [record] = (await dns.resolveTxt(name).catch(() => [])).map((parts) => parts.join(''));
  if (!record || !/\bp=[A-Za-z0-9+/]/.test(record)) {
    fail(`${name} has no key`, 'publish the key that the relay signs with, or correct DKIM_SELECTOR');
  }
  return `${selector} is published`;
}

export async function dmarc(settings: Env, { dns }: Look): Promise<string> {
  const domain = domainOf(settings);
  if (isExample(domain)) return EXAMPLE;
  const [record] = await records(dns, `_dmarc.${domain}`, 'v=dmarc1');
  if (!record) {
    fail(`${domain} has no DMARC record`, `a TXT record at _dmarc.${domain}: v=DMARC1; p=quarantine; rua=mailto:…`);
  }
  return record;
}

export async function returns(settings: Env, { dns }: Look): Promise<string> {
  const domain = domainOf(settings);
  if (isExample(domain)) return EXAMPLE;
  const servers = await dns.resolveMx(domain).catch(() => []);
  if (servers.length === 0)
    fail(`${domain} has no MX record`, `bounces and replies to ${settings.MAIL_FROM} go nowhere: add one`);
  return `${servers.length} mail servers take what comes back`;
}
