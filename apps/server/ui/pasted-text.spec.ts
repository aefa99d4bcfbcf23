import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { PASTED } from '../../../test/support/pasted-samples';
import { pastedPlainText, PastedHtml } from './pasted-text';
import { readBlocks, writeBlocks } from './written-blocks';

/** As the browser's own reader hands it over (`islands/parts/pasted-html.ts`). */
function pastedText(html: string): string {
  const pasted = new PastedHtml();
  const parser = new Parser({
    onopentag: (name, attributes) => pasted.open(name, attributes),
    ontext: (text) => pasted.text(text),
    onclosetag: (name) => pasted.close(name),
  });
  parser.end(html);
  return pasted.stored();
}

describe('what is pasted from Word', () => {
  it('leaves deleted text deleted, and keeps rows of tables as lines with tabs', () => {
    const html =
      '<p>Bidraget är <s><del cite="mailto:x">tio</del></s><ins>fem</ins> procent, 10<sup>6</sup> kr.</p><table><tr><td><p>Mål</p></td><td><p>Ansvar</p></td></tr><tr><td><p>Kvalitet</p></td><td><p>Socialnämnden</p></td></tr></table>';
    expect(pastedText(html)).toBe('Bidraget är fem procent, 10⁶ kr.\n\nMål\tAnsvar\nKvalitet\tSocialnämnden');
  });

  it.each(PASTED)('keeps %s', (_, html, text) => {
    expect(pastedText(html)).toBe(text);
  });
});

it('takes plain lines as they were typed, and Word’s bullets for lists', () => {
  expect(pastedPlainText('Rad ett\r\nRad två\r\n\r\nStycke\r\n•\tEtt\r\n·\tTvå\r\n')).toBe(
    'Rad ett\nRad två\n\nStycke\n- Ett\n- Två',
  );
});

it('is text that the editor gives back as it is, whatever was pasted', () => {
  const piece = fc.constantFrom('<p>', '</p>', '<ul>', '</ul>', '<ol start="9">', '<li>', '<br>', '<table><tr><td>', '</td><td>', '</td></tr></table>', '<del>', '</del>', ' ', 'ord', '- ', '1. ', '\n', '&nbsp;', '<sup>2</sup>', '<div>', "<p style='mso-list:l0'><span style='mso-list:Ignore'>·</span>"); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pastedText(pieces.join(''));
      expect(writeBlocks(readBlocks(text))).toBe(text);
    }),
    { numRuns: 500 },
  );
});
