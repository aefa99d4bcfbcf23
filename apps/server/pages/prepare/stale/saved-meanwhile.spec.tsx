import type { RemissView } from '@yttra/remiss';
import { renderPage } from '../../../web/render-page';
import { NOTHING_SAID, type Said } from '../../../http/request-context';
import { LetterPage } from '../letter/page';

const remiss = { id: 'r', title: 'Riktlinje', caseNumber: 'KSKF/2022:195', letter: 'Kollegans missiv.', version: 7 };
const letterPage = (said: Partial<Said>) =>
  renderPage(<LetterPage remiss={remiss as RemissView} invitation={null} />, {
    viewer: null,
    path: '/remisser/r/missiv',
    municipality: { name: 'Eskilstuna kommun', themeHref: null, logoHref: null },
    said: { ...NOTHING_SAID, ...said },
  });

test('two officers who save at once lose nothing: the colleague’s text stands above one’s own', () => {
  const html = letterPage({ code: 'remiss.stale', written: { version: '6', letter: 'Mitt missiv.' } });
  const theirs = html.indexOf('Kollegans missiv.');
  const mine = html.indexOf('Mitt missiv.');
  expect(html).toContain('Det du skrev finns kvar');
  expect(theirs).toBeGreaterThan(0);
  expect(mine).toBeGreaterThan(theirs);
  expect(html).toContain('name="version" value="7"');
});

test('another refusal says nothing of colleagues', () => {
  expect(letterPage({ code: 'invalid_input', written: { letter: '' } })).not.toContain('Det du skrev finns kvar');
});
