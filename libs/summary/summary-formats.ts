import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDocx, writeOdt, writePdf, writeXlsx, type WrittenPdf } from '@yttra/documents';
import { env } from '@yttra/platform';
import { agendaDocument } from './agenda-document';
import { anonymised } from './anonymised';
import { WITHOUT_NAMES } from './labels.sv';
import { memoDocument } from './memo-document';
import { shippedMemoTemplate } from './memo-templates';
import type { Look } from './municipality-look';
import { sectionPages, type SectionPages } from './section-pages';
import type { Snapshot } from './snapshot';
import { summaryDocument } from './summary-document';
import { agendaDocxData, summaryDocxData } from './summary-docx';
import { summarySheets } from './summary-sheets';

/** What a format is written from: the snapshot, the hash of its text, and the instant it was compiled at. */
export interface FormatSource {
  snapshot: Snapshot;
  sha256: string;
  /** The municipality's own template of the tjänsteskrivelse; none for the one that ships. */
  memoTemplate?: Buffer | null;
  /** The municipality's colour and logo, for the tjänsteskrivelse. */
  look?: Look;
}

interface Format {
  /** The name of the file as it is handed out. */
  file: string;
  mediaType: string;
  /** Made by LibreOffice, where there is one: a version is whole without it. */
  isByOffice?: true;
  write(source: FormatSource): Promise<Buffer>;
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ODT = 'application/vnd.oasis.opendocument.text';
const PDF = 'application/pdf';

/**
 * Every format but JSON, which is the snapshot's own text. Each is written in a process of its own that ends with it.
 */
export const SUMMARY_FORMATS = {
  docx: { file: 'summary.docx', mediaType: DOCX, write: summaryDocx },
  pdf: { file: 'summary.pdf', mediaType: PDF, write: async (source) => (await readersPdf(source)).pdf },
  /** The typesetter keeps one standard a file: this one is for the archive, the one above for every reader. */
  archive: { file: 'summary-arkiv.pdf', mediaType: PDF, write: async (source) => (await pdf(source, 'a-2a')).pdf },
  /** Without names of members and delegates. What is marked as secret is masked in every format. */
  anonymous: {
    file: 'summary-utan-namn.pdf',
    mediaType: PDF,
    write: async (source) => (await anonymousPdf(source)).pdf,
  },
  xlsx: {
    file: 'summary.xlsx',
    mediaType: XLSX,
    async write({ snapshot, sha256 }) {
      const { documentTitle: title, mark } = summaryDocument(snapshot, sha256);
      const { xlsx } = await writeXlsx({
        sheets: summarySheets(snapshot, sha256),
        title,
        createdAt: compiledAt(snapshot),
        pageHeader: mark,
      });
      return xlsx;
    },
  },
  /** For an agenda: a page for the whole, and one a question at most. */
  agenda: {
    file: 'agenda.pdf',
    mediaType: PDF,
    write: async ({ snapshot }) => (await typesetPdf('agenda.typ', agendaDocument(snapshot), snapshot, 'ua-1')).pdf,
  },
  agendaDocx: {
    file: 'agenda.docx',
    mediaType: DOCX,
    async write({ snapshot }) {
      const agenda = agendaDocument(snapshot);
      const { docx } = await writeDocx({
        template: await readFile(templatePath('agenda.docx')),
        isOurTemplate: true,
        data: agendaDocxData(agenda),
        title: agenda.documentTitle,
        createdAt: compiledAt(snapshot),
      });
      return docx;
    },
  },
  memo: { file: 'memo.docx', mediaType: DOCX, write: memoDocx },
  memoPdf: { file: 'memo.pdf', mediaType: PDF, write: (source) => memoPdf(source, 'ua-1') },
  memoArchive: { file: 'memo-arkiv.pdf', mediaType: PDF, write: (source) => memoPdf(source, 'a-2a') },
  odt: {
    file: 'summary.odt',
    mediaType: ODT,
    isByOffice: true,
    write: async (source) => byOffice(await summaryDocx(source)),
  },
  memoOdt: {
    file: 'memo.odt',
    mediaType: ODT,
    isByOffice: true,
    write: async (source) => byOffice(await memoDocx(source)),
  },
} as const satisfies Record<string, Format>;

export type SummaryFormat = keyof typeof SUMMARY_FORMATS;

export const isByOffice = (name: SummaryFormat): boolean => (SUMMARY_FORMATS[name] as Format).isByOffice === true;

/** The formats that are written here, in order: those of LibreOffice only where the settings say that there is one. */
export function writtenFormats(): SummaryFormat[] {
  const all = Object.keys(SUMMARY_FORMATS) as SummaryFormat[];
  return env().SOFFICE ? all : all.filter((name) => !isByOffice(name));
}

async function summaryDocx(source: FormatSource): Promise<Buffer> {
  const { snapshot, sha256 } = source;
  const document = summaryDocument(snapshot, sha256);
  const { docx } = await writeDocx({
    template: await readFile(templatePath('summary.docx')),
    isOurTemplate: true,
    data: summaryDocxData(document, await pagesOf(source)),
    title: document.documentTitle,
    createdAt: compiledAt(snapshot),
  });
  return docx;
}

async function memoDocx({ snapshot, memoTemplate }: FormatSource): Promise<Buffer> {
  const memo = memoDocument(snapshot);
  const { docx } = await writeDocx({
    template: memoTemplate ?? (await shippedMemoTemplate()),
    isOurTemplate: !memoTemplate,
    data: memo,
    title: memo.documentTitle,
    createdAt: compiledAt(snapshot),
  });
  return docx;
}

const PLAIN: Look = { colour: null, logo: null };

/**
 * Laid out by us also where the municipality has a Word template of its own: only Word and LibreOffice can read that
 * one.
 */
async function memoPdf({ snapshot, look = PLAIN }: FormatSource, standard: Standard): Promise<Buffer> {
  const memo = { ...memoDocument(snapshot), kind: 'Tjänsteskrivelse', ...look };
  return (await typesetPdf('memo.typ', memo, snapshot, standard)).pdf;
}

async function byOffice(docx: Buffer): Promise<Buffer> {
  return writeOdt(docx, env().SOFFICE!);
}

/** The PDF is typeset once, for itself and for the page numbers of the Word file; forgotten with its source. */
const typeset = new WeakMap<FormatSource, Promise<WrittenPdf>>();

function readersPdf(source: FormatSource): Promise<WrittenPdf> {
  const made = typeset.get(source) ?? pdf(source, 'ua-1');
  typeset.set(source, made);
  return made;
}

/** None where the PDF cannot be made: that is told for the PDF, and the Word file is whole without them. */
async function pagesOf(source: FormatSource): Promise<SectionPages> {
  try {
    return sectionPages((await readersPdf(source)).told);
  } catch {
    return [];
  }
}

function anonymousPdf({ snapshot, sha256 }: FormatSource): Promise<WrittenPdf> {
  const document = summaryDocument(anonymised(snapshot), sha256);
  document.cover.push(WITHOUT_NAMES);
  return typesetPdf('summary.typ', document, snapshot, 'ua-1');
}

const pdf = ({ snapshot, sha256 }: FormatSource, standard: Standard): Promise<WrittenPdf> =>
  typesetPdf('summary.typ', summaryDocument(snapshot, sha256), snapshot, standard);

type Standard = 'ua-1' | 'a-2a';

/** Each PDF is laid out by what all of them share, and then by its own template. */
async function typesetPdf(
  template: string,
  data: { documentTitle: string },
  snapshot: Snapshot,
  standard: Standard,
): Promise<WrittenPdf> {
  const parts = await Promise.all(['layout.typ', template].map((name) => readFile(templatePath(name), 'utf8')));
  const createdAt = compiledAt(snapshot);
  return writePdf({ template: parts.join('\n'), data, title: data.documentTitle, standard, createdAt });
}

/** The templates that ship lie beside this file, in the build too. */
function templatePath(name: string): string {
  return join(__dirname, 'templates', name);
}

function compiledAt({ summary }: Snapshot): Date {
  return new Date(summary.compiledAt);
}
