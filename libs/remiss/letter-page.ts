import { longDay, type LocalDate } from '@yttra/platform';
import { letterFor } from './letter-text';
import type { QuestionView, RecipientView, RemissView } from './remiss-view';

export interface LetterPageFacts {
  remiss: RemissView;
  recipient: RecipientView;
  questions: readonly QuestionView[];
  kind: 'invitation' | 'reminder';
  address: string | null;
  /** The day it is printed. */
  on: LocalDate;
}

/** What stands in the letter, as data for its template. */
export interface LetterPage {
  title: string;
  unit: string;
  day: string;
  address: string[];
  facts: { label: string; value: string }[];
  paragraphs: string[];
  questions: string[];
  answer: { heading: string; steps: string[] };
  contact: string;
}

/** A letter to a body that takes no mail: what is asked, by when, and how to answer on paper. Pure. */
export function letterPage({ remiss, recipient, questions, kind, address, on }: LetterPageFacts): LetterPage {
  const { contact, title, caseNumber, unit } = remiss;
  const lastDay = longDay(recipient.lastDay);
  const body = recipient.body;
  return {
    title: kind === 'invitation' ? `Remiss: ${title}` : `Påminnelse om remissen ${title}`,
    unit,
    day: longDay(on),
    address: [body, ...(address ?? '').split('\n').map((line) => line.trim())].filter((line) => line !== ''),
    facts: [
      { label: 'Diarienummer', value: caseNumber },
      { label: 'Svara senast', value: lastDay },
      ...(recipient.part ? [{ label: 'Gäller', value: `avsnitt ${recipient.part}` }] : []),
    ],
    paragraphs: kind === 'invitation' ? opening(remiss, recipient, questions.length) : reminding(unit, body, lastDay),
    questions: questions.map(({ number, text }) => `${number}. ${text}`),
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
    contact: `Frågor: ${[contact.name, contact.phone, contact.email].filter(Boolean).join(', ')}`,
  };
}

function opening(remiss: RemissView, { body, lastDay }: RecipientView, questions: number): string[] {
  const { letter, title, caseNumber, unit, contact } = remiss;
  if (letter?.trim())
    return letterFor(letter, { body, title, caseNumber, unit, officer: contact.name, lastDay, questions });
  return [`${unit} vill veta vad ${body} tycker om ”${title}”. Handlingarna följer med brevet.`];
}

const reminding = (unit: string, body: string, lastDay: string): string[] => [
  `${unit} har inte fått något svar från ${body}. Sista svarsdag är ${lastDay}.`,
  'Hinner ni inte, hör av er och begär anstånd. Har ni redan skickat svaret behöver ni inte göra något.',
];
