import type { CaseNumberInName } from '@yttra/documents';
import type { SummaryFormat } from './summary-formats';

/** What the file of a version is called, wherever it is handed out. */
export const SUMMARY_FILE_NAMES = {
  docx: (caseNumber, number) => `remissammanställning ${caseNumber} version ${number}.docx`,
  pdf: (caseNumber, number) => `remissammanställning ${caseNumber} version ${number}.pdf`,
  archive: (caseNumber, number) => `remissammanställning ${caseNumber} version ${number} arkivexemplar.pdf`,
  xlsx: (caseNumber, number) => `remissammanställning ${caseNumber} version ${number}.xlsx`,
  json: (caseNumber, number) => `remissammanställning ${caseNumber} version ${number}.json`,
  anonymous: (caseNumber, number) => `remissammanställning ${caseNumber} version ${number} utan namn.pdf`,
  agenda: (caseNumber, number) => `remissammanställning i korthet ${caseNumber} version ${number}.pdf`,
  agendaDocx: (caseNumber, number) => `remissammanställning i korthet ${caseNumber} version ${number}.docx`,
  memo: (caseNumber, number) => `tjänsteskrivelse ${caseNumber} version ${number}.docx`,
  memoPdf: (caseNumber, number) => `tjänsteskrivelse ${caseNumber} version ${number}.pdf`,
  memoArchive: (caseNumber, number) => `tjänsteskrivelse ${caseNumber} version ${number} arkivexemplar.pdf`,
  odt: (caseNumber, number) => `remissammanställning ${caseNumber} version ${number}.odt`,
  memoOdt: (caseNumber, number) => `tjänsteskrivelse ${caseNumber} version ${number}.odt`,
} as const satisfies Readonly<Record<SummaryFormat | 'json', (caseNumber: CaseNumberInName, number: number) => string>>;
