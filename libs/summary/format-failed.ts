import { DomainError } from '@yttra/platform';
import { SUMMARY_FORMATS, type SummaryFormat } from './summary-formats';

const NAMES: Readonly<Record<SummaryFormat, string>> = {
  docx: 'Word-filen',
  pdf: 'PDF-filen',
  archive: 'Arkivexemplaret',
  anonymous: 'Exemplaret utan namn',
  xlsx: 'Excel-filen',
  agenda: 'Korthetsfilen i PDF',
  agendaDocx: 'Korthetsfilen i Word',
  memo: 'Tjänsteskrivelsen i Word',
  memoPdf: 'Tjänsteskrivelsen i PDF',
  memoArchive: 'Tjänsteskrivelsens arkivexemplar',
  odt: 'ODT-filen',
  memoOdt: 'Tjänsteskrivelsen i ODT',
};

/** Trying again would take as long, or as much. */
const FINAL = ['documents.timed_out', 'documents.out_of_memory'];

/** One format that could not be written, and what its reader can do instead: the other formats are there. */
export class FormatFailed extends Error {
  readonly isFinal: boolean;

  constructor(format: SummaryFormat, cause: unknown) {
    const code = cause instanceof DomainError ? cause.code : '';
    const isFinal = FINAL.includes(code);
    const why = isFinal
      ? 'svaren är tillsammans för långa'
      : code === 'documents.bad_template'
        ? (cause as DomainError).message
        : 'ett tekniskt fel uppstod, och det är antecknat';
    super(`${NAMES[format]} kunde inte skapas: ${why.replace(/\.$/, '')}. ${insteadOf(format)}`, { cause });
    this.isFinal = isFinal;
  }
}

function insteadOf(format: SummaryFormat): string {
  return SUMMARY_FORMATS[format].mediaType === 'application/pdf'
    ? 'Använd Word-filen: öppna den i Word och spara den som PDF.'
    : 'De andra filerna går att använda. Skapa en ny version, och kontakta systemförvaltaren om det händer igen.';
}
