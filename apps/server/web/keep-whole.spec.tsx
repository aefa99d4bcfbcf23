import { renderPage } from './render-page';
import { NOTHING_SAID } from '../http/request-context';
import { Button } from '../ui';

const municipality = { name: 'Yttra', themeHref: null, logoHref: null };
const shown = (page: preact.JSX.Element) =>
  renderPage(page, { viewer: null, path: '/', municipality, said: NOTHING_SAID }).replace('<!doctype html>', '');
const kept = (words: string) => `<span class="y-day">${words}</span>`;

it.each([
  [<p>Skickas kl. 08.00.</p>, `<p><span>Skickas ${kept('kl. 08.00.')}</span></p>`],
  [<h2>Enligt § 161</h2>, `<h2><span>Enligt ${kept('§ 161')}</span></h2>`],
  [
    <p>
      Den {'14 december'}, {'kl. 14.32'}
    </p>,
    `<p>Den 14 december, <span>${kept('kl. 14.32')}</span></p>`,
  ],
])('a clock or a section keeps whole with its letters as they were: %#', (page, html) => {
  expect(shown(page)).toBe(html);
});

it('in a button too, as one piece', () => {
  expect(shown(<Button>Skicka ut kl. 08.00</Button>)).toContain(
    `><span>Skicka ut ${kept('kl. 08.00')}</span></button>`,
  );
});

it.each([
  [<p>Den 14 december</p>, '<p>Den 14 december</p>'],
  [<textarea>kl. 08.00</textarea>, '<textarea>kl. 08.00</textarea>'],
  [<option>§ 5</option>, '<option>§ 5</option>'],
])('and what has none, or holds text only, is as it was: %#', (page, html) => {
  expect(shown(page)).toBe(html);
});
