import { isoStockholm, localDate } from '@yttra/platform';
import type { IncludedResponse } from './snapshot-facts';
import type { SnapshotReservation, SnapshotResponse, SnapshotViewpoint } from './snapshot';
import { byQuestion, storedAnswer } from './snapshot-questions';
import type { QuestionInput } from './summary-input';

/** Every included answer in full, as it was received. */
export function appendixOf(
  included: IncludedResponse[],
  questions: QuestionInput[],
  viewpoints: SnapshotViewpoint[],
): SnapshotResponse[] {
  return included.map(({ recipient, response }) => {
    const answers = byQuestion(response.answers);
    const asked = response.kind === 'statement' ? questions : questions.filter(({ number }) => answers.has(number));
    return {
      body: recipient.body,
      version: response.version,
      kind: response.kind,
      stance: response.kind === 'statement' ? (response.stance ?? 'no_stance') : null,
      caseNumber: response.caseNumber,
      receivedAt: isoStockholm(response.receivedAt),
      text: response.text,
      reason: response.reason,
      answers: asked.map((question) => ({
        question: question.number,
        ...storedAnswer(question, answers.get(question.number)),
      })),
      sectionComments: response.sectionComments,
      reservations: response.reservations,
      files: response.files,
      read: {
        by: response.read.by.map(({ name, at }) => ({ name, on: localDate(at) })),
        parts: response.read.parts,
        left: response.read.left,
        viewpoints: viewpoints.filter(({ body }) => body === recipient.body).length,
      },
    };
  });
}

/**
 * Reservations, särskilda yttranden and protokollsanteckningar: their members' views, never part of the body's stance.
 * Each is joined to the viewpoint that it became; of two with the same text from one body the first is the first.
 */
export function reservationsOf(included: IncludedResponse[], viewpoints: SnapshotViewpoint[]): SnapshotReservation[] {
  const waiting = [...viewpoints];
  return included.flatMap(({ recipient, response }) =>
    response.reservations.map((dissent) => {
      const at = waiting.findIndex(
        ({ body, source, quote }) => body === recipient.body && source === dissent.type && quote === dissent.text,
      );
      const [viewpoint] = at < 0 ? [] : waiting.splice(at, 1);
      return { body: recipient.body, ...dissent, viewpoint: viewpoint?.number ?? null };
    }),
  );
}
