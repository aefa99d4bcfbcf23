import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from './domain-error';
import { asciiAddress, isMailAddress } from './mail-address';
import { WANTED } from './env-words';
import { isUnsafeIssuer, oidcIssuers } from './oidc-settings';
import { otlpHeaders } from './otlp-headers';

const SAMPLE_SECRET = 'byt-mig-denna-hemlighet-ar-bara-ett-exempel';

const variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).default('postgres://yttra_app:yttra_app@127.0.0.1:5432/yttra'),
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(4),
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(20).default(0),
  DATABASE_PATIENCE: z.coerce.number().int().min(1).max(3600).default(5),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).default('smtp://127.0.0.1:25'),
  BOUNCE_IMAP_URL: z.url({ protocol: /^imaps?$/ }).optional(),
  /** As mail servers take it: an address whose domain has å, ä or ö may be written so. */
  MAIL_FROM: z
    .string()
    .refine(isMailAddress, 'is no mail address; å, ä and ö may stand in its domain, not before the @')
    .transform(asciiAddress)
    .default('yttra@example.se'),
  /** The name by which the relay signs what it sends; `doctor` looks whether its key is published. */
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9._-]{1,63}$/i)
    .optional(),
  MAIL_CONNECTIONS: z.coerce.number().int().min(1).max(20).default(2),
  BASE_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where Prometheus reads what is measured; left out: nowhere. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** Where spans are told over OTLP/HTTP, by OpenTelemetry's own names; left out: nowhere. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !URL.canParse(url) || new URL(url).username === '')
    .optional(),
  OTEL_EXPORTER_OTLP_HEADERS: otlpHeaders,
  OTEL_SERVICE_NAME: z.string().max(100).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  DATA_DIR: z.string().default(join('.yttra', 'data')),
  S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  CLAMD_URL: z.url({ protocol: /^tcp$/ }).optional(),
  /** LibreOffice's program, by its place: documents are saved as ODT too. */
  SOFFICE: z.string().startsWith('/').optional(),
  /** Who is told when something is wrong; else the administrators. */
  ALARM_TO: z.string().refine(isMailAddress).transform(asciiAddress).optional(),
  /** Where backups go: a folder, or a bucket as in S3_URL. */
  BACKUP_TO: z.string().optional(),
  /** Who can open them: one or more `age1…`, between spaces, whose secret keys lie elsewhere. Or words. */
  BACKUP_RECIPIENTS: z
    .string()
    .regex(/^age1[a-z0-9]{20,4000}( age1[a-z0-9]{20,4000}){0,9}$/)
    .optional(),
  BACKUP_PASSPHRASE: z.string().min(20).optional(),
  SESSION_SECRET: z.string().min(32).default(SAMPLE_SECRET),
  OIDC_ISSUERS: oidcIssuers,
  SECURITY_CONTACT: z
    .url({ protocol: /^(mailto|https|tel)$/ })
    .default('https://example.se/yttra/src/branch/main/.github/SECURITY.md'),
  MUNICIPALITY: z.string().min(1).default('Exempelkommunen'),
  /** Every statement in the log, without its values. For development alone. */
  SQL_LOG: z.stringbool().default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** Every setting of the product, with its default. */
export type Env = z.infer<typeof variables>;

/** Secrets that ship with the product and must never guard a real municipality. */
const samples: ['SESSION_SECRET' | 'DATABASE_URL', (value: string) => boolean][] = [
  ['SESSION_SECRET', (value) => value === SAMPLE_SECRET],
  ['DATABASE_URL', (value) => value.includes('yttra_app:yttra_app@')],
];

