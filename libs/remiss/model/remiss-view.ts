import type { BodyKind } from '@yttra/bodies';
import type { DraftBlock, Traces } from '@yttra/documents';
import type { LocalDate } from '@yttra/platform';
import type { QuestionType } from './question-kind';
import type { AnswerKind, RecipientStatus } from './recipient-status';
import type { DocumentKind, SendAs } from './remiss-document.entity';
import type { BoardMeeting, Contact, CoverLine, DecisionToRemit, RequestToBody } from './remiss-input';
import type { RemissState } from './remiss-state';
import type { RemissStatus } from './remiss-status';
import type { CopiedPart } from './copied-parts';

/** A remiss as other libs and the API read it. */
export interface RemissView {
  id: string;
  caseNumber: string;
  title: string;
  documentKind: string | null;
  subjectArea: string | null;
  audience: 'internal' | 'public';
  status: RemissStatus;
  /** The status, and of one that has been reported what the meetings have made of it. */
  state: RemissState;
  unit: string;
  issuerBodyId: string | null;
  officerId: string;
  contact: Contact;
  decisionToRemit: DecisionToRemit | null;
  cover: CoverLine[] | null;
  letter: string | null;
  background: string | null;
  rule: string | null;
  /** The local day it is to go out, or went out. */
  issueOn: LocalDate | null;
  /** The general last answer day, inclusive. */
  dueDate: LocalDate | null;
  ladder: number[] | null;
  boardMeeting: BoardMeeting | null;
  requests: RequestToBody[];
  /** Who set the day for issuing, while that waits. */
  scheduledBy: string | null;
  /** Readers whom the officer lets assess, and open what is marked as secret. */
  namedReaders: string[];
  /** A body that was not asked may answer all the same. */
  openToOthers: boolean;
  /** What a draft has taken over from a template or an earlier remiss, and nobody has looked at since. */
  unchecked: CopiedPart[];
  /** The round that it was made from, which its answers are laid beside. */
  follows: string | null;
  version: number;
  createdAt: Date;
  issuedAt: Date | null;
  closedAt: Date | null;
  reportedAt: Date | null;
  /** The number of the summary that kommunstyrelsen got; null also of one reported before that was kept. */
  reportedSummary: number | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
}

export interface RemissListItem {
  id: string;
  caseNumber: string;
  title: string;
  status: RemissStatus;
  state: RemissState;
  unit: string;
  officerId: string;
  issueOn: LocalDate | null;
  dueDate: LocalDate | null;
  recipients: number;
  answered: number;
}

/** A body in a line, for pages that say no more of a thousand of them. */
export interface AskedBody {
  /** The recipient's. */
  id: string;
  bodyId: string;
  /** The name it had when it was asked. */
  body: string;
  removed: boolean;
  answered: boolean;
}

/** One body in one remiss, as the issuer may see it. */
export interface RecipientView {
  id: string;
  remissId: string;
  bodyId: string;
  /** The name it had when it was asked. */
  body: string;
  kind: BodyKind;
  /** Where its mails go. */
  email: string | null;
  /**
   * The register's address, or one that the body itself has confirmed: its reader may answer where nobody serves the
   * body.
   */
  guestEmail: string | null;
  registrarEmail: string | null;
  /** The terms of the rule that brought it, or null when it was added by hand. */
  broughtBy: string | null;
  /** Nobody asked it: it wanted to answer. */
  ownInitiative: boolean;
  /** The part of the document it is asked about; null for the whole. */
  part: string | null;
  /** The general day as it is for this body. */
  dueDate: LocalDate;
  /** The day of its extension, while that is the day that counts. */
  extendedTo: LocalDate | null;
  /** Its own last answer day, inclusive: the later of the two. */
  lastDay: LocalDate;
  addedAt: Date;
  addedLater: boolean;
  removedAt: Date | null;
  removedReason: string | null;
  acknowledged: boolean;
  status: RecipientStatus;
  /** The status in Swedish: "Svar påbörjat", "Anstånd till onsdag 18 januari 2023". */
  statusText: string;
  extensionRequested: boolean;
  /** The answer that counts; null while there is none. */
  answer: { responseId: string; kind: AnswerKind; preliminary: boolean; receivedAt: Date; late: boolean } | null;
  /** The officer's decision on an answer from outside the round; null until made. */
  lateInclusion: { include: boolean; reason: string | null } | null;
}

export interface QuestionView {
  number: number;
  text: string;
  help: string | null;
  type: QuestionType;
  options: string[] | null;
  min: number | null;
  max: number | null;
  /** What the ends of a scale mean, where the officer has said it. */
  minLabel: string | null;
  maxLabel: string | null;
}

export interface DocumentView {
  id: string;
  fileId: string;
  kind: DocumentKind;
  title: string;
  version: number;
  changeNote: string | null;
  replaces: string | null;
  /** False for one that a newer version has replaced. */
  current: boolean;
  createdAt: Date;
}

/** What the office alone is told of a document: how it was read, and what lies in its file besides the text. */
export interface DocumentTold {
  id: string;
  kind: DocumentKind;
  title: string;
  notices: string[];
  traces: Traces | null;
  /** How the file goes out; null until somebody has chosen. */
  sendAs: SendAs | null;
  /** The file that came in, where a cleaned copy goes out. */
  originalFileId: string | null;
}

export interface SectionView {
  id: string;
  position: number;
  number: string | null;
  heading: string;
  level: number;
  text: string;
  contentHash: string;
  /** Its paragraphs, lists and tables, to be shown as such; null for one read before they were kept. */
  blocks: DraftBlock[] | null;
}

export interface Page<Item> {
  items: Item[];
  total: number;
}

/** Which remisser a list holds; every part given must hold. */
export interface RemissFilter {
  statuses?: readonly RemissStatus[];
  /** None but these. */
  among?: readonly string[];
  /** Any of these puts it within a person's reach; read in that person's transaction. */
  reach?: RemissReach;
  /** Words of the title or the diarienummer. */
  search?: string;
}

/**
 * What brings remisser within one person's reach. What the person serves or is invited to is asked of the wall itself.
 */
export interface RemissReach {
  /** Offices whose remisser they are. */
  units: readonly string[];
  /** Authorities that have sent or received them, once they have gone out. */
  authorityIds: readonly string[];
  /** Everything that has gone out. */
  allIssued: boolean;
}
