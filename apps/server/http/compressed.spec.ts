import { mayCompress } from './compressed';

const page = { method: 'GET', url: '/konto', status: 200, signedIn: true };

describe('a page is compressed', () => {
  it.each([
    ['signed in, where nothing of the request can stand in it', page],
    ['signed out, whatever was asked', { ...page, signedIn: false, method: 'POST', url: '/hjalp?q=kod', status: 422 }],
  ])('%s', (_why, asked) => {
    expect(mayCompress(asked)).toBe(true);
  });

  it.each([
    ['a form that comes back', { method: 'POST' }],
    ['what was searched for', { url: '/las/sok?q=kanariefagel' }],
    ['a filter', { url: '/remisser?ar=2022' }],
    ['a page that is not there', { status: 404 }],
    ['a form that is shown again', { status: 422 }],
  ])('but not signed in with %s', (_what, asked) => {
    expect(mayCompress({ ...page, ...asked })).toBe(false);
  });
});
