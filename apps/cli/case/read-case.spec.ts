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
  readers: [{ name: Läsare Ett, email: lasare@example.se }]
events:
${events}`;
/** A viewpoint that is marked, and a day after it an event that names it. */
const marked = (event: string) =>
  lines(`  - { date: 2022-12-15, viewpoint: { body: Socialnämnden, text: Ange vem } }
  - { date: 2022-12-16, ${event} }`);

it('reads the example that ships', () => {
  const { story } = readCase(join(__dirname, '../examples/eskilstuna-2022/case.yaml'));
  expect(story.bodies).toHaveLength(22);
  expect(story.remiss.questions).toHaveLength(3);
});

it('reads the self-assessment that ships: points on eight areas, and the round before', () => {
  const { remiss, events } = readCase(join(__dirname, '../examples/sjalvskattning-2023/case.yaml')).story;
  expect(remiss.questions.map((question) => typeof question === 'object' && question.type)).toEqual([
    'points',
    'choices',
    false,
  ]);
  const [points] = remiss.questions;
  const areas = new Set((points as { options: string[] }).options.map((row) => row.split(':')[0]));
  expect(areas.size).toBe(8);
  const respondents = (told: typeof events) => told.flatMap(({ body, respond }) => (respond ? [body] : [])).sort();
  expect(respondents(remiss.earlier!.events)).toEqual(respondents(events));
});

const before = (said: string) => lines().replace('events:', `  earlier: { caseNumber: KS 2020/1, ${said} }\nevents:`);

it.each([
  [
    'a round before that is not over',
    before('issueDate: 2022-09-05, dueDate: 2022-10-05'),
    /remiss\.earlier\.dueDate: Den tidigare remissen är inte över/,
  ],
  [
    'a body that the round before does not have',
    before('issueDate: 2020-09-05, dueDate: 2020-10-05, events: [{ date: 2020-09-10, body: X, acknowledge: true }]'),
    /remiss\.earlier\.events\[0\]\.body: X finns inte bland instanserna/,
  ],
  [
    'a stance that is none',
    lines('  - { date: 2022-12-15, body: Socialnämnden, respond: { stance: kanske } }'),
    /^case\.yaml:14: events\[0\]\.respond\.stance: Ska vara något av: supports, /,
  ],
  [
    'a body that is none',
    lines('  - { date: 2022-12-15, body: Socialnämden, acknowledge: true }'),
    /^case\.yaml:14: events\[0\]\.body: Socialnämden finns inte bland instanserna\. Tillåtet: Socialnämnden\.$/,
  ],
  [
    'a date that is none',
    lines('  - { date: 2022-12-15, body: Socialnämnden, requestExtension: { until: 2023-02-30, reason: x } }'),
    /^case\.yaml:14: events\[0\]\.requestExtension\.until: Ska vara ett datum som finns/,
  ],
  [
    'events out of order',
    lines('  - { date: 2022-12-15, body: Socialnämnden, acknowledge: true }\n  - { date: 2022-12-14, close: true }'),
    /^case\.yaml:15: events\[1\]\.date: Händelsen ligger före den förra/,
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
  [
    'a viewpoint that is not marked',
    marked('join: [{ body: Socialnämnden, text: Ange vem }, { body: Socialnämnden, text: Ange när }]'),
    /^case\.yaml:15: events\[1\]\.join\[1\]\.text: Socialnämnden har ingen synpunkt med rubriken ”Ange när” före händelsen\. Tillåtet: Ange vem\.$/,
  ],
  [
    'a viewpoint joined with itself',
    marked('join: [{ body: Socialnämnden, text: Ange vem }, { body: Socialnämnden, text: Ange vem }]'),
    /events\[1\]\.join\[1\]\.text: Samma synpunkt står två gånger\./,
  ],
  [
    'a join of one',
    marked('join: [{ body: Socialnämnden, text: Ange vem }]'),
    /^case\.yaml:15: events\[1\]\.join: Ska vara minst 2 stycken/,
  ],
  [
    'a tag on what nobody has said',
    marked('tag: { body: Socialnämden, text: Ange vem, tags: [ansvar] }'),
    /events\[1\]\.tag\.body: Socialnämden finns inte bland instanserna\. Tillåtet: Socialnämnden\.$/,
  ],
  [
    'a colleague who does not read',
    marked('assign: { body: Socialnämnden, text: Ange vem, to: Någon, until: 2022-12-20 }'),
    /events\[1\]\.assign\.to: Någon finns inte bland dem som läser\. Tillåtet: Läsare Ett\.$/,
  ],
  [
    'a day that has passed',
    marked('assign: { body: Socialnämnden, text: Ange vem, to: Läsare Ett, until: 2022-12-15 }'),
    /events\[1\]\.assign\.until: Dagen har passerat när händelsen sker\. Tillåtet: 2022-12-16 eller senare\.$/,
  ],
  [
    'a reason by one who does not read',
    marked('assess: { body: Socialnämnden, text: Ange vem, by: Någon, reason: x }'),
    /events\[1\]\.assess\.by: Någon finns inte bland dem som läser/,
  ],
  [
    'a reply to what nobody has asked',
    marked('body: Socialnämnden, replyToFeedback: true'),
    /events\[1\]\.replyToFeedback: Instanserna är inte tillfrågade\. Tillåtet: efter en händelse med feedback/,
  ],
  ['no YAML', 'remiss: [', /^case\.yaml:1: Går inte att läsa som YAML/],
])('%s is one line with its place and what is allowed', (_name, yaml, expected) => {
  expect(() => read(yaml)).toThrow(expected);
});
