import { plainZip } from '../../../../test/support/plain-zip';
import { officeComments } from './office-comments';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SLIDE = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const old = `<comments xmlns="${SHEET}"><authors><author>Eva Ek</author><author>tc={1}</author></authors><commentList>
  <comment ref="A1" authorId="0"><text><r><t>Är summan </t></r><r><t>rätt?</t></r></text></comment>
  <comment ref="B2" authorId="1"><text><t>[Threaded comment] Ett nytt.</t></text></comment></commentList></comments>`;
const threaded = `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">
  <threadedComment ref="B2" personId="{2}"><text>Ett nytt.</text></threadedComment></ThreadedComments>`;
const slides = `<p:cmLst xmlns:p="${SLIDE}"><p:cm authorId="1"><p:pos x="1" y="1"/><p:text>Byt bild.</p:text></p:cm></p:cmLst>`;
const modern = `<q:cmLst xmlns:q="http://schemas.microsoft.com/office/powerpoint/2018/8/main" xmlns:a="${DRAWING}"><q:cm authorId="{3}">
  <q:replyLst><q:reply><q:txBody><a:p><a:r><a:t>Ja.</a:t></a:r></a:p></q:txBody></q:reply></q:replyLst>
  <q:txBody><a:p><a:r><a:t>Ska den med?</a:t></a:r></a:p></q:txBody></q:cm></q:cmLst>`;

it.each<[string, Record<string, string>, [string | null, string][]]>([
  [
    'Excel, old and new, each once',
    { 'xl/comments1.xml': old, 'xl/threadedComments/threadedComment1.xml': threaded },
    [
      ['Eva Ek', 'Är summan rätt?'],
      [null, 'Ett nytt.'],
    ],
  ],
  ['Excel, as some programs name it', { 'xl/comments/comment2.xml': old }, [['Eva Ek', 'Är summan rätt?']]],
  ['PowerPoint', { 'ppt/comments/comment1.xml': slides }, [[null, 'Byt bild.']]],
  [
    'PowerPoint, with an answer',
    { 'ppt/comments/modernComment_1.xml': modern },
    [
      [null, 'Ska den med?'],
      [null, 'Ja.'],
    ],
  ],
])('finds the comments of %s', async (_what, parts, said) => {
  const found = await officeComments(plainZip({ 'xl/workbook.xml': '<x/>', ...parts }));
  expect(found).toMatchObject({ comments: said.length, changes: 0, stay: true });
  expect(found!.listed.map(({ by, text }) => [by, text])).toEqual(said);
});

it('finds none where there are none', async () => {
  expect(await officeComments(plainZip({ 'xl/workbook.xml': '<x/>', 'ppt/commentAuthors.xml': slides }))).toBeNull();
});
