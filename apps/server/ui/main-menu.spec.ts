import { mainMenu } from './main-menu';

const shown = (...[roles, path]: Parameters<typeof mainMenu>) =>
  mainMenu(roles, path).map(({ label, current }) => (current ? `${label} (${current})` : label));

describe('the main menu', () => {
  it('has a way in for each hat, in one order, and says where one is', () => {
    expect(shown(['administrator', 'case_officer', 'reader', 'registrar', 'secretary'], '/remisser?sida=2')).toEqual([
      'Remisser (page)',
      'Mina remisser',
      'Läs svar',
      'Registrator',
      'Administration',
    ]);
  });

  it.each([
    ['/svara/1/fraga/2', ['contributor'], ['Mina remisser (true)']],
    ['/remisser/1/svar', ['reader'], ['Läs svar (true)']],
    ['/remisser/1/svar', ['reader', 'case_officer'], ['Remisser (true)', 'Läs svar']],
    ['/registratorn', ['registrar'], ['Registrator']],
    ['/konto', ['secretary', 'contributor'], ['Mina remisser']],
  ] as const)('at %s as %j: %j', (path, roles, expected) => {
    expect(shown(roles, path)).toEqual(expected);
  });
});
