import { compareNames } from '@yttra/bodies';
import { daysBetween, isoStockholm, localDate } from '@yttra/platform';
import { awaitsInclusion, countedResponse } from './counted-response';
import { leftInDocuments } from './left-to-do';
import { memoOf } from './memo-fields';
import { officeTexts } from './office-texts';
import { openFacts } from './open-facts';
import type { Snapshot } from './snapshot';
import { addendumOf } from './snapshot-addendum';
import { appendixOf, reservationsOf } from './snapshot-appendix';
import { carriedOut } from './snapshot-carried-out';
import { countsOf } from './snapshot-counts';
import { questionsOf } from './snapshot-questions';
import { recipientRow } from './snapshot-recipient';
import { proposedChanges, viewpointsOf } from './snapshot-viewpoints';
import type { RemissInput, SummaryInput } from './summary-input';
import type { SnapshotFacts, Participant, IncludedResponse } from './snapshot-facts';

/**
 * The whole summary as data, from what was read in one transaction. `now` is the instant that it is said to be compiled
 * at. Every body that is in the round or has answered stands in it; a text from outside the round only if the officer
 * has included it.
 */
export function buildSnapshot(input: SummaryInput, now: Date): Snapshot {
  const facts = factsOf(input, now);
  const { mails, addendum, appendix, open, ...short } = facts;
  const texts = officeTexts(facts, input.texts);
  const memo = memoOf(facts, input.memoTemplate, input.texts);
  const left = leftInDocuments({ ...short, texts, memo }, input.hindrances).map(({ message }) => message);
  return { ...short, unfinished: left.length > 0, leftToDo: left, texts, memo, mails, addendum, appendix };
}

function factsOf(input: SummaryInput, now: Date): SnapshotFacts {
  const participants = participantsOf(input);
  const included = participants.flatMap(({ recipient, counted }): IncludedResponse[] =>
    counted?.included ? [{ recipient, response: counted.response }] : [],
  );
  const recipients = participants.map((participant) => recipientRow(participant, input.remiss, localDate(now)));
  const viewpoints = viewpointsOf(input.viewpoints, included);
  const counts = countsOf(recipients);
  const changes = proposedChanges(viewpoints);
  return {
    remiss: remissOf(input.remiss, input.municipality.name),
    summary: { number: input.number, compiledAt: isoStockholm(now) },
    open: openFacts(input, { viewpoints, counts }),
    counts,
    carriedOut: carriedOut(input),
    recipients,
    questions: questionsOf(input, included),
    viewpoints,
    reservations: reservationsOf(included, viewpoints),
    remains: input.remains.filter(
      ({ number, removed }) => removed === true || viewpoints.some((viewpoint) => viewpoint.number === number),
    ),
    opposed: opposedOf(input.opposed, recipients),
    preliminary: participants.flatMap(preliminaryOf),
    lateToDecide: participants
      .filter(({ recipient }) => awaitsInclusion(input.remiss, recipient))
      .map(({ recipient }) => recipient.body),
    proposedChanges: changes,
    addendum: addendumOf({ recipients, viewpoints, proposedChanges: changes }, input.reported ?? null),
    mails: input.mails.map((mail) => ({ ...mail, sentAt: mail.sentAt && isoStockholm(mail.sentAt) })),
    appendix: appendixOf(included, input.remiss.questions, viewpoints),
  };
}

/** Removed bodies are not in the round, but an answer that one of them has sent was received all the same. */
function participantsOf({ remiss, recipients }: SummaryInput): Participant[] {
  return recipients
    .map((recipient) => ({ recipient, counted: countedResponse(remiss, recipient) }))
    .filter(({ recipient, counted }) => recipient.removedAt === null || counted !== null)
    .sort((a, b) => compareNames(a.recipient.body, b.recipient.body));
}

/** Those that still oppose, and whose answer the office has met in writing. */
function opposedOf(opposed: SummaryInput['opposed'], recipients: Snapshot['recipients']): Snapshot['opposed'] {
  const opposing = new Set(recipients.filter(({ stance }) => stance === 'opposes').map(({ body }) => body));
  return opposed.filter(({ body }) => opposing.has(body)).sort((a, b) => compareNames(a.body, b.body));
}

function preliminaryOf({ recipient, counted }: Participant): Snapshot['preliminary'] {
  if (counted?.response.basis !== 'preliminary') return [];
  const { confirmedAt } = counted.response;
  return [{ body: recipient.body, confirmedAt: confirmedAt && isoStockholm(confirmedAt) }];
}

function remissOf(remiss: RemissInput, municipality: string): Snapshot['remiss'] {
  const { caseNumber, title, issuedOn, dueDate, issuer, recipientRule, document, decisionToRemit, background } = remiss;
  return {
    caseNumber,
    title,
    issuedOn,
    dueDate,
    periodDays: daysBetween(issuedOn, dueDate),
    municipality,
    issuer,
    recipientRule,
    document,
    decisionToRemit,
    closedOn: remiss.closedAt && localDate(remiss.closedAt),
    withdrawnOn: remiss.withdrawnAt && localDate(remiss.withdrawnAt),
    background,
  };
}
