import { parse } from 'node-html-parser';
import { renderPage } from '../../../web/render-page';
import { NOTHING_SAID, type Said } from '../../../http/request-context';
import { CodePage } from '../code/page';
import { SignInPage } from './page';

const shown = (page: Parameters<typeof renderPage>[0], said: Said = NOTHING_SAID) =>
  parse(
    renderPage(page, {
      viewer: null,
      path: '/logga-in',
      municipality: { name: 'Exempelkommunen', themeHref: null, logoHref: null },
      said,
    }),
  );
const ISSUERS = [
  { key: 'kommunen', name: 'kommunens konto' },
  { key: 'regionen', name: 'regionens konto' },
];

describe('the sign-in page', () => {
  it('has a button for every issuer, first, which keeps where one was going', () => {
    const page = shown(<SignInPage issuers={ISSUERS} till="/svara/7" away={null} />);
    const links = page.querySelectorAll('main a.ds-button').map((a) => [a.text, a.getAttribute('href')]);
    expect(links).toEqual([
      ['Logga in med kommunens konto', '/logga-in/oidc/kommunen?till=%2Fsvara%2F7'],
      ['Logga in med regionens konto', '/logga-in/oidc/regionen?till=%2Fsvara%2F7'],
    ]);
    expect(page.text).toContain('Logga in med kod i stället');
    expect(page.text).toContain('så kommer du till sidan du ville öppna');
  });

  it('without any is about codes only', () => {
    const page = shown(<SignInPage issuers={[]} till="/" away={null} />);
    expect(page.querySelectorAll('main a.ds-button')).toEqual([]);
    expect(page.querySelector('h2')!.text).toBe('Logga in med kod');
    expect(page.querySelector('main button')!.getAttribute('data-variant')).toBe('primary');
  });

  it('says which issuer does not answer', () => {
    const page = shown(<SignInPage issuers={ISSUERS} till="/" away="regionens konto" />);
    expect(page.text).toContain('Det går inte att nå inloggningen med regionens konto just nu.');
  });
});

describe('the page for the code', () => {
  it('has one field, which phones and mail programs can fill in', () => {
    const page = shown(<CodePage till="/svara/7" asked awaited={null} />);
    const [field, ...others] = page.querySelectorAll('input');
    expect(others).toEqual([]);
    expect(field!.getAttribute('autocomplete')).toBe('one-time-code');
    expect(field!.getAttribute('maxlength')).toBeUndefined();
    expect(page.text).toContain('Är adressen registrerad har vi skickat en kod.');
    expect(page.querySelectorAll('form')[1]!.getAttribute('action')).toBe('/logga-in/kod/ny?till=%2Fsvara%2F7');
  });

  it('says which code is one’s own, and when it comes if that is not at once', () => {
    const at = new Date('2022-10-05T08:32:00+02:00');
    const page = shown(<CodePage till="/" asked awaited={{ mark: '4711', mailAt: at }} />);
    expect(page.text).toContain('kommer koden kl. 08.32.');
    expect(page.text).toContain('Din kod har nummer 4711 i mejlet.');
  });

  it('in a browser that has asked for none offers no new one, only to begin', () => {
    const page = shown(<CodePage till="/" asked={false} awaited={null} />);
    expect(page.text).not.toContain('Skicka ny kod');
    expect(page.querySelector('a[href="/logga-in"]')).toBeTruthy();
  });
});
