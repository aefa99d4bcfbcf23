import { keyedHash, seal, unseal } from './sealed';

describe('a sealed text', () => {
  it('opens for its own purpose only', () => {
    const sealed = seal('address', 'åsa@example.se');
    expect(sealed).not.toContain('example');
    expect(unseal('address', sealed)).toBe('åsa@example.se');
    expect(unseal('login', sealed)).toBeNull();
  });

  it('is another each time, and opens no more when one bit has changed', () => {
    const sealed = seal('login', 'x');
    expect(seal('login', 'x')).not.toBe(sealed);
    const bytes = Buffer.from(sealed, 'base64url');
    for (const at of [0, 12, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(unseal('login', changed.toString('base64url'))).toBeNull();
    }
  });

  it.each(['', 'a', '!!', 'AAAAAAAAAAAAAAAA'])('is not %j', (sealed) => expect(unseal('login', sealed)).toBeNull());
});

describe('a keyed hash', () => {
  it('keeps its parts apart', () => {
    expect(keyedHash('code', 'ab', 'c')).not.toBe(keyedHash('code', 'a', 'bc'));
    expect(keyedHash('code', 'a')).not.toBe(keyedHash('address', 'a'));
    expect(keyedHash('code', 'a')).toBe(keyedHash('code', 'a'));
  });
});
