import { securityTxt } from './security-txt';

const given = {
  contact: 'mailto:it-sakerhet@example.se',
  site: 'https://yttra.example.se',
  now: new Date('2026-11-28T17:00:00Z'),
};

describe('security.txt', () => {
  it('says who to write to, until when, in which languages, and where it stands', () => {
    expect(securityTxt(given).split('\n')).toEqual([
      'Contact: mailto:it-sakerhet@example.se',
      'Expires: 2027-05-27T00:00:00Z',
      'Preferred-Languages: sv, en',
      'Canonical: https://yttra.example.se/.well-known/security.txt',
      'Policy: https://yttra.example.se/hjalp/rapportera-sarbarhet',
      '',
    ]);
  });

  it('never runs out, and never holds for a year', () => {
    const [, expires] = /^Expires: (.*)$/m.exec(securityTxt(given))!;
    const days = (Date.parse(expires!) - given.now.getTime()) / 3_600_000 / 24;
    expect(days).toBeGreaterThan(90);
    expect(days).toBeLessThan(365);
  });
});
