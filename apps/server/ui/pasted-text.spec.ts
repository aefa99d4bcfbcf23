import fc from 'fast-check';
import { pastedPlainText, pastedText } from './pasted-text';
import { readBlocks, writeBlocks } from './written-blocks';

describe('what is pasted from Word', () => {
  it('leaves deleted text deleted, and keeps rows of tables as lines with tabs', () => {
    const html =
      '<p>Bidraget är <s><del cite="mailto:x">tio</del></s><ins>fem</ins> procent, 10<sup>6</sup> kr.</p><table><tr><td><p>Mål</p></td><td><p>Ansvar</p></td></tr><tr><td><p>Kvalitet</p></td><td><p>Socialnämnden</p></td></tr></table>';
    expect(pastedText(html)).toBe('Bidraget är fem procent, 10⁶ kr.\n\nMål\tAnsvar\nKvalitet\tSocialnämnden');
  });

  const item = (mark: string, text: string) =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

  it.each([
    ['its bullets', item('·', 'Ett') + item('·', 'Två'), '- Ett\n- Två'],
    ['its numbers', item('3.', 'Ett') + item('4.', 'Två'), '3. Ett\n4. Två'],
    ['numbers that begin anew', item('1.', 'Ett') + item('1.', 'Två'), '1. Ett\n\n1. Två'],
    ['its letters', item('a)', 'Ett') + item('b)', 'Två'), 'a) Ett\n\nb) Två'],
    ['lists of the web', '<ul><li>Ett<li><p>Två</p></ul><ol start=2><li>Tre</ol>', '- Ett\n- Två\n\n2. Tre'],
    ['a list in a list', '<ul><li>Ett<ul><li>Inre</ul><li>Två</ul>', '- Ett\n- Inre\n- Två'],
    ['paragraphs and breaks', '<p>Ett<br>rad</p>\r\n<p>&nbsp;</p>\r\n<p>Två\r\n ord</p>', 'Ett\nrad\n\nTvå ord'],
    ['headings', '<h1>Rubrik</h1><p>Text &amp; mer</p>', 'Rubrik\n\nText & mer'],
    ['hidden and struck text', "<p>A<span style='display:none'>B</span><span style='text-decoration:line-through'>C</span><span style='mso-hide:all'>D</span>E</p>", 'AE'],
    ['remarks', "<p>Text<span class=MsoCommentReference><a class=msocomanchor href='#c'>[EE1]</a></span></p><div style='mso-element:comment-list'><p>Fel</p></div>", 'Text'],
    ['styles and settings', '<html><head><style>p{}</style><xml><o:x>1</o:x></xml></head><body><!--StartFragment--><p>Text</p><!--EndFragment--></body></html>', 'Text'],
    ['cells of more than one line', '<table><tr><td><p>A</p><p>B</p></td><td>C<br>D</td></tr><tr><td>&nbsp;</td><td>E</td></tr></table>', 'A B\tC D\n\tE'],
    ['CO<sub>2</sub>', 'CO<sub>2</sub> och 1<sup>:a</sup>', 'CO₂ och 1^(:a)'],
    ['words without a paragraph', 'Bara ord', 'Bara ord'],
    ['nothing', '', ''],
  ])('keeps %s', (_, html, text) => {
    expect(pastedText(html)).toBe(text);
  }); // prettier-ignore
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
