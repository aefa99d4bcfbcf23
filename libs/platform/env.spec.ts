import { readEnv } from './env';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app:secret@127.0.0.1/yttra',
  SESSION_SECRET: 'a secret of this municipality and of no other',
};

it('has a default for everything outside production', () => {
  expect(readEnv({ NODE_ENV: 'development' })).toMatchObject({ PORT: 3000, DATABASE_POOL: 10, TRUST_PROXY: 0 });
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
