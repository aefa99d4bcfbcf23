/** What the remisser of specs and of the fault rig say: a document, its questions, and a valid answer to them. */

export const DOCUMENT = `# Riktlinje för kvalitet

| | |
|---|---|
| Beslutad av | Kommunfullmäktige |
| Diarienummer | KSKF/2022:195 |
| Gäller för | Samtliga nämnder och bolag |

## Inledning

Förbättringar ska märkas.

## Ansvar

Nämnderna ansvarar.
`;

export const QUESTIONS = [
  'Är riktlinjen i linje med er inriktning?',
  { text: 'Kan ni bidra?', type: 'yes_partly_no' },
  { text: 'Något att skicka med?', help: 'Eller att förtydliga.' },
];

/** A valid answer to those questions; a spec changes what it is about. */
export const ANSWER = {
  stance: 'supports_with_comments',
  caseNumber: 'SN/2022:88',
  basis: { type: 'decision', meeting: '2022-12-14', section: '§ 141' },
  answers: { 1: { text: 'Ja, den ligger i linje.' }, 2: { value: 'partly' }, 3: { nothingToAdd: true } },
};
export const CONFIRMED = { textIsDecided: true, emptyAnswers: false };
