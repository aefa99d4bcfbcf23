import { base32, digitsAt, otpauthUri, stepAt, stepOf } from './totp';

/** The vectors of RFC 6238, appendix B, to six digits. */
const RFC_SECRET = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

describe('the digits of an app', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('are those of the standard at %d', (seconds, digits) => {
    expect(digitsAt(RFC_SECRET, stepAt(at(seconds)))).toBe(digits);
  });

  it('are taken one step early or late, no more, and never twice', () => {
    const now = at(1_000_000_000);
    const step = stepAt(now);
    const taken = (of: number, after = 0) => stepOf(RFC_SECRET, digitsAt(RFC_SECRET, of), now, after);
    expect([step - 2, step - 1, step, step + 1, step + 2].map((of) => taken(of))).toEqual([
      null,
      step - 1,
      step,
      step + 1,
      null,
    ]);
    expect(taken(step, step)).toBeNull();
    expect(taken(step + 1, step)).toBe(step + 1);
  });
});

describe('a secret', () => {
  it('is written as apps write it', () => {
    expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
    expect(base32(RFC_SECRET)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  });

  it('comes to the app with the account’s name', () => {
    expect(otpauthUri(Buffer.from('foobar'), 'åsa@example.se')).toBe(
      'otpauth://totp/Yttra:%C3%A5sa%40example.se?issuer=Yttra&secret=MZXW6YTBOI&algorithm=SHA1&digits=6&period=30',
    );
  });
});
