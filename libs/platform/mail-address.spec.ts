import { asciiAddress, isMailAddress, keptAddress, mailAddress } from './mail-address';

it.each([
  'namn@example.se',
  'namn@vård.example.se',
  'namn@vård.example.se'.normalize('NFD'),
  'namn@xn--vrd-ula.example.se',
])('%s is an address', (written) => expect(isMailAddress(written)).toBe(true));

it.each([
  ['a path', 'namn@vård.example.se/x'],
  ['a port', 'namn@vård.example.se:25'],
  ['a query', 'namn@vård.example.se?x'],
  ['two addresses', 'namn@vård.example.se,b@example.se'],
  ['a name beside it', 'Namn <namn@vård.example.se>'],
  ['a line feed', 'namn@vård.example.se\nBcc: b@example.se'],
  ['no domain', 'namn@'],
  ['no sign', 'vård.example.se'],
  ['too much', `${'n'.repeat(60)}@${'å'.repeat(200)}.example.se`],
])('with %s is none', (_what, written) => expect(isMailAddress(written)).toBe(false));

it.each([
  ['namn@VÅRD.example.se'],
  ['namn@vård.example.se'.normalize('NFD')],
  ['namn@xn--vrd-ula.example.se'],
  [' namn@XN--vrd-ula.example.se '],
])('%j is kept as the one address that it is', (written) => {
  expect(mailAddress().parse(written)).toBe('namn@vård.example.se');
  expect(asciiAddress(keptAddress(written.trim()))).toBe('namn@xn--vrd-ula.example.se');
});

it('keeps what has no such letters as it was written', () =>
  expect(mailAddress().parse('Anna.Ek@Example.SE')).toBe('Anna.Ek@Example.SE'));

it.each(['åsa@example.se', 'Åsa.Öst@vård.example.se', 'åsa@example.se'.normalize('NFD')])(
  '%s is refused with the letters that are at fault',
  (written) => {
    expect(mailAddress('Nej.').safeParse(written).error!.issues[0]!.message).toBe(
      'Före @ får en e-postadress bara ha bokstäverna a–z, siffror och tecken som punkt och bindestreck, inte å, ä eller ö.',
    );
  },
);

it.each(['åsa', 'å sa@example.se', 'åsa@', '”åsa@example.se'])('%s is refused with what to write', (written) => {
  expect(mailAddress('Nej.').safeParse(written).error!.issues[0]!.message).toBe('Nej.');
});

it('looks at the length before anything else, and says it in its own words once', () => {
  const told = mailAddress('Nej.').safeParse(`${'n'.repeat(2_000_000)}@example.se`);
  expect(told.error!.issues.map(({ message }) => message)).toContain('Nej.');
});
