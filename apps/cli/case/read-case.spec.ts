import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCase } from './read-case';

const folder = mkdtempSync(join(tmpdir(), 'case-'));
const read = (yaml: string) => {
  const file = join(folder, 'case.yaml');
  writeFileSync(file, yaml);
  return readCase(file);
};
const lines = (events = '') => `municipality: { name: Provkommun }
bodies:
  - { name: Socialnämnden, kind: nämnd, email: sn@example.se }
remiss:
  caseNumber: KS 2022/1
  title: Riktlinje
  issuer: { unit: Kommunledningskontoret, officer: Handläggare Ett, email: klk@example.se }
  recipients: alla nämnder
  questions: [ "Stämmer det?" ]
  issueDate: 2022-10-05
  dueDate: 2023-01-04
events:
${events}`;

it('reads the example that ships', () => {
  const { story } = readCase(join(__dirname, '../examples/eskilstuna-2022/case.yaml'));
  expect(story.bodies).toHaveLength(22);
  expect(story.remiss.questions).toHaveLength(3);
});

it.each([
  [
    'a stance that is none',
    lines('  - { date: 2022-12-15, body: Socialnämnden, respond: { stance: kanske } }'),
    /^case\.yaml:13: events\[0\]\.respond\.stance: Ska vara något av: supports, /,
  ],
  [
    'a body that is none',
    lines('  - { date: 2022-12-15, body: Socialnämden, acknowledge: true }'),
    /^case\.yaml:13: events\[0\]\.body: Socialnämden finns inte bland instanserna\. Tillåtet: Socialnämnden\.$/,
  ],
  [
    'a date that is none',
    lines('  - { date: 2022-12-15, body: Socialnämnden, requestExtension: { until: 2023-02-30, reason: x } }'),
    /^case\.yaml:13: events\[0\]\.requestExtension\.until: Ska vara ett datum som finns/,
  ],
  [
    'events out of order',
    lines('  - { date: 2022-12-15, body: Socialnämnden, acknowledge: true }\n  - { date: 2022-12-14, close: true }'),
    /^case\.yaml:14: events\[1\]\.date: Händelsen ligger före den förra/,
  ],
  [
    'two things in one event',
    lines('  - { date: 2022-12-15, body: Socialnämnden, acknowledge: true, abstain: "x" }'),
    /säger flera saker: acknowledge, abstain/,
  ],
  ['an unknown field', lines('  - { date: 2022-12-15, body: Socialnämnden, answer: "x" }'), /Okänt fält: answer/],
  [
    'too many answers',
    lines('  - { date: 2022-12-15, body: Socialnämnden, respond: { answers: [a, b] } }'),
    /2 svar men 1 frågor/,
  ],
  [
    'a due date before issue',
    lines().replace('dueDate: 2023-01-04', 'dueDate: 2022-10-05'),
    /^case\.yaml:11: remiss\.dueDate: Sista svarsdag ska vara efter/,
  ],
  [
    'a rule with an unknown name',
    lines().replace('alla nämnder', 'alla nämnder utom Socialnämden'),
    /^case\.yaml:8: remiss\.recipients: .*Socialnämnden/,
  ],
  [
    'a kind of body that is none',
    lines().replace('kind: nämnd', 'kind: utskott'),
    /^case\.yaml:3: bodies\[0\]\.kind: utskott är inget slag/,
  ],
  [
    'a decision without its paragraph',
    lines('  - { date: 2022-12-15, body: Socialnämnden, respond: { decision: { meeting: 2022-12-14 } } }'),
    /events\[0\]\.decision\.section: Skriv paragrafen/,
  ],
  ['no YAML', 'remiss: [', /^case\.yaml:1: Går inte att läsa som YAML/],
])('%s is one line with its place and what is allowed', (_name, yaml, expected) => {
  expect(() => read(yaml)).toThrow(expected);
});
