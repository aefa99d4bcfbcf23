import { sectionText } from '@yttra/bodies';
import { dayAndTime, isolated, isoStockholm, longDay } from '@yttra/platform';
import { kindOfQuestion, type DocumentView, type QuestionView, type RecipientView, type RemissView } from '../model';

export interface SentDocument extends DocumentView {
  name: string;
  path: string;
  sha256: string;
  bytes: number;
}

/** What went out: nothing of what has come back. */
export interface SentRemiss {
  remiss: RemissView;
  questions: readonly QuestionView[];
  recipients: readonly RecipientView[];
  documents: readonly SentDocument[];
}

/** For a register that reads data. */
export function packageJson({ remiss, questions, recipients, documents }: SentRemiss): object {
  return {
    caseNumber: remiss.caseNumber,
    title: remiss.title,
    documentKind: remiss.documentKind,
    unit: remiss.unit,
    contact: remiss.contact,
    decisionToRemit: remiss.decisionToRemit,
    cover: remiss.cover,
    issuedAt: remiss.issuedAt && isoStockholm(remiss.issuedAt),
    dueDate: remiss.dueDate,
    rule: remiss.rule,
    background: remiss.background,
    questions,
    recipients: recipients.map(({ body, kind, part, dueDate, addedAt, addedLater, removedAt, removedReason }) => ({
      body,
      kind,
      part,
      dueDate,
      sentAt: isoStockholm(addedAt),
      addedLater,
      removedAt: removedAt && isoStockholm(removedAt),
      removedReason,
    })),
    documents: documents.map(({ kind, title, version, changeNote, name, path, sha256, bytes }) => ({
      kind,
      title,
      version,
      changeNote,
      name,
      path,
      sha256,
      bytes,
    })),
  };
}

/** The same for a person, on paper or on a screen. */
export function packageText(sent: SentRemiss): string {
  const { remiss, questions, recipients, documents } = sent;
  const { decisionToRemit, contact } = remiss;
  const facts: [string, string | null | undefined][] = [
    ['Diarienummer', remiss.caseNumber],
    ['Avsändare', remiss.unit],
    ['Kontakt', [contact.name, contact.email, contact.phone].filter(Boolean).join(', ')],
    [
      'Beslut om remiss',
      decisionToRemit &&
        [
          decisionToRemit.body,
          decisionToRemit.date && longDay(decisionToRemit.date),
          decisionToRemit.section && sectionText(decisionToRemit.section),
        ]
          .filter(Boolean)
          .join(', '),
    ],
    ['Skickad', remiss.issuedAt && dayAndTime(remiss.issuedAt)],
    ['Sista svarsdag', remiss.dueDate && longDay(remiss.dueDate)],
    ['Mottagare', remiss.rule],
  ];
  const parts: [string, string[]][] = [
    ['Bakgrund', remiss.background ? [remiss.background] : []],
    ['Frågor', questions.map(questionText)],
    ['Sändlista', recipients.map(recipientText)],
    ['Handlingar', documents.map(({ title, version, path }) => `${title}, version ${version}: ${path}`)],
  ];
  const heading = `Remiss: ${remiss.title}`;
  return [
    heading,
    '='.repeat(heading.length),
    ...facts.filter(([, value]) => value).map(([label, value]) => `${label}: ${value}`),
    ...parts
      .filter(([, lines]) => lines.length > 0)
      .flatMap(([title, lines]) => ['', title, '-'.repeat(title.length), ...lines]),
    '',
  ].join('\n');
}

function answeredHow(question: QuestionView): string {
  const { letter } = kindOfQuestion(question).told(question);
  return letter && ` (${letter})`;
}

const questionText = (question: QuestionView): string =>
  [
    `${question.number}. ${isolated(question.text)}${answeredHow(question)}`,
    ...(question.help ? [`   ${isolated(question.help)}`] : []),
  ].join('\n');

function recipientText({ body, part, dueDate, addedAt, addedLater, removedAt, removedReason }: RecipientView): string {
  return [
    body,
    part && `avsnitt ${part}`,
    `svarar senast ${longDay(dueDate)}`,
    addedLater && `tillagd ${dayAndTime(addedAt)}`,
    removedAt && `borttagen ${dayAndTime(removedAt)}: ${removedReason}`,
  ]
    .filter(Boolean)
    .join(', ');
}
