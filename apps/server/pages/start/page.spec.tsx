import { renderPage } from '../../web/render-page';
import { NOTHING_SAID } from '../../http/request-context';
import { StartPage } from './page';
import type { WaitingWork } from './waiting-works';

const render = (works: WaitingWork[]) =>
  renderPage(<StartPage works={works} />, {
    viewer: null,
    path: '/',
    municipality: { name: 'Eskilstuna kommun', themeHref: null, logoHref: null },
    said: NOTHING_SAID,
  });

describe('the start', () => {
  it('has a line for each hat, with what waits in it and in no other', () => {
    const html = render([
      { kind: 'case_officer', href: '/remisser', count: 2 },
      { kind: 'secretary', href: '/mina-remisser', count: 1 },
      { kind: 'administrator', href: '/admin', count: 0 },
    ]);
    expect(html).toContain('2 saker behöver dig');
    expect(html).toContain('1 remiss väntar på svar');
    expect(html).toContain('Inget behöver åtgärdas just nu');
    expect(html).toContain('href="/mina-remisser"');
  });

  it('tells one without a hat whom to ask', () => {
    expect(render([])).toContain('Be kommunens systemförvaltare');
  });
});
