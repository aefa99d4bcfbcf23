import type { OfficeComments } from '@yttra/assessment';
import type { FollowedBody, FollowRemiss } from '@yttra/overview';
import type { People } from '@yttra/identity';
import { hasBeenIssued, type RemissReader, type RemissView } from '@yttra/remiss';
import type { PreviewedText, ReportRemiss, Summaries, SummaryPreview, SummaryView } from '@yttra/summary';
import type { EntityManager } from 'typeorm';

export interface SummaryReaders {
  reader: RemissReader;
  summaries: Summaries;
  previews: SummaryPreview;
  reports: ReportRemiss;
  follow: FollowRemiss;
  people: People;
  comments: OfficeComments;
}

/** Everything that the page of summaries shows. */
export interface SummaryFacts {
  remiss: RemissView;
  versions: SummaryView[];
  /** What has changed since the newest version that is ready. */
  changes: string[];
  texts: PreviewedText[];
  /** How many things are left to do before it can be reported. */
  left: number;
  late: FollowedBody[];
  /** Each question, and whether the office has commented on the answers to it. */
  comments: { question: number; isWritten: boolean }[];
  name: (personId: string | null) => string | null;
}

/** Null before the remiss has gone out. */
export async function summaryFacts(
  tx: EntityManager,
  readers: SummaryReaders,
  remissId: string,
): Promise<SummaryFacts | null> {
  const remiss = await readers.reader.get(tx, remissId);
  if (!hasBeenIssued(remiss.status)) return null;
  const versions = await readers.summaries.list(tx, remissId);
  const texts = await readers.previews.listTexts(tx, remissId);
  const newest = versions.find(({ state }) => state === 'ready');
  const people = [...versions.map(({ requestedBy }) => requestedBy), ...texts.map(({ writtenBy }) => writtenBy)];
  const names = await readers.people.names(tx, [...new Set(people.filter((id) => id !== null))]);
  const { bodies } = await readers.follow.of(tx, remissId);
  const questions = await readers.reader.questions(tx, remissId);
  const comments = (await readers.comments.all(tx, remissId)).filter(({ responseId }) => responseId === null);
  return {
    remiss,
    versions,
    changes: newest ? await readers.previews.changesSince(tx, remissId, newest.number) : [],
    texts,
    left: (await readers.reports.left(tx, remissId)).reduce((sum, { items }) => sum + items.length, 0),
    comments: questions.map(({ number }) => ({
      question: number,
      isWritten: comments.some(({ question }) => question === number),
    })),
    late: bodies.filter(({ answer }) => answer?.outside),
    name: (id) => (id === null ? null : (names.get(id) ?? null)),
  };
}
