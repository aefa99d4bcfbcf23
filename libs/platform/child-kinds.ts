/** What one kind of child may take. */
export interface ChildLimits {
  /** Of the wall's clock: it is ended then, whatever it waits for. */
  seconds: number;
  /** Of the processor's, counted by the kernel: holds on a busy machine too, and when nobody is left to watch. */
  processorSeconds?: number;
  megabytes: number;
}

export interface ChildKind extends ChildLimits {
  does: string;
  /** What strangers made never stands in the way of what we write ourselves. */
  gate: 'reading' | 'writing';
  /** Reads nothing that somebody uploaded, so that one process may do the next job too. */
  isWarm?: boolean;
  /** What it has let go of is given back to the system at once: for work that fills most of what it may take. */
  thrifty?: boolean;
}

const reading = (does: string, processorSeconds: number, megabytes: number): ChildKind => ({
  does,
  gate: 'reading',
  seconds: 60,
  processorSeconds,
  megabytes,
});
/** A thousand answers to ten questions take 20 s and 1.4 GB; what wants more has run away. */
const writing = (does: string): ChildKind => ({
  does,
  gate: 'writing',
  seconds: 180,
  processorSeconds: 900,
  megabytes: 2_000,
});

/**
 * Every kind of work that is done in a process beside ours, with what one job may take. All that reads what somebody
 * uploaded is here: in the serving process such bytes are counted, hashed, held against their signature, and handed on.
 */
export const CHILD_KINDS = {
  archive: reading('an office file at upload: unpacked into nothing, its parts counted', 2, 256),
  calendar: reading('a calendar (ICS) of meetings', 2, 256),
  table: reading('a table (CSV) of bodies or meetings', 2, 256),
  text: reading('a draft in Markdown: its sections', 2, 256),
  draft: reading('a draft in DOCX or PDF: its sections', 5, 512),
  template: reading('a Word template of the municipality’s own: its tags', 5, 512),
  bounce: reading('a mail that came back: its report of what was not delivered', 2, 256),
  pdf: { ...writing('a PDF, from our template and people’s texts'), isWarm: true, thrifty: true },
  docx: { ...writing('a Word document, from our template and people’s texts'), isWarm: true },
  ownDocx: writing('a Word document, from a template of the municipality’s own and people’s texts'),
  xlsx: { ...writing('a workbook, from people’s texts'), isWarm: true },
  odt: { ...writing('a Word document of ours, saved as ODT by LibreOffice'), processorSeconds: 150 },
} satisfies Record<string, ChildKind>;

export type ChildWork = keyof typeof CHILD_KINDS;
