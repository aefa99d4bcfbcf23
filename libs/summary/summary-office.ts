import { Injectable } from '@nestjs/common';
import { MunicipalityRegister } from '@yttra/bodies';
import type { EntityManager } from 'typeorm';
import { MEMO_TEMPLATES } from './memo-headings';
import type { SummaryInput } from './summary-input';
import { SummaryTexts } from './summary-texts';
import { unknownMemoHeadings } from './summary.errors';

/** What is the municipality's own in a summary: its name, the headings of its memos, and the texts it has written. */
@Injectable()
export class SummaryOffice {
  constructor(
    private readonly municipality: MunicipalityRegister,
    private readonly texts: SummaryTexts,
  ) {}

  /** Errors: summary.unknown_memo_headings. */
  async of(
    tx: EntityManager,
    remissId: string,
  ): Promise<Pick<SummaryInput, 'municipality' | 'memoTemplate' | 'texts'>> {
    const { name, memoHeadings } = await this.municipality.get(tx);
    const memoTemplate = MEMO_TEMPLATES.find((template) => template === memoHeadings);
    if (!memoTemplate) throw unknownMemoHeadings(memoHeadings, MEMO_TEMPLATES);
    const own = await this.texts.list(tx, remissId);
    return { municipality: { name }, memoTemplate, texts: new Map(own.map(({ part, text }) => [part, text])) };
  }
}
