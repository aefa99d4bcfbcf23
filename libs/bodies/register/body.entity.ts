import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { BodyKind } from '../body-kind';

@Entity('body')
export class Body {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  /** What makes two names the same; unique. */
  @Column('text', { name: 'name_key' }) nameKey: string;
  @Column('text') kind: BodyKind;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { name: 'registrar_email', nullable: true }) registrarEmail: string | null;
  @Column('text', { name: 'case_number_pattern', nullable: true }) caseNumberPattern: string | null;
  /** Where a letter goes, for a body that takes no mail. */
  @Column('text', { name: 'postal_address', nullable: true }) postalAddress: string | null;
  @Column('boolean') active: boolean;
  @Column('int') version: number;
}
