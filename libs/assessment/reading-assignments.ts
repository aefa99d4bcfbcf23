import { Injectable } from '@nestjs/common';
import { People } from '@yttra/identity';
import type { LocalDate } from '@yttra/platform';
import { RemissReader } from '@yttra/remiss';
import { AnswerOutlines } from '@yttra/response';
import { IsNull, type EntityManager } from 'typeorm';
import { partsToRead } from './reading-parts';
import { ReadingAssignmentEntity } from './reading-assignment.entity';
import { Reading } from './reading';

/** What somebody has to read, and how far that has come. */
export interface ReadingAssignment {
  id: string;
  personId: string;
  person: string;
  recipientId: string | null;
  /** The body's name; null for one of a question. */
  body: string | null;
  question: number | null;
  lastDay: LocalDate;
  /** Parts of the answers that have come in, and those of them that nobody has read yet. */
  parts: number;
  left: number;
}

/**
 * Several readers share a round: who has which bodies or questions, and till when. Anybody who may may read the rest
 * too.
 */
@Injectable()
export class ReadingAssignments {
  constructor(
    private readonly remisser: RemissReader,
    private readonly outlines: AnswerOutlines,
    private readonly reading: Reading,
    private readonly people: People,
  ) {}

  /** Those that stand, by the day, bodies in Swedish order. */
  async list(tx: EntityManager, remissId: string): Promise<ReadingAssignment[]> {
    const rows = await tx.find(ReadingAssignmentEntity, {
      where: { remissId, takenBackAt: IsNull() },
      order: { lastDay: 'ASC', question: 'ASC' },
    });
    if (rows.length === 0) return [];
    const bodies = (await this.remisser.recipients(tx, remissId)).map(({ id, body }) => [id, body] as const);
    const order = new Map(bodies.map(([id], index) => [id, index]));
    const names = await this.people.names(tx, [...new Set(rows.map(({ personId }) => personId))]);
    const all = await this.partsOf(tx, remissId);
    const place = ({ recipientId }: ReadingAssignmentEntity) => order.get(recipientId ?? '') ?? -1;
    return [...rows]
      .sort((a, b) => a.lastDay.localeCompare(b.lastDay) || place(a) - place(b))
      .map(({ id, personId, recipientId, question, lastDay }) => {
        const within = all.filter((part) =>
          recipientId === null ? part.question === question : part.recipientId === recipientId,
        );
        return {
          id,
          personId,
          person: names.get(personId) ?? '',
          recipientId,
          body: recipientId && (new Map(bodies).get(recipientId) ?? ''),
          question,
          lastDay,
          parts: within.length,
          left: within.filter(({ read }) => !read).length,
        };
      });
  }

  /** Every part of the answers that count. */
  private async partsOf(tx: EntityManager, remissId: string) {
    const outlines = await this.outlines.of(tx, remissId);
    const read = await this.reading.read(
      tx,
      outlines.map(({ id }) => id),
    );
    return outlines.flatMap(({ id, recipientId, outline }) =>
      partsToRead(outline).map((part) => ({
        recipientId,
        question: part.startsWith('answer:') ? Number(part.slice('answer:'.length)) : null,
        read: read.get(id)!.has(part),
      })),
    );
  }
}
