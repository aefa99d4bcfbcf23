import { QUESTION_KINDS, type AnswerValue, type QuestionType } from '@yttra/remiss';

/** A question of a kind, as somebody writes it, with what three bodies answer: in words, or as values. */
export interface KindSample {
  question: {
    text: string;
    type: QuestionType;
    options?: string[];
    min?: number;
    max?: number;
    minLabel?: string;
    maxLabel?: string;
  };
  answers: (string | AnswerValue)[];
  /** What a summary says of those three answers; null where they stand in their own words. */
  finding: RegExp | null;
}

/** Eight areas, of which some have sub-areas: a self-assessment. */
export const AREAS = [
  'Ledarskap: Mål och riktning',
  'Ledarskap: Närvaro i vardagen',
  'Kunder och invånare: Dialog',
  'Kunder och invånare: Synpunkter tas om hand',
  'Medarbetare',
  'Processer: Beskrivna',
  'Processer: Förbättras löpande',
  'Samverkan',
  'Uppföljning: Mått',
  'Uppföljning: Analys',
  'Lärande av andra',
  'Digitalisering',
];

/** The points of one body on every row, from a first figure and on. */
export const pointsFrom = (first: number): Record<string, number> =>
  Object.fromEntries(AREAS.map((row, index) => [row, (first + index * 3) % 6]));

/** One of every kind: a kind without a sample does not compile. */
export const EVERY_KIND = {
  text: {
    question: { text: 'Vad vill ni ändra?', type: 'text' },
    answers: ['Ingenting.', 'Mycket.', 'Lite.'],
    finding: null,
  },
  yes_partly_no: {
    question: { text: 'Räcker förslaget?', type: 'yes_partly_no' },
    answers: ['yes', 'partly', 'yes'],
    finding: /^2 av 3 svarar ja$/,
  },
  choice: {
    question: { text: 'Vilken väg är bäst?', type: 'choice', options: ['Den korta', 'Den långa'] },
    answers: ['Den korta', 'Den långa', 'Den korta'],
    finding: /^2 av 3 svarar ”Den korta”$/,
  },
  choices: {
    question: {
      text: 'Vad behöver ni hjälp med?',
      type: 'choices',
      options: ['Utbildning', 'Verktyg', 'Tid', 'Metodstöd'],
      max: 2,
    },
    answers: [['Utbildning', 'Tid'], ['Tid'], ['Verktyg', 'Tid']],
    finding: /^3 av 3 har valt ”Tid”$/,
  },
  scale: {
    question: {
      text: 'Hur väl förberedda är ni?',
      type: 'scale',
      min: 1,
      max: 5,
      minLabel: 'inte alls',
      maxLabel: 'helt och hållet',
    },
    answers: [4, 2, 4],
    finding: /^2 av 3 svarar ”4”$/,
  },
  points: {
    question: { text: 'Hur långt har ni kommit inom varje område?', type: 'points', options: AREAS, max: 5 },
    answers: [pointsFrom(3), pointsFrom(4), pointsFrom(2)],
    finding: /^Högst är .* av 5; lägst är .*\. Mest har .* sedan KSKF\/2020:7: \d/,
  },
} as const satisfies { [Type in QuestionType]: KindSample };

export const KINDS = Object.keys(QUESTION_KINDS) as QuestionType[];
