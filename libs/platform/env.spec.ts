import { readEnv } from './env';
import { WANTED } from './env-words';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app:secret@127.0.0.1/yttra',
  SESSION_SECRET: 'a secret of this municipality and of no other',
};

it('has a default for everything outside production', () => {
  expect(readEnv({ NODE_ENV: 'development' })).toMatchObject({ PORT: 3000, DATABASE_POOL: 4, TRUST_PROXY: 0 });
});

it('takes an empty variable as one that is not set', () => {
  expect(readEnv({ ...production, PORT: '' }).PORT).toBe(3000);
});

it('takes a sender whose domain has å, ä or ö, as mail servers take it', () => {
  expect(readEnv({ ...production, MAIL_FROM: 'yttra@vård.example.se' }).MAIL_FROM).toBe('yttra@xn--vrd-ula.example.se');
});

it.each([
  ['SESSION_SECRET', undefined],
  ['DATABASE_URL', undefined],
])('refuses the sample %s in production', (name, value) => {
  expect(() => readEnv({ ...production, [name]: value })).toThrow(`${name}: is the sample value`);
});

it.each([
  ['PORT', '99999'],
  ['SMTP_URL', 'http://mail.example.se'],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'yttra.å@example.se'],
  ['MAIL_FROM', 'Yttra <yttra@example.se>'],
  ['SESSION_SECRET', 'short'],
  ['LOG_LEVEL', 'loud'],
  ['SQL_LOG', '1'],
  ['SQL_LOG', 'perhaps'],
  ['SECURITY_CONTACT', 'it@example.se'],
  ['SECURITY_CONTACT', 'javascript:alert(1)'],
])('names %s when it cannot be %j', (name, value) => {
  expect(() => readEnv({ ...production, [name]: value })).toThrow(new RegExp(`^${name}: `));
});

it('reads the headers of OTLP as OpenTelemetry writes them', () => {
  const given = {
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318',
    OTEL_EXPORTER_OTLP_HEADERS: 'Authorization=Bearer%20x, X-Scope=yttra',
  };
  expect(readEnv({ ...production, ...given }).OTEL_EXPORTER_OTLP_HEADERS).toEqual({
    authorization: 'Bearer x',
    'x-scope': 'yttra',
  });
});

/** What each cannot be, and the one line that then says so; whoever adds a variable adds it here. */
const WRONG: Record<keyof typeof WANTED, string | null> = {
  NODE_ENV: 'prod',
  DATABASE_URL: 'mysql://127.0.0.1/yttra',
  MIGRATION_DATABASE_URL: 'yttra',
  DATABASE_POOL: '0',
  DATABASE_PATIENCE: 'long',
  DRAIN_SECONDS: '-1',
  REDIS_URL: 'http://127.0.0.1',
  SMTP_URL: 'mail.example.se:25',
  BOUNCE_IMAP_URL: 'pop3://mail.example.se',
  MAIL_FROM: 'Yttra',
  DKIM_SELECTOR: 's 1',
  MAIL_CONNECTIONS: '21',
  BASE_URL: 'yttra.example.se',
  HOST: null,
  PORT: '3000a',
  METRICS_PORT: '-1',
  METRICS_HOST: null,
  OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
  OTEL_EXPORTER_OTLP_HEADERS: 'a secret',
  OTEL_SERVICE_NAME: 'y'.repeat(101),
  TRUST_PROXY: '6',
  DATA_DIR: null,
  S3_URL: 's3://bucket',
  CLAMD_URL: '127.0.0.1:3310',
  SOFFICE: 'soffice',
  ALARM_TO: 'drift',
  BACKUP_TO: null,
  BACKUP_RECIPIENTS: 'ssh-ed25519 AAAA',
  BACKUP_PASSPHRASE: 'kort',
  SESSION_SECRET: 'short',
  OIDC_ISSUERS: '{',
  SECURITY_CONTACT: 'it@example.se',
  MUNICIPALITY: null,
  SQL_LOG: 'perhaps',
  LOG_LEVEL: 'loud',
};

const linesOf = (given: Record<string, string>): string[] => {
  try {
    readEnv({ ...production, ...given });
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

it.each(Object.entries(WRONG).filter(([, value]) => value !== null))(
  'says of %s in one line what it must be, with an example that could be used',
  (name, value) => {
    const [must, example] = WANTED[name as keyof typeof WANTED];
    const lines = linesOf({ [name]: value! });
    expect(lines).toEqual([expect.stringContaining(`${must}, for example ${example}`)]);
    expect(lines[0]!.startsWith(`${name}: `)).toBe(true);
  },
);

it('says everything that is wrong at once', () => {
  const wrong = Object.entries(WRONG).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  expect(linesOf(Object.fromEntries(wrong) as Record<string, string>)).toHaveLength(wrong.length);
});

it.each([
  ['S3_URL', { S3_URL: 'https://s3.example.se/yttra' }],
  ['S3_URL', { S3_URL: 'https://KEY:SECRET@s3.example.se' }],
  ['BACKUP_TO', { BACKUP_TO: 'https://KEY@s3.example.se/yttra', BACKUP_PASSPHRASE: 'fyra hästar drar en vagn' }],
  ['BACKUP_RECIPIENTS', { BACKUP_TO: '/var/backups/yttra' }],
  ['BACKUP_RECIPIENTS', { BACKUP_RECIPIENTS: `age1pq1${'q'.repeat(1_900)} age1${'q'.repeat(58)}` }],
  ['BACKUP_PASSPHRASE', { BACKUP_RECIPIENTS: `age1${'q'.repeat(58)}`, BACKUP_PASSPHRASE: 'fyra hästar drar en vagn' }],
  ['BOUNCE_IMAP_URL', { BOUNCE_IMAP_URL: 'imaps://mail.example.se/INBOX' }],
  ['SMTP_URL', { SMTP_URL: 'smtp://yttra@mail.example.se' }],
  ['OTEL_EXPORTER_OTLP_HEADERS', { OTEL_EXPORTER_OTLP_HEADERS: 'api-key=SECRET' }],
  ['METRICS_PORT', { METRICS_PORT: '3000' }],
] as [string, Record<string, string>][])('half a configuration is none: %s of %j', (name, given) => {
  expect(linesOf(given)).toEqual([expect.stringMatching(new RegExp(`^${name}: .*, for example `))]);
});
