import { RESERVATION_TYPES } from '@yttra/response';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Disposition } from './disposition';
import type { Part } from './part';

/**
 * Where a viewpoint comes from: an answer to a question or beside them, a comment on a section, or a member's own view.
 */
export const VIEWPOINT_SOURCES = ['answer', 'section', ...RESERVATION_TYPES] as const;
export type ViewpointSource = (typeof VIEWPOINT_SOURCES)[number];

@Entity('viewpoint')
export class ViewpointEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId: string;
  /** The version that it was marked in. */
  @Column('uuid', { name: 'response_id' }) responseId: string;
  /** Counted within the remiss, from 1. */
  @Column('int') number: number;
  @Column('text') source: ViewpointSource;
  @Column('int', { name: 'question_number', nullable: true }) question: number | null;
  @Column('text', { nullable: true }) section: string | null;
  /** What was quoted before quotations had places, and stands nowhere or more than once. */
  @Column('text', { name: 'loose_quote', nullable: true }) looseQuote: string | null;
  @Column('text') text: string;
  @Column('jsonb') tags: string[];
  @Column('text', { nullable: true }) disposition: Disposition | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { name: 'change_text', nullable: true }) changeText: string | null;
  /** The section of the draft document that it is about, as its heading stands. */
  @Column('text', { name: 'about_section', nullable: true }) aboutSection: string | null;
  /** Null for one that came to be by itself when the answer did. */
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'yttra_now()' }) createdAt: Date;
  /**
   * It is one matter with this one, and says what that one says; the version that it had of its own comes back when
   * they part.
   */
  @Column('uuid', { name: 'joined_to', nullable: true }) joinedTo: string | null;
  @Column('int', { name: 'own_version', nullable: true }) ownVersion: number | null;
  /** Who changed it last, and when; what stood before is in viewpoint_version. */
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
  @Column('timestamptz', { name: 'changed_at', nullable: true }) changedAt: Date | null;
  @Column('int') version: number;
  /** Taken away, with why: kept, not counted. */
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
  @Column('uuid', { name: 'removed_by', nullable: true }) removedBy: string | null;
  @Column('text', { name: 'removed_reason', nullable: true }) removedReason: string | null;
}

/**
 * Where a viewpoint's quotation stands in one version of the answer; the database refuses words that do not stand
 * there.
 */
@Entity('viewpoint_place')
export class ViewpointPlaceEntity {
  @PrimaryColumn('uuid', { name: 'viewpoint_id' }) viewpointId: string;
  @PrimaryColumn('uuid', { name: 'response_id' }) responseId: string;
  /** Null with the rest: somebody has decided that it stands without a quotation in this version. */
  @Column('text', { nullable: true }) part: Part | null;
  @Column('int', { name: 'from_point', nullable: true }) from: number | null;
  @Column('int', { name: 'to_point', nullable: true }) to: number | null;
  @Column('text', { nullable: true }) quote: string | null;
  /** Null where it followed by itself to other words around it, or came with the answer. */
  @Column('uuid', { name: 'placed_by', nullable: true }) placedBy: string | null;
  @Column('timestamptz', { name: 'placed_at', default: () => 'yttra_now()' }) placedAt: Date;
}
