import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ResponseContent, SecrecyMarking, StatedBasis, ResponseKind, Stance } from '../model';

/**
 * An answer that counts, with the first letters of each of its texts: enough to tell what there is to read, in a
 * thousandth of the bytes.
 */
export interface AnswerOutline {
  id: string;
  recipientId: string;
  kind: ResponseKind;
  stance: Stance | null;
  /** The basis that stands: the completion's, otherwise the received one. */
  standingBasis: StatedBasis;
  preliminary: boolean;
  /** The body has taken it back: it counts, with the mark. */
  recalled: boolean;
  receivedAt: Date;
  /** Its texts are cut short and unmasked: a preview holds them against the markings first. */
  outline: Pick<ResponseContent, 'answers' | 'text' | 'reason' | 'sectionComments' | 'reservations'>;
  /** The markings of every version: one covers the same part of them all. */
  secrecy: SecrecyMarking[];
}

interface Row {
  id: string;
  recipient_id: string;
  kind: ResponseKind;
  stance: Stance | null;
  basis: StatedBasis;
  completed: StatedBasis | null;
  recalled: boolean;
  received_at: Date;
  outline: KeptOutline;
  secrecy: SecrecyMarking[] | null;
}

/** As the database makes it of what was received. */
interface KeptOutline {
  answers: ResponseContent['answers'];
  text: string | null;
  reason: string | null;
  sections: string[];
  reservations: { type: ResponseContent['reservations'][number]['type']; text: string }[];
}

/** Answers in outline, for lists of hundreds of bodies that show no more than first words. */
@Injectable()
export class AnswerOutlines {
  /** The answer that counts of every body that has one, or of these. */
  async of(tx: EntityManager, remissId: string, among: readonly string[] | null = null): Promise<AnswerOutline[]> {
    const rows = await tx.query<Row[]>(OUTLINES, [remissId, among]);
    return rows.map((row) => ({
      id: row.id,
      recipientId: row.recipient_id,
      kind: row.kind,
      stance: row.stance,
      standingBasis: row.completed ?? row.basis,
      preliminary: row.basis.type === 'preliminary' && !row.completed,
      recalled: row.recalled,
      receivedAt: row.received_at,
      outline: {
        answers: row.outline.answers,
        text: row.outline.text,
        reason: row.outline.reason,
        sectionComments: row.outline.sections.map((text) => ({ section: '…', text })),
        reservations: row.outline.reservations.map(({ type, text }) => ({ type, by: [], text })),
      },
      secrecy: row.secrecy ?? [],
    }));
  }

  /** Answers that were registered by mistake: kept, not counted. */
  async voided(tx: EntityManager, remissId: string): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `select r.id from response r join response_mark m on m.response_id = r.id and m.mark = 'voided' where r.remiss_id = $1`,
      [remissId],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

const OUTLINES = `
  select r.id, r.recipient_id, r.kind, r.stance, r.basis, r.received_at, r.outline,
    (select d.basis from response_decision d where d.response_id = r.id limit 1) as completed,
    exists (select from response_mark m where m.response_id = r.id and m.mark = 'recalled') as recalled,
    (select jsonb_agg(m) from response v cross join lateral jsonb_array_elements(v.outline -> 'secrecy') m
      where v.recipient_id = r.recipient_id) as secrecy
  from shared.recipient c join response r on r.id = c.current_response_id where c.remiss_id = $1 and ($2::uuid[] is null or c.id = any ($2))`;
