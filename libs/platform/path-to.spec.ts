import { isUnder, pageUrl, pathTo, route } from './path-to';

describe('the path to a page', () => {
  it('is the row’s, with what its places stand for', () => {
    expect(pathTo('ownRemisser')).toBe('/mina-remisser');
    expect(pathTo('answer.question', { rid: 'r1', number: 2 })).toBe('/svara/r1/fraga/2');
    expect(pathTo('answer.receipt.copy', { rid: 'r1', responseId: 's1' })).toBe('/svara/r1/kvittens/s1/kopia.pdf');
  });

  it('is given what it asks for and where on the page, and what is undefined is left out', () => {
    const query = { hos: 'mig', sida: 2, ord: undefined };
    expect(pathTo('remiss.assessment', { remissId: 'r1', query, anchor: 'synpunkter' })).toBe(
      '/remisser/r1/bedomning?hos=mig&sida=2#synpunkter',
    );
    expect(pathTo('signIn', { query: new URLSearchParams({ till: '/?flik=2' }) })).toBe(
      '/logga-in?till=%2F%3Fflik%3D2',
    );
    expect(pathTo('remisser', { query: {}, anchor: undefined })).toBe('/remisser');
  });

  it('keeps every place within its step', () => {
    expect(pathTo('help.topic', { topic: 'å/../?x#y' })).toBe('/hjalp/%C3%A5%2F..%2F%3Fx%23y');
  });

  it.each(['', '.', '..'])('is refused where a place is "%s", as it would lead elsewhere', (remissId) => {
    expect(() => pathTo('remiss.close', { remissId })).toThrow('remiss.close: remissId stands for nothing');
  });

  it('is refused by the types where a place is missing, or the page is', () => {
    // @ts-expect-error a place is missing
    expect(() => pathTo('answer.question', { rid: 'r1' })).toThrow('number stands for nothing');
    // @ts-expect-error a place is misspelt
    expect(() => pathTo('answer', { ridd: 'r1' })).toThrow('rid stands for nothing');
    // @ts-expect-error there is no such page
    expect(() => pathTo('answer.nothing', { rid: 'r1' })).toThrow();
  });

  it('is declared by the same rows', () => {
    expect(route('admin.body.meetings', 'meetings')).toEqual([
      '/admin/instanser/:bodyId/sammantraden',
      '/sammantraden/:bodyId',
    ]);
  });
});

describe('what lies under a page', () => {
  it.each([
    ['remisser', '/remisser', true],
    ['remisser', '/remisser/r1/svar', true],
    ['remisser', '/remisserna', false],
    ['remiss.answers', '/remisser/r1/svar/fraga/1', true],
    ['remiss.answers', '/remisser/r1/sammanstallning', false],
    ['remiss.answers', '/remisser//svar', false],
    ['remiss', '/remisser', false],
  ] as const)('%s: %s %s', (name, path, is) => {
    expect(isUnder(name, path)).toBe(is);
  });
});

describe('the whole address', () => {
  it('is the path’s under BASE_URL, encoded once', () => {
    expect(pageUrl(pathTo('help.topic', { topic: 'å ä' }))).toBe('http://127.0.0.1:3000/hjalp/%C3%A5%20%C3%A4');
    expect(pageUrl('/svara/å ä')).toBe('http://127.0.0.1:3000/svara/%C3%A5%20%C3%A4');
    expect(pageUrl('')).toBe('http://127.0.0.1:3000');
  });
});