/**
 * Reads the environment; an error names each variable and what is allowed. In production sample secrets are refused.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) =>
      told(path[0] as keyof Env, path.length > 1 ? `${path.slice(1).join('.')}: ${message}` : undefined),
    );
    throw badEnv([...new Set(issues)]);
  }
  const faults = faultsOf(parsed.data);
  if (faults.length > 0) throw badEnv(faults);
  return parsed.data;
}

/** What stands in one setting and not in another that it needs, or says two things at once. */
const HALVES: readonly [name: keyof Env, is: (settings: Env) => boolean, why: string][] = [
  ['S3_URL', ({ S3_URL }) => S3_URL !== undefined && !isBucket(S3_URL), 'has no key, secret or bucket'],
  ['BACKUP_TO', ({ BACKUP_TO }) => /^https?:/.test(BACKUP_TO ?? '') && !isBucket(BACKUP_TO!), 'has no key, secret or bucket'],
  ['BACKUP_RECIPIENTS', (set) => set.BACKUP_TO !== undefined && !set.BACKUP_RECIPIENTS && !set.BACKUP_PASSPHRASE, 'is missing, and BACKUP_TO is set'],
  ['BACKUP_PASSPHRASE', (set) => !!set.BACKUP_RECIPIENTS && !!set.BACKUP_PASSPHRASE, 'is set beside BACKUP_RECIPIENTS'],
  ['BACKUP_RECIPIENTS', ({ BACKUP_RECIPIENTS = '' }) => isMixed(BACKUP_RECIPIENTS.split(' ')), 'mixes hybrid keys (age1pq1…) with others, which undo what they are for'],
  ['BOUNCE_IMAP_URL', ({ BOUNCE_IMAP_URL }) => BOUNCE_IMAP_URL !== undefined && !hasPassword(BOUNCE_IMAP_URL), 'has no name or password'],
  ['SMTP_URL', ({ SMTP_URL }) => new URL(SMTP_URL).username !== '' && !hasPassword(SMTP_URL), 'has a name and no password'],
  ['OTEL_EXPORTER_OTLP_HEADERS', (set) => hasAny(set.OTEL_EXPORTER_OTLP_HEADERS) && !set.OTEL_EXPORTER_OTLP_ENDPOINT, 'is set, and OTEL_EXPORTER_OTLP_ENDPOINT is not'],
  ['METRICS_PORT', ({ METRICS_PORT, PORT }) => METRICS_PORT !== undefined && METRICS_PORT !== 0 && METRICS_PORT === PORT, 'is PORT'],
]; // prettier-ignore

/** Whose keys no quantum computer finds either. */
export const standsAgainstQuantum = (recipient: string): boolean => /^age1(tag)?pq1/.test(recipient);
const isMixed = (recipients: readonly string[]): boolean =>
  recipients.some(standsAgainstQuantum) && !recipients.every(standsAgainstQuantum);

const hasAny = (headers: object): boolean => Object.keys(headers).length > 0;
const hasPassword = (url: string): boolean => new URL(url).username !== '' && new URL(url).password !== '';
const isBucket = (url: string): boolean => hasPassword(url) && new URL(url).pathname.length > 1;

/** What each by itself may be, and together may not. */
function faultsOf(settings: Env): string[] {
  const production = settings.NODE_ENV === 'production';
  const sampled = production ? samples.filter(([name, isSample]) => isSample(settings[name])) : [];
  const log = production && settings.SQL_LOG;
  return [
    ...settings.OIDC_ISSUERS.filter((issuer) => isUnsafeIssuer(issuer, production)).map(({ key }) =>
      told('OIDC_ISSUERS', `${key}: the issuer must have https`),
    ),
    ...(log ? [told('SQL_LOG', 'is for development; statements tell who works on what, and when')] : []),
    ...sampled.map(([name]) => told(name, 'is the sample value; production needs one of its own')),
    ...HALVES.filter(([, isHalf]) => isHalf(settings)).map(([name, , why]) => told(name, why)),
  ];
}

/** One line: the variable, what is wrong where more is known than its form, what it must be, and an example. */
function told(name: keyof Env, why?: string): string {
  // Whoever adds a variable says what it must be: a name that is missing there does not compile.
  const [must, example] = WANTED[name];
  return `${name}: ${why ? `${why}; ` : ''}${must}, for example ${example}`;
}

let current: Env | undefined;

/** The settings of this process, read once. */
export function env(): Env {
  return (current ??= readEnv(process.env));
}

/** What PostgreSQL's own variable sets on each connection; ours comes after it and must not take its place. */
export function givenPostgresOptions(): string {
  return process.env.PGOPTIONS ?? '';
}

/** The environment of a process that this one starts, with some settings of its own. */
export function environmentOf(child: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...child };
}

function badEnv(lines: string[]): DomainError {
  return new DomainError({ code: 'platform.bad_environment', kind: 'unexpected', message: lines.join('\n') });
}
