import type { LocalDate } from '@yttra/platform';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { ResponseContent } from '../model';

/** All of these stand behind the wall: without a person who serves the body, the tables are empty. */
@Entity('response_draft')
export class DraftEntity {
  @PrimaryColumn('uuid', { name: 'recipient_id' }) recipientId: string;
  @Column('int') version: number;
  @Column('jsonb') content: ResponseContent;
  @Column('uuid', { name: 'saved_by' }) savedBy: string;
  @Column('timestamptz', { name: 'saved_at' }) savedAt: Date;
}

@Entity('draft_version')
export class DraftVersionEntity {
  @PrimaryColumn('uuid', { name: 'recipient_id' }) recipientId: string;
  @PrimaryColumn('int') version: number;
  @Column('jsonb') content: ResponseContent;
  @Column('uuid', { name: 'saved_by' }) savedBy: string;
  @Column('timestamptz', { name: 'saved_at' }) savedAt: Date;
}

@Entity('draft_file')
export class DraftFileEntity {
  @PrimaryColumn('uuid', { name: 'recipient_id' }) recipientId: string;
  @PrimaryColumn('uuid', { name: 'file_id' }) fileId: string;
  @Column('text') kind: DraftFileKind;
  @Column('uuid', { name: 'added_by' }) addedBy: string;
  @Column('timestamptz', { name: 'added_at', default: () => 'yttra_now()' }) addedAt: Date;
}

export type DraftFileKind = 'minutes_extract' | 'attachment';

@Entity('draft_comment')
export class DraftCommentEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId: string;
  @Column('int', { name: 'question_number', nullable: true }) questionNumber: number | null;
  @Column('text') text: string;
  @Column('uuid', { name: 'written_by' }) writtenBy: string;
  @Column('timestamptz', { name: 'written_at', default: () => 'yttra_now()' }) writtenAt: Date;
}

@Entity('draft_invitation')
export class DraftInvitationEntity {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'recipient_id' }) recipientId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'invited_by' }) invitedBy: string;
  @Column('date', { name: 'from_date' }) fromDate: LocalDate;
  @Column('date', { name: 'to_date', nullable: true }) toDate: LocalDate | null;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt: Date | null;
}
