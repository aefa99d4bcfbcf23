import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from './domain-error';
import { asciiAddress, isMailAddress } from './mail-address';
import { isUnsafeIssuer, oidcIssuers } from './oidc-settings';

const SAMPLE_SECRET = 'byt-mig-denna-hemlighet-ar-bara-ett-exempel';

const variables = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).default('postgres://yttra_app:yttra_app@127.0.0.1:5432/yttra'),
  MIGRATION_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
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
  MAIL_CONNECTIONS: z.coerce.number().int().min(1).max(20).default(2),
  BASE_URL: z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where Prometheus reads what is measured; left out: nowhere. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  DATA_DIR: z.string().default(join('.yttra', 'data')),
  S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  CLAMD_URL: z.url({ protocol: /^tcp$/ }).optional(),
  /** LibreOffice's program, by its place: documents are saved as ODT too. */
  SOFFICE: z.string().startsWith('/').optional(),
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
    throw badEnv(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const production = parsed.data.NODE_ENV === 'production';
  const unsafe = parsed.data.OIDC_ISSUERS.filter((issuer) => isUnsafeIssuer(issuer, production));
  if (unsafe.length > 0) throw badEnv(unsafe.map(({ key }) => `OIDC_ISSUERS: ${key}: the issuer must have https`));
  if (production) {
    if (parsed.data.SQL_LOG) throw badEnv(['SQL_LOG: is for development; statements tell who works on what, and when']);
    const sampled = samples.filter(([name, isSample]) => isSample(parsed.data[name]));
    if (sampled.length > 0) {
      throw badEnv(sampled.map(([name]) => `${name}: is the sample value; production needs one of its own`));
    }
  }
  return parsed.data;
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
