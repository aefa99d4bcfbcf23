import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the office answers a body that opposes the proposal: of the version that it was written about. */
@Entity('opposed_answer')
export class OpposedAnswerEntity {
  @PrimaryColumn('uuid', { name: 'recipient_id' }) recipientId: string;
  @Column('uuid', { name: 'response_id' }) responseId: string;
  @Column('text') text: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'written_by' }) writtenBy: string;
  @Column('timestamptz', { name: 'written_at', default: () => 'yttra_now()' }) writtenAt: Date;
}
