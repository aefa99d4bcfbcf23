import type { RenderedMail } from '@yttra/mail';
import { isolated, type LocalDate, longDay } from '@yttra/platform';
import { letterFor, type QuestionView, type RecipientView, type RemissView, letterNotFound } from '../model';

export interface LetterPageFacts {
  remiss: Pick<RemissView, 'title' | 'caseNumber' | 'unit' | 'contact' | 'letter'>;
  recipient: Addressee;
  says:
    | { kind: 'invitation' | 'reminder'; questions: readonly QuestionView[] }
    /**
     * The same words as by mail; null when they no longer hold. `encloses`: the document that they are about goes
     * along.
     */
    | { notice: RenderedMail | null; encloses: boolean };
  address: string | null;
  /** The day it is printed. */
  on: LocalDate;
}

type Addressee = Pick<RecipientView, 'body' | 'lastDay' | 'part'>;

/** What stands in the letter, as data for its template. */
export interface LetterPage {
  title: string;
  unit: string;
  day: string;
  address: string[];
  facts: { label: string; value: string }[];
  paragraphs: string[];
  questions: string[];
  /** Parts with a heading each, after the paragraphs. */
  points: { heading: string; paragraphs: string[] }[];
  /** Null: nothing is to be answered. */
  answer: { heading: string; steps: string[] } | null;
  contact: string;
}

/**
 * A letter to a body that takes no mail: what is asked, by when, and how to answer on paper, or what has changed since.
 * Pure.
 */
export function letterPage({ remiss, recipient, says, address, on }: LetterPageFacts): LetterPage {
  return {
    ...letterHead(remiss, recipient.body, address, on),
    points: [],
    ...('notice' in says ? told(remiss.caseNumber, says) : asked(remiss, recipient, says)),
  };
}

type Head = Pick<LetterPage, 'unit' | 'day' | 'address' | 'contact'>;
type Content = Omit<LetterPage, keyof Head | 'points'>;

/** What stands round what a letter says: from whom, to whom, the day that it is printed, and whom to ask. */
export function letterHead(
  { unit, contact }: Pick<RemissView, 'unit' | 'contact'>,
  body: string,
  address: string | null,
  on: LocalDate,
): Head {
  return {
    unit,
    day: longDay(on),
    address: [body, ...(address ?? '').split('\n').map((line) => line.trim())].filter((line) => line !== ''),
    contact: `Frågor: ${[contact.name, contact.phone, contact.email].filter(Boolean).join(', ')}`,
  };
}

function asked(
  remiss: LetterPageFacts['remiss'],
  recipient: Addressee,
  { kind, questions }: Extract<LetterPageFacts['says'], { kind: unknown }>,
): Content {
  const { title, caseNumber, unit } = remiss;
  const lastDay = longDay(recipient.lastDay);
  return {
    title: kind === 'invitation' ? `Remiss: ${title}` : `Påminnelse om remissen ${title}`,
    facts: [
      { label: 'Diarienummer', value: caseNumber },
      { label: 'Svara senast', value: lastDay },
      ...(recipient.part ? [{ label: 'Gäller', value: `avsnitt ${recipient.part}` }] : []),
    ],
    paragraphs:
      kind === 'invitation' ? opening(remiss, recipient, questions.length) : reminding(unit, recipient.body, lastDay),
    questions: questions.map(({ number, text }) => `${number}. ${isolated(text)}`),
    answer: {
      heading: 'Så svarar ni',
      steps: [
        `Skriv svaret och ange vårt diarienummer ${caseNumber} och ert eget.`,
        'Skriv om ni tillstyrker, tillstyrker med synpunkter, avstyrker eller inte tar ställning.',
        'Har ni inget att säga, skriv att ni inte har någon erinran eller att ni avstår från att svara.',
        'Lägg med protokollsutdraget, eller skriv vem som har beslutat och när.',
        `Skicka svaret till ${unit} så att det kommer fram senast ${lastDay}.`,
      ],
    },
  };
}

/** What has changed or ended, without the links that only a mail can have. */
function told(
  caseNumber: string,
  { notice, encloses }: Extract<LetterPageFacts['says'], { notice: unknown }>,
): Content {
  if (!notice) throw letterNotFound();
  return {
    title: notice.subject,
    facts: [{ label: 'Diarienummer', value: caseNumber }],
    paragraphs: [
      ...notice.blocks.flatMap((block) =>
        block.kind === 'paragraph' || block.kind === 'quotation' ? [block.text] : [],
      ),
      ...(encloses ? ['Dokumentet följer med brevet.'] : []),
    ],
    questions: [],
    answer: null,
  };
}

function opening(remiss: LetterPageFacts['remiss'], { body, lastDay }: Addressee, questions: number): string[] {
  const { letter, title, caseNumber, unit, contact } = remiss;
  if (letter?.trim())
    return letterFor(letter, { body, title, caseNumber, unit, officer: contact.name, lastDay, questions });
  return [`${unit} vill veta vad ${body} tycker om ”${title}”. Handlingarna följer med brevet.`];
}

const reminding = (unit: string, body: string, lastDay: string): string[] => [
  `${unit} har inte fått något svar från ${body}. Sista svarsdag är ${lastDay}.`,
  'Hinner ni inte, hör av er och begär anstånd. Har ni redan skickat svaret behöver ni inte göra något.',
];
