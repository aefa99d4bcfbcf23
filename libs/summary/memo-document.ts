import { localDate } from '@yttra/platform';
import { memoPart } from './memo-fields';
import { MEMO_HEADINGS, type MemoField, type MemoTemplate } from './memo-headings';
import type { Snapshot } from './snapshot';
import { day } from './swedish-prose';
import { textBlocks, type TextBlock } from './text-blocks';

/** The tjänsteskrivelse as it is laid out. */
export interface MemoDocument {
  documentTitle: string;
  municipality: string;
  unit: string;
  caseNumber: string;
  mark: string;
  cover: { label: string; value: string }[];
  addressee: string;
  title: string;
  /** `parts` are the texts under the heading, as people may write them. */
  sections: { heading: string; parts: string[]; blocks: TextBlock[] }[];
}

/**
 * The memo under the municipality's own headings, in their order. Every heading has something below it: what is missing
 * is asked for.
 */
export function memoDocument({ remiss, summary, memo, unfinished }: Snapshot): MemoDocument {
  const { unit, officer } = remiss.issuer;
  const texts = new Map(memo.fields.map(({ key, text }) => [key, text]));
  const blocksOf = (field: MemoField) => textBlocks(texts.get(field) ?? '');
  return {
    documentTitle: `Tjänsteskrivelse: ${memo.title}`,
    municipality: remiss.municipality,
    unit,
    caseNumber: remiss.caseNumber,
    mark: unfinished ? 'Arbetsmaterial' : '',
    cover: [
      { label: 'Datum', value: day(localDate(new Date(summary.compiledAt))) },
      { label: 'Handläggare', value: officer },
      { label: 'Diarienummer', value: remiss.caseNumber },
    ],
    addressee: memo.addressee,
    title: memo.title,
    sections: MEMO_HEADINGS[memo.template as MemoTemplate].map(({ heading, fields }) => ({
      heading: heading ?? unit,
      parts: fields.map(memoPart),
      blocks: fields.flatMap(blocksOf),
    })),
  };
}
