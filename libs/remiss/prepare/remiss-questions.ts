import { Injectable } from '@nestjs/common';
import { AuditLog } from '@yttra/audit';
import { checked, peopleText, type TextNotice } from '@yttra/platform';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  questionFaults,
  questionsInput,
  Question,
  looked,
  saveEdit,
  RemissReader,
  type QuestionView,
  invalidRemiss,
} from '../model';

const list = z.strictObject({ questions: questionsInput });

/** The fixed questions of a remiss. */
@Injectable()
export class RemissQuestions {
  constructor(
    private readonly reader: RemissReader,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Replaces all questions of a draft; their order numbers them. `version` null: without asking whether a colleague
   * saved meanwhile. Errors: invalid_input, remiss.invalid with the place of each fault, remiss.not_found,
   * remiss.not_editable, remiss.stale.
   */
  async put(
    tx: EntityManager,
    by: string,
    remissId: string,
    version: number | null,
    questions: unknown,
  ): Promise<{ version: number; questions: QuestionView[]; notices: TextNotice[] }> {
    const { value, notices } = peopleText({ questions });
    const wanted = checked(list, value).questions;
    const faults = questionFaults(wanted);
    if (faults.length > 0) throw invalidRemiss(faults);
    const remiss = await saveEdit(
      tx,
      remissId,
      version,
      { allowed: ['draft'], what: 'Frågorna' },
      looked(['questions']),
    );
    await tx.delete(Question, { remissId });
    await tx.insert(
      Question,
      wanted.map(({ text, help, type, options, min, max, minLabel, maxLabel }, index) => ({
        remissId,
        number: index + 1,
        text,
        help: help ?? null,
        type,
        options: options?.map((option) => option.trim()) ?? null,
        min: min ?? null,
        max: max ?? null,
        minLabel: minLabel || null,
        maxLabel: maxLabel || null,
      })),
    );
    await this.audit.append(tx, { remiss: remissId }, { type: 'remiss.changed', by, fields: ['questions'] });
    return { version: remiss.version, questions: await this.reader.questions(tx, remissId), notices };
  }
}
