import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** That somebody was asked to let a remiss go out, and what was said. It holds for the content it was given to. */
@Entity('remiss_approval')
export class RemissApproval {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid', { name: 'remiss_id' }) remissId: string;
  @Column('text', { name: 'content_hash' }) contentHash: string;
  @Column('uuid', { name: 'asked_by' }) askedBy: string;
  @Column('timestamptz', { name: 'asked_at', default: () => 'yttra_now()' }) askedAt: Date;
  @Column('text', { nullable: true }) message: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('boolean', { nullable: true }) approved: boolean | null;
  @Column('text', { nullable: true }) reason: string | null;
}
