import { renderPage } from './render-page';
import { NOTHING_SAID } from '../http/request-context';

const municipality = { name: 'Yttra', themeHref: null, logoHref: null };
const shown = (page: preact.JSX.Element) =>
  renderPage(page, { viewer: null, path: '/', municipality, said: NOTHING_SAID }).replace('<!doctype html>', '');
const TURNED = 'vänd \u202etxet';

function Words({ children }: { children: string }) {
  return <p>Skäl: {children}</p>;
}

it('a text that turns directions stands by itself, wherever it is shown', () => {
  expect(shown(<Words>{TURNED}</Words>)).toBe('<p>Skäl: <bdi>vänd \u202etxet\u202c</bdi></p>');
  expect(shown(<ul>{[TURNED].map((text) => [<li>{text}</li>])}</ul>)).toContain('<li><bdi>');
  expect(shown(<p><>{TURNED} och mer</></p>)).toContain('</bdi> och mer'); // prettier-ignore
});

it('and one that turns nothing is as it was, as are places for text only', () => {
  expect(shown(<Words>שלום</Words>)).toBe('<p>Skäl: שלום</p>');
  expect(shown(<textarea>{TURNED}</textarea>)).toBe(`<textarea>${TURNED}</textarea>`);
});
