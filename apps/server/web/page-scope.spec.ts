import type { Hat } from '@yttra/identity';
import { wornRoles } from './page-scope';

const hat = (role: Hat['role'], more: Partial<Hat> = {}): Hat => ({ role, unit: null, bodyId: null, ...more });
const everyone = hat('contributor');

describe('the hats in a menu', () => {
  it.each([
    ['a reader whom nobody has invited', [hat('reader'), everyone], false, ['reader']],
    ['one who is invited', [hat('reader'), everyone], true, ['reader', 'contributor']],
    ['one with an assignment', [hat('contributor', { bodyId: 'b' }), everyone], false, ['contributor']],
    ['a case officer, who is never invited', [hat('case_officer'), everyone], true, ['case_officer']],
    ['a guest, who answers for a body', [hat('guest'), hat('witness'), everyone], false, ['secretary', 'witness']],
    ['nobody in particular', [everyone], false, []],
  ])('of %s', (_who, hats, invited, roles) => {
    expect(wornRoles(hats, invited)).toEqual(roles);
  });
});
