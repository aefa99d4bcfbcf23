import { parse } from 'node-html-parser';
import type { VNode } from 'preact';
import type { Problem } from '../http/problem';
import { renderPage } from '../web/render-page';
import { NOTHING_SAID, type Viewer } from '../http/request-context';
import { ErrorPage } from './error-page';
import { SignedOutPage } from './signed-out-page';

const GUNNAR: Viewer = { personId: 'p', name: 'Gunnar Åström', email: 'gunnar@example.se', roles: ['secretary'] };
const problem = (status: number, code: string, detail: string): Problem => ({
  type: 'x',
  title: 'Rubrik',
  status,
  code,
  detail,
});

const shown = (view: VNode, viewer: Viewer | null = GUNNAR, registrarEmail: string | null = null) =>
  parse(
    renderPage(view, {
      viewer,
      path: '/svara/1/fraga/2',
      municipality: { name: 'Yttra', themeHref: null, logoHref: null, registrarEmail },
      said: NOTHING_SAID,
    }),
  ).querySelector('main')!;

describe('a page that cannot be shown', () => {
  it('says the same of what is not there and what one may not see', () => {
    const [missing, forbidden] = [
      shown(<ErrorPage problem={problem(404, 'remiss.not_found', 'Remissen finns inte.')} />),
      shown(<ErrorPage problem={problem(403, 'identity.forbidden', 'Du får inte.')} />),
    ];
    expect(missing.toString()).toBe(forbidden.toString());
    expect(missing.text).toContain(
      'Vi hittar inte sidan, eller så får gunnar@example.se inte se den. Svarar du för en instans? Be nämndsekreteraren bjuda in dig.',
    );
  });

  it('lets whoever is not signed in sign in', () => {
    const page = shown(<ErrorPage problem={problem(404, 'http.not_found', 'x')} />, null);
    expect(page.querySelector('a[href="/logga-in"]')?.text).toBe('Logga in');
  });

  it('names the registrar’s mailbox when Yttra is down and it is known', () => {
    const down = <ErrorPage problem={problem(503, 'http.unavailable', 'x')} />;
    expect(shown(down, null, 'registrator@example.se').text).toContain(
      'Måste ni svara i dag, mejla registrator@example.se: svaret räknas från när det kommer in.',
    );
    expect(shown(down, null).text).toContain('mejla registratorn');
  });

  it.each([400, 401, 404, 409, 410, 412, 413, 415, 422, 428, 429, 500, 503])(
    'has a heading and a way on for %d',
    (status) => {
      const page = shown(<ErrorPage problem={problem(status, `http.x`, 'Detaljer för program.')} />);
      expect(page.querySelector('h1')?.text).not.toBe('Rubrik');
      expect(page.querySelectorAll('a[href]').length).toBeGreaterThan(0);
      expect(page.text).not.toMatch(/!|tyvärr|error/i);
      expect(page.text).not.toContain(String(status));
    },
  );

  it('tells a rule’s own words', () => {
    expect(shown(<ErrorPage problem={problem(409, 'remiss.closed', 'Remissen är avslutad.')} />).text).toContain(
      'Remissen är avslutad.',
    );
  });
});

describe('a form whose session had ended', () => {
  const page = shown(
    <SignedOutPage
      action="/svara/1/fraga/2"
      written={{ version: '3', text: 'Nämnden kan börja med <b>team</b>.\n\nSedan mer.', valda: ['a', 'b'] }}
      hadFiles
    />,
    null,
  );

  it('shows the text to read and copy, and carries the rest', () => {
    expect(page.querySelector('h1')?.text).toBe('Du har loggats ut');
    expect(page.querySelector('textarea')?.textContent).toBe('Nämnden kan börja med <b>team</b>.\n\nSedan mer.');
    expect(page.querySelector(`label[for="${page.querySelector('textarea')!.id}"]`)?.text).toBe('Det du har skrivit');
    expect(
      page.querySelectorAll('input[type=hidden]').map((one) => [one.getAttribute('name'), one.getAttribute('value')]),
    ).toEqual([
      ['version', '3'],
      ['valda', 'a'],
      ['valda', 'b'],
    ]);
  });

  it('can be sent again after signing in beside it', () => {
    expect(page.querySelector('form')?.attributes).toMatchObject({ method: 'post', action: '/svara/1/fraga/2' });
    expect(page.querySelector('a[target=_blank]')?.getAttribute('href')).toBe('/logga-in?till=%2Finloggad');
    expect(page.text).toContain('Logga in i en ny flik och tryck sedan på Spara.');
  });
});
