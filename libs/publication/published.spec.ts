import { z } from 'zod';
import { publishedSchema } from './published';

/**
 * The open data as others read it: each place, with the words that may stand there. What has once been handed out is
 * read by programs that we do not know: rows and words are added, and none is changed or taken away.
 */
const HANDED_OUT = `
municipality
unit
caseNumber
title
documentKind
subjectArea
background
issuedOn
dueDate
reportedOn
withdrawnOn
state: draft scheduled issued closed reported withdrawn tabled remitted_back approved rejected
counts.asked
counts.answered
counts.stances.supports
counts.stances.supports_with_comments
counts.stances.opposes
counts.stances.no_stance
counts.noComments
counts.abstained
counts.silent
counts.waiting
counts.cutShort
documents[].number
documents[].kind: main attachment decision
documents[].title
documents[].version
documents[].fileName
documents[].mediaType
documents[].bytes
documents[].sha256
questions[].number
questions[].text
questions[].type: text yes_partly_no choice choices scale points
questions[].options[]
questions[].scale.min
questions[].scale.max
questions[].comment
bodies[].number
bodies[].body
bodies[].kind: nämnd gemensam_nämnd bolagsstyrelse kommunalförbund stiftelse råd revision partigrupp extern
bodies[].status: statement preliminary no_comments abstains silent waiting cut_short
bodies[].answerKind: statement no_comments abstains
bodies[].stance: supports supports_with_comments opposes no_stance
bodies[].basis: decision delegation preliminary administration
bodies[].decidedOn
bodies[].section
bodies[].caseNumber
bodies[].receivedOn
bodies[].late
bodies[].lastDay
bodies[].extendedTo
bodies[].part
bodies[].shown: whole withheld left_out none
bodies[].answer.text
bodies[].answer.reason
bodies[].answer.answers[].question
bodies[].answer.answers[].state: answered nothing_to_add blank
bodies[].answer.answers[].text
bodies[].answer.answers[].value
bodies[].answer.answers[].value[]
bodies[].answer.answers[].comment
bodies[].answer.sectionComments[].section
bodies[].answer.sectionComments[].text
bodies[].answer.reservations[].type: reservation separate_opinion minutes_note
bodies[].answer.reservations[].by[].name
bodies[].answer.reservations[].by[].party
bodies[].answer.reservations[].text
bodies[].officeAnswer
viewpoints[].number
viewpoints[].body
viewpoints[].source: answer section reservation separate_opinion minutes_note
viewpoints[].question
viewpoints[].section
viewpoints[].text
viewpoints[].disposition: met partly_met not_met noted
viewpoints[].reason
viewpoints[].changeText
events[].on
events[].what: decided_to_remit issued body_added body_removed last_day closed reported withdrawn
events[].body
events[].note
meetings[].on
meetings[].instance: committee board council
meetings[].section
meetings[].outcome: approved rejected tabled remitted_back
meetings[].toCouncil
meetings[].toDo
meetings[].note
meetings[].sentTo
decided.title
decided.repealed
decided.on
decided.by: committee board council
decided.section
decided.replaces
decided.appliesTo
decided.validFrom
decided.validTo
decided.responsible
decided.followUpOn
`;

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: string[];
  type?: string;
}

function placesOf(schema: Schema, at: string): string[] {
  if (schema.anyOf) return [...new Set(schema.anyOf.flatMap((one) => placesOf(one, at)))];
  if (schema.items) return placesOf(schema.items, `${at}[]`);
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([key, one]) => placesOf(one, at === '' ? key : `${at}.${key}`));
  if (schema.enum) return [`${at}: ${schema.enum.map((word) => word.replace(' ', '_')).join(' ')}`];
  return schema.type === 'null' ? [] : [at];
}

it('the open data have the keys and the words that they have always had', () => {
  expect(placesOf(z.toJSONSchema(publishedSchema) as Schema, '')).toEqual(HANDED_OUT.trim().split('\n'));
});
