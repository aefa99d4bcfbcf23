const item = (mark: string, text: string) =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

/** What programs put on the clipboard as HTML, and the text that it is stored as. */
// prettier-ignore
export const PASTED: [name: string, html: string, text: string][] = [
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
];
