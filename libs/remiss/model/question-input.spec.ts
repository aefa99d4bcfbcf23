import { questionFaults, questionsInput } from './question-input';

const faults = (questions: unknown) =>
  questionFaults(questionsInput.parse(questions)).map(({ field, message }) => `${field}: ${message}`);

test.each<[unknown, string[]]>([
  [['Är riktlinjen i linje med behoven?'], []],
  [
    [
      { text: 'Räcker det?', type: 'yes_partly_no' },
      { text: 'Vilken?', type: 'choice', options: ['A', 'B'] },
      { text: 'Hur?', type: 'scale', min: 1, max: 5 },
    ],
    [],
  ],
  [['   '], ['questions[0].text: Skriv fråga 1, eller ta bort den.']],
  [[{ text: 'V?', type: 'choice' }], ['questions[0].options: Skriv minst 2 svarsalternativ.']],
  [[{ text: 'V?', type: 'choice', options: ['A'] }], ['questions[0].options: Skriv minst 2 svarsalternativ.']],
  [
    ['F?', { text: 'V?', type: 'choice', options: ['A', 'B ', 'B'] }],
    ['questions[1].options: Alternativet ”B” står två gånger.'],
  ],
  [[{ text: 'H?', type: 'scale' }], ['questions[0].min: Skriv skalans lägsta och högsta tal.']],
  [
    [{ text: 'H?', type: 'scale', min: 5, max: 5 }],
    ['questions[0].max: Skalans högsta tal ska vara större än det lägsta.'],
  ],
  [
    [{ text: 'H?', type: 'text', options: ['A', 'B'] }],
    ['questions[0].options: Svarsalternativ hör inte till frågetypen text.'],
  ],
  [
    [{ text: 'H?', type: 'choice', options: ['A', 'B'], min: 1 }],
    ['questions[0].min: Lägsta tal hör inte till frågetypen choice.'],
  ],
])('%j', (questions, expected) => {
  expect(faults(questions)).toEqual(expected);
});
