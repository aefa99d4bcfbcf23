import { registerForm } from './register-form';
import { texts } from './texts.sv';

describe('the form of an answer that came by other ways', () => {
  it('tells of a basis that nobody chose at the choice itself', () => {
    const told = registerForm.safeParse({}).error?.issues.map(({ path, message }) => [path.join('.'), message]);
    expect(told).toContainEqual(['basis.type', texts.faults.basis]);
  });
});
