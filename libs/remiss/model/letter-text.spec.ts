import { letterFaults, letterFor } from './letter-text';

const facts = {
  body: 'Socialnämnden',
  title: 'Riktlinje för $& kvalitet',
  caseNumber: 'KSKF/2022:195',
  unit: 'Kommunledningskontoret',
  officer: 'Handläggare Ett',
  lastDay: '2023-01-04',
  questions: 3,
};

test('each placeholder is filled in, also where a title looks like a replacement pattern', () => {
  const letter =
    '{Instans} får {titel} ({diarienummer}).\n\n{avsändare}, {handläggare}: {antal frågor} frågor, senast {sista  svarsdag}.';
  expect(letterFor(letter, facts)).toEqual([
    'Socialnämnden får Riktlinje för $& kvalitet (KSKF/2022:195).',
    'Kommunledningskontoret, Handläggare Ett: 3 frågor, senast onsdag 4 januari 2023.',
  ]);
  expect(letterFaults(letter)).toEqual([]);
});

test('an unknown placeholder is told once, with those there are', () => {
  expect(letterFaults('Hej {namn} och {namn}')).toEqual([
    {
      field: 'letter',
      message: 'Vi vet inte vad {namn} ska bytas mot.',
      allowed: '{instans}, {titel}, {diarienummer}, {avsändare}, {handläggare}, {sista svarsdag}, {antal frågor}',
    },
  ]);
});

test('a body whose name holds braces does not become a placeholder', () => {
  expect(letterFor('Till {instans}.', { ...facts, body: '{titel}' })).toEqual(['Till {titel}.']);
});
