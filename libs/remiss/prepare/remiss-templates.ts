import { Injectable } from '@nestjs/common';
import { compareNames } from '@yttra/bodies';
import { checked, DomainError, peopleText, type TextNotice } from '@yttra/platform';
import { In, type EntityManager } from 'typeorm';
import { z } from 'zod';
import {
  type QuestionInput,
  markCopied,
  type CopiedPart,
  filledLine,
  type NewRemiss,
  Remiss,
  RemissReader,
  type RemissView,
  templateNotFound,
} from '../model';
import { RecipientChoice } from './recipient-choice';
import { RemissDrafts, type SavedRemiss } from './remiss-drafts';
import { RemissQuestions } from './remiss-questions';
import { RemissTemplate } from './remiss-template.entity';

export const templateName = z.strictObject({ name: filledLine(200) });

export interface TemplateView {
  id: string;
  unit: string;
  name: string;
  documentKind: string | null;
  questions: QuestionInput[];
  rule: string | null;
  ladder: number[] | null;
  letter: string | null;
}

/** What is handed on, from a template or from an earlier remiss. Documents and days never are. */
type HandedOn = Pick<TemplateView, 'documentKind' | 'questions' | 'rule' | 'ladder' | 'letter'>;

/** What an office keeps of its earlier remisser to start new ones from. */
@Injectable()
export class RemissTemplates {
  constructor(
    private readonly reader: RemissReader,
    private readonly drafts: RemissDrafts,
    private readonly questions: RemissQuestions,
    private readonly choice: RecipientChoice,
  ) {}

  /**
   * Keeps what the remiss can hand on, under a name; the same name in the same office again takes its place. Errors:
   * invalid_input, remiss.not_found.
   */
  async save(tx: EntityManager, by: string, remissId: string, wanted: { name: string }): Promise<string> {
    const { name } = checked(templateName, peopleText(wanted).value);
    const remiss = await this.reader.get(tx, remissId);
    const { documentKind, questions, rule, ladder, letter } = await this.handedOn(tx, remiss);
    const [row] = await tx.query<{ id: string }[]>(
      `insert into remiss_template (unit, name, document_kind, questions, rule, ladder, letter, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (unit, name) do update set document_kind = excluded.document_kind, questions = excluded.questions, rule = excluded.rule,
         ladder = excluded.ladder, letter = excluded.letter, created_by = excluded.created_by, created_at = yttra_now()
       returning id`,
      [remiss.unit, name.trim(), documentKind, JSON.stringify(questions), rule, ladder && JSON.stringify(ladder), letter, by],
    ); // prettier-ignore
    return row!.id;
  }

  /** Those of the offices, in Swedish order of name. */
  async list(tx: EntityManager, units: readonly string[]): Promise<TemplateView[]> {
    const rows = await tx.findBy(RemissTemplate, { unit: In([...units]) });
    return rows.map((row) => ({ ...row })).sort((a, b) => compareNames(a.name, b.name));
  }

  /** One of the offices'. Errors: remiss.template_not_found. */
  async get(tx: EntityManager, units: readonly string[], id: string): Promise<TemplateView> {
    const row = await tx.findOneBy(RemissTemplate, { id, unit: In([...units]) });
    if (!row) throw templateNotFound();
    return { ...row };
  }

  /** Errors: remiss.template_not_found. */
  async remove(tx: EntityManager, units: readonly string[], id: string): Promise<void> {
    const { affected } = await tx.delete(RemissTemplate, { id, unit: In([...units]) });
    if (!affected) throw templateNotFound();
  }

  /**
   * A new draft with what the template hands on. What the officer has written goes before it. Errors as for
   * `RemissDrafts.create`.
   */
  async start(tx: EntityManager, by: string, wanted: NewRemiss, template: HandedOn): Promise<SavedRemiss> {
    const { documentKind, ladder, letter } = template;
    const created = await this.drafts.create(tx, by, {
      ladder,
      letter,
      ...wanted,
      documentKind: wanted.documentKind ?? (documentKind as NewRemiss['documentKind']),
    });
    const { id } = created.remiss;
    if (template.questions.length > 0) await this.questions.put(tx, by, id, null, template.questions);
    const notices = template.rule ? await this.putRule(tx, by, id, template.rule) : [];
    await markCopied(tx, id, takenOver(template, wanted));
    return { remiss: await this.reader.get(tx, id), notices: [...created.notices, ...notices] };
  }

  /**
   * A new draft like an earlier remiss, whose answers its own can be laid beside. Errors: remiss.not_found, and those
   * of `start`.
   */
  async copy(tx: EntityManager, by: string, wanted: NewRemiss, earlierId: string): Promise<SavedRemiss> {
    const { remiss, notices } = await this.start(
      tx,
      by,
      wanted,
      await this.handedOn(tx, await this.reader.get(tx, earlierId)),
    );
    await tx.update(Remiss, remiss.id, { follows: earlierId });
    return { remiss: { ...remiss, follows: earlierId }, notices };
  }

  /** Puts the template's questions after those that the draft has. Errors as for `RemissQuestions.put`. */
  async addQuestions(tx: EntityManager, by: string, remissId: string, version: number, template: TemplateView) {
    const known = await this.asked(tx, remissId);
    const put = await this.questions.put(tx, by, remissId, version, [...known, ...template.questions]);
    await markCopied(tx, remissId, ['questions']);
    return put;
  }

  private async handedOn(tx: EntityManager, remiss: RemissView): Promise<HandedOn> {
    const { documentKind, rule, ladder, letter } = remiss;
    return { documentKind, rule, ladder, letter, questions: await this.asked(tx, remiss.id) };
  }

  private async asked(tx: EntityManager, remissId: string): Promise<QuestionInput[]> {
    return (await this.reader.questions(tx, remissId)).map(({ number, ...question }) => question);
  }

  /** The register may have changed since the rule was written: then the officer writes a new one. */
  private async putRule(tx: EntityManager, by: string, id: string, rule: string): Promise<TextNotice[]> {
    try {
      await this.choice.put(tx, by, id, null, { rule });
      return [];
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      return [{ field: 'rule', message: `Regeln ”${rule}” passar inte längre registret. Välj instanserna på nytt.` }];
    }
  }
}

/** The parts that a draft gets from another, but for what the officer wrote. */
function takenOver({ questions, rule, letter, ladder }: HandedOn, wanted: NewRemiss): CopiedPart[] {
  const parts: [CopiedPart, boolean][] = [
    ['questions', questions.length > 0],
    ['rule', rule !== null],
    ['letter', letter !== null && wanted.letter === undefined],
    ['ladder', ladder !== null && wanted.ladder === undefined],
  ];
  return parts.flatMap(([part, taken]) => (taken ? [part] : []));
}
