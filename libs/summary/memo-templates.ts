import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { MunicipalityRegister } from '@yttra/bodies';
import { FileStore, readTemplate, writeDocx, type StagedFile } from '@yttra/documents';
import type { EntityManager } from 'typeorm';
import { checkMemoTemplate } from './check-memo-template';
import type { MemoDocument } from './memo-document';
import { memoTemplateKind, memoTemplateRefused } from './summary.errors';
import { textBlocks } from './text-blocks';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A template that holds what it may, and nothing else. */
export interface CheckedTemplate {
  name: string;
  content: Buffer;
}

/** The Word template of the tjänsteskrivelse: the municipality's own, or the one that ships. */
@Injectable()
export class MemoTemplates {
  constructor(
    private readonly municipality: MunicipalityRegister,
    private readonly files: FileStore,
  ) {}

  /** The municipality's own; null where it has none. */
  async own(tx: EntityManager): Promise<Buffer | null> {
    const { memoTemplateFileId } = await this.municipality.get(tx);
    return memoTemplateFileId === null ? null : this.files.bytes(tx, memoTemplateFileId);
  }

  /**
   * Takes a template apart in a child and holds each tag against what it may be, then fills it with an example. Before
   * the transaction. Errors: summary.memo_template_kind, documents.template_fault, documents.unreadable,
   * summary.memo_template.
   */
  async checked(file: StagedFile): Promise<CheckedTemplate> {
    if (file.mediaType !== MEDIA_TYPE) throw memoTemplateKind();
    const content = await this.files.contentOf(file);
    const faults = checkMemoTemplate(await readTemplate(content));
    if (faults.length > 0) throw memoTemplateRefused(faults);
    await filled(content);
    return { name: file.name, content };
  }

  /**
   * Takes it into use from the next version on; null goes back to the one that ships. Errors: bodies.stale_settings.
   */
  async use(tx: EntityManager, by: string, version: number, template: CheckedTemplate | null): Promise<void> {
    const kept = template && (await this.files.keepOwn(tx, { ...template, mediaType: MEDIA_TYPE }));
    await this.municipality.useMemoTemplate(tx, by, version, kept?.id ?? null);
  }

  /** The template in use, to be branded in Word. */
  async inUse(tx: EntityManager): Promise<Buffer> {
    return (await this.own(tx)) ?? (await shippedMemoTemplate());
  }

  /** A template as it looks when it is filled. */
  example(template: Buffer): Promise<Buffer> {
    return filled(template);
  }
}

export function shippedMemoTemplate(): Promise<Buffer> {
  return readFile(join(__dirname, 'templates', 'memo.docx'));
}

async function filled(template: Buffer): Promise<Buffer> {
  const { docx } = await writeDocx({ template, data: EXAMPLE, title: EXAMPLE.documentTitle });
  return docx;
}

const paragraphs = 'Ett stycke ur underlaget.\n\n- en punkt\n- en till\n\n1. först\n2. sedan\n\n[Något att fylla i.]';

/** Every kind of paragraph under every heading, so that each style can be seen. */
const EXAMPLE: MemoDocument = {
  documentTitle: 'Tjänsteskrivelse: exempel',
  municipality: 'Exempelkommunen',
  unit: 'Kommunledningskontoret',
  caseNumber: 'KS/2026:1',
  mark: 'Arbetsmaterial',
  cover: [
    { label: 'Datum', value: '4 januari 2026' },
    { label: 'Handläggare', value: 'Hanna Exempel' },
    { label: 'Diarienummer', value: 'KS/2026:1' },
  ],
  addressee: 'Kommunstyrelsen',
  title: 'Riktlinje för exempel: redovisning av remissvar',
  sections: ['Förslag till beslut', 'Ärendebeskrivning', 'Beslutet skickas till'].map((heading) => ({
    heading,
    parts: [],
    blocks: textBlocks(paragraphs),
  })),
};
