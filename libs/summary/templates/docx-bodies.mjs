// What stands on the pages of the two templates, in order. Tags in braces are docxtemplater's; the words they bring are
// never read as tags.
const run = (text, style) =>
  `<w:r>${style ? `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const tab = '<w:r><w:tab/></w:r>';
const p = (style, ...runs) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.map((part) => (part.startsWith('<') ? part : run(part))).join('')}</w:p>`;
/** On the page of what comes after it. */
const kept = (style, ...runs) => p(style, ...runs).replace('</w:pPr>', '<w:keepNext/></w:pPr>');
const text = (...runs) => p('Normal', ...runs);
/** Each of `inner` for every item of a list, or once when a flag is true. */
const each = (list, ...inner) => text(`{#${list}}`) + inner.join('') + text(`{/${list}}`);
const unless = (list, ...inner) => text(`{^${list}}`) + inner.join('') + text(`{/${list}}`);
const newPage = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';

let bookmarks = 0;
const heading = (words, anchor, style = 'Rubrik1', before = '') => {
  bookmarks += 1;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${before}</w:pPr><w:bookmarkStart w:id="${bookmarks}" w:name="${anchor}"/>${run(words)}<w:bookmarkEnd w:id="${bookmarks}"/></w:p>`;
};

/**
 * Columns as [width in twentieths of a point, heading, paragraphs of the cell]; the row is repeated for each item of
 * the list.
 */
const table = (list, ...columns) => {
  const cell = (width, content) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const loop = (i, content) => {
    const first = i === 0 ? `{#${list}}` : '';
    const last = i === columns.length - 1 ? `{/${list}}` : '';
    const [opening, ...rest] = content;
    const paragraphs = [opening.replace('>{', `>${first}{`), ...rest];
    const end = paragraphs.length - 1;
    paragraphs[end] = paragraphs[end].replace('}</w:t></w:r></w:p>', `}${last}</w:t></w:r></w:p>`);
    return paragraphs.join('');
  };
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Yttratabell"/><w:tblW w:w="${columns.reduce((sum, [width]) => sum + width, 0)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${columns
    .map(([width]) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns
    .map(([width, words, [first]]) =>
      cell(
        width,
        p('Tabellrubrik', words).replace(
          '</w:pPr>',
          first.includes('Tabelltal') ? '<w:jc w:val="right"/></w:pPr>' : '</w:pPr>',
        ),
      ),
    )
    .join('')}</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>${columns
    .map(([width, , content], i) => cell(width, loop(i, content)))
    .join('')}</w:tr></w:tbl>`;
};
const cellText = (tag) => p('Tabelltext', tag);
const keptText = (tag) => p('Tabellrad', tag);
const cellNumber = (tag) => p('Tabelltal', tag);

const RUNNING = { plain: 'Normal', bullet: 'Punktlista' };
/** For the page that everything has to fit on. */
const BRIEF = { plain: 'Sammandrag', bullet: 'Sammandragslista' };
const blocks = (list, styles = RUNNING) =>
  each(
    list,
    each('plain', each('leads', kept(styles.plain, '{text}')), unless('leads', p(styles.plain, '{text}'))),
    each('bullet', p(styles.bullet, '{text}')),
    each('numbered', p('Numreradlista', '{marker}', tab, '{text}')),
    each('todo', p('Attfyllai', '{text}')),
  );
const facts = (list) => each(list, p('Uppgift', run('{label}', 'Dmpad'), tab, '{value}'));

export const summaryBody = [
  p('Normal', run('{municipality}', 'Stark')),
  p('Underrubrik', '{unit}'),
  '<w:p><w:pPr><w:spacing w:before="1900" w:after="0"/></w:pPr></w:p>',
  p('Underrubrik', run('Remissammanställning', 'Stark')),
  p('Rubrik', '{title}'),
  facts('cover'),
  each('steeringDocument', p('Instansrad', 'Remitterat dokument'), text('{title}'), facts('rows')),
  each('isUnfinished', p('Instansrad', 'Arbetsmaterial, inte klart att rapportera')),
  each('unfinished', text('{text}')),

  each(
    'addendum',
    text('{@heading}'),
    text('{intro}'),
    each('news', p('Punktlista', '{text}')),
    text('{toldIntro}'),
    each(
      'hasTold',
      table(
        'told',
        [3300, 'Till', [cellText('{to}')]],
        [4000, 'Ämne', [cellText('{subject}')]],
        [1998, 'Överlämnat', [cellText('{sentAt}')]],
      ),
    ),
  ),
  heading('Sammanfattning', 'sammanfattning', 'Rubrik1', '<w:pageBreakBefore/><w:spacing w:before="0" w:after="120"/>'),
  each(
    'findings',
    blocks('inShort', BRIEF),
    text('{@answeredBar}'),
    each('questions', p('Sammandragsrubrik', '{heading}'), blocks('blocks', BRIEF)),
    p('Sammandragsrubrik', 'Det här tillgodoses, och det här tillgodoses inte'),
    blocks('met', BRIEF),
    p('Sammandragsrubrik', 'Det här ändras'),
    blocks('changed', BRIEF),
  ),
  newPage,
  p('Innehllsfrteckningsrubrik', 'Innehåll'),
  text('{@contents}'),

  heading('1 Så genomfördes remissen', 'avsnitt1', 'Rubrik1', '<w:pageBreakBefore/>'),
  blocks('carriedOut'),

  heading('2 Deltagande', 'avsnitt2'),
  each(
    'hasParticipation',
    table(
      'participation',
      [
        2600,
        'Instans',
        [
          p('Tabelltext', run('{body}', 'Stark')),
          p('Anmrkning', '{#notes}'),
          p('Anmrkning', '{note}'),
          p('Anmrkning', '{/notes}'),
        ],
      ],
      [1500, 'Svar', [cellText('{status}'), cellText('{#hasStance}'), cellText('{stance}'), cellText('{/hasStance}')]],
      [2048, 'Beslut', [cellText('{decision}')]],
      [1600, 'Instansens diarienummer', [cellText('{caseNumber}')]],
      [1550, 'Inkom', [cellText('{received}')]],
    ),
  ),
  unless('hasParticipation', text('Remissen har inga instanser.')),

  heading('3 Utfallet i siffror', 'avsnitt3'),
  blocks('outcome'),
  table('counts', [4200, 'Svar', [keptText('{label}')]], [1200, 'Antal', [cellNumber('{count}')]]),
  text(''),
  table(
    'stances',
    [4200, 'Yttrandenas ställningstagande', [keptText('{label}')]],
    [1200, 'Antal', [cellNumber('{count}')]],
  ),
  text('{@stanceBar}'),

  heading('4 Svar på frågorna', 'avsnitt4'),
  unless('questions', text('Remissen hade inga frågor. Svaren står i sin helhet i bilaga 2.')),
  each(
    'questions',
    text('{@heading}'),
    each('question', p('Normal', run('{text}', 'Stark'))),
    each(
      'hasTally',
      table(
        'tally',
        [2200, 'Svar', [cellText('{value}')]],
        [900, 'Antal', [cellNumber('{count}')]],
        [6198, 'Instanser', [cellText('{bodies}')]],
      ),
    ),
    each('hasChart', text('{@chart}')),
    each(
      'answers',
      p('Instansrad', '{body}', run('{stanceAfter}', 'Dmpad')),
      text('{text}'),
      each('comment', p('Kommentarruta', run('Kommentar från {unit}', 'Stark')), p('Kommentarslut', '{text}')),
    ),
    each('others', text(run('{label}: ', 'Stark'), '{bodies}')),
    each('isUnanswered', text('Inget av svaren besvarar frågan.')),
    each(
      'comment',
      p('Kommentarruta', run('Kommentar till svaren från {unit}', 'Stark')),
      p('Kommentarslut', '{text}'),
    ),
  ),

  heading('5 Synpunkter och bedömning', 'avsnitt5'),
  blocks('assessment'),
  each(
    'viewpoints',
    p('Rubrik2', '{heading}'),
    each(
      'items',
      p('Rubrik3', '{heading}'),
      each('quote', p('Citat', '”{text}”')),
      p('Synpunkt', '{text}'),
      each('assessment', p('Kommentarruta', run('{label}: ', 'Stark'), '{text}')),
      each('conclusion', p('Kommentarslut', run('{label}: ', 'Stark'), '{text}')),
    ),
  ),

  heading('6 Reservationer och särskilda yttranden', 'avsnitt6'),
  unless('reservations', text('I svaren finns inga reservationer, särskilda yttranden eller protokollsanteckningar.')),
  each(
    'hasReservations',
    text('Det som står här är ledamöternas egna meningar. De ingår inte i instansens ställningstagande.'),
  ),
  each(
    'reservations',
    p('Rubrik2', '{heading}'),
    p('Citat', '{by}'),
    p('Synpunkt', '{text}'),
    each('assessment', p('Kommentarruta', run('{label}: ', 'Stark'), '{text}')),
    each('conclusion', p('Kommentarslut', run('{label}: ', 'Stark'), '{text}')),
  ),

  heading('7 Föreslagna ändringar', 'avsnitt7'),
  unless('hasChanges', text('{noChanges}')),
  each(
    'hasChanges',
    table(
      'changes',
      [700, 'Nr', [cellText('{number}')]],
      [5400, 'Ändring', [cellText('{change}')]],
      [3198, 'Med anledning av', [cellText('{because}')]],
    ),
  ),

  heading('Bilaga 1: svar och påminnelser dag för dag', 'bilaga1', 'Rubrik1', '<w:pageBreakBefore/>'),
  text('{@dayTable}'),
  unless('hasDays', text('Inga svar har kommit och inga påminnelser har skickats.')),

  heading('Bilaga 2: alla svar i sin helhet', 'bilaga2', 'Rubrik1', '<w:pageBreakBefore/>'),
  text('{appendixNote}'),
  each('appendix', text('{@heading}'), facts('facts'), each('texts', p('Instansrad', '{heading}'), text('{text}'))),
  p('Slutrad', '{version}. Kontrollsumma (SHA-256) för summary.json: {sha256}'),
].join('');

export const memoBody = [
  p('Normal', run('{municipality}', 'Stark')),
  p('Underrubrik', '{unit}'),
  text(''),
  facts('cover'),
  text(''),
  p('Normal', run('{addressee}', 'Stark')),
  p('Rubrik', '{title}'),
  each('sections', p('Rubrik1', '{heading}'), blocks('blocks')),
].join('');

const points = each('points', p('Rubrik2', '{heading}'), blocks('blocks'));

export const agendaBody = [
  p('Rubrik', '{title}'),
  facts('cover'),
  each('isUnfinished', p('Instansrad', '{unfinished}')),
  p('Rubrik1', 'Sammanfattning'),
  blocks('inShort'),
  text('{@outcomeBar}'),
  points,
  each(
    'questions',
    p('Rubrik1', '{heading}').replace('</w:pPr>', '<w:pageBreakBefore/></w:pPr>'),
    text('{@bar}'),
    points,
  ),
].join('');
