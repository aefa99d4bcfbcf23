import { isAssessed, lacksComment, type Assessed } from './left-to-assess';

/** What is known of a round when someone wants to report it. */
export interface GateFacts {
  viewpoints: GateViewpoint[];
  /** The answers that count. */
  answers: GateAnswer[];
}

export interface GateViewpoint extends Assessed {
  id: string;
  number: number;
  recipientId: string;
  body: string;
  /** Its words do not stand in the version that counts. */
  unsettled: boolean;
}

export interface GateAnswer {
  recipientId: string;
  body: string;
  partsLeft: number;
  /** Avstyrker, and stands in the summary. */
  opposes: boolean;
  /** The office has answered it in writing. */
  isAnswered: boolean;
  preliminary: boolean;
  confirmed: boolean;
  /** A version came from outside the round, and nobody has said whether it goes in. */
  lateUndecided: boolean;
}

/** Everything that can stand between a remiss and kommunstyrelsen, in the order that it is dealt with. */
export const HINDRANCES = [
  'viewpoint_not_assessed',
  'dissent_not_commented',
  'quotation_unsettled',
  'answer_not_read',
  'opposition_not_answered',
  'preliminary_not_confirmed',
  'late_not_decided',
] as const;

/** One thing that stands in the way, as a whole sentence, with what it is about. */
export interface Hindrance {
  what: (typeof HINDRANCES)[number];
  message: string;
  /** Viewpoints by number, or bodies by name. */
  about: (number | string)[];
  /** Each of them, and where it is dealt with. */
  items: HindranceItem[];
}

export interface HindranceItem {
  /** "Synpunkt 3 från Socialnämnden", or the body's name. */
  label: string;
  recipientId: string;
  viewpointId: string | null;
}

interface Rule {
  what: Hindrance['what'];
  /** What stands in the way, of so many. */
  says: (count: number) => string;
  viewpoint?: (viewpoint: GateViewpoint) => boolean;
  answer?: (answer: GateAnswer) => boolean;
}

/** The one list of what must be done before kommunstyrelsen gets the summary. */
const RULES: readonly Rule[] = [
  {
    what: 'viewpoint_not_assessed',
    says: (n) => `${n === 1 ? 'En synpunkt' : `${n} synpunkter`} saknar bedömning`,
    viewpoint: (viewpoint) => !isAssessed(viewpoint),
  },
  {
    what: 'dissent_not_commented',
    says: (n) => `${n === 1 ? 'En reservation eller ett särskilt yttrande' : `${n} reservationer och särskilda yttranden`} saknar kommentar`,
    viewpoint: (viewpoint) => isAssessed(viewpoint) && lacksComment(viewpoint),
  },
  {
    what: 'quotation_unsettled',
    says: (n) => `${n === 1 ? 'En synpunkt har ett' : `${n} synpunkter har`} citat som inte står i svaret som gäller`,
    viewpoint: ({ unsettled }) => unsettled,
  },
  {
    what: 'answer_not_read',
    says: (n) => (n === 1 ? 'Ett svar är inte läst till slut' : `${n} svar är inte lästa till slut`),
    answer: ({ partsLeft }) => partsLeft > 0,
  },
  {
    what: 'opposition_not_answered',
    says: (n) => (n === 1 ? 'En instans som avstyrker saknar skriftligt svar' : `${n} instanser som avstyrker saknar skriftligt svar`),
    answer: ({ opposes, isAnswered }) => opposes && !isAnswered,
  },
  {
    what: 'preliminary_not_confirmed',
    says: () => 'Bekräfta att preliminära svar får stå i sammanställningen',
    answer: ({ preliminary, confirmed }) => preliminary && !confirmed,
  },
  {
    what: 'late_not_decided',
    says: () => 'Bestäm om svar som kom efter svarstiden ska tas med',
    answer: ({ lateUndecided }) => lateUndecided,
  },
]; // prettier-ignore

/**
 * What must be done before the summary can be reported to kommunstyrelsen, viewpoints by number; empty when nothing is
 * left.
 */
export function hindrances({ viewpoints, answers }: GateFacts): Hindrance[] {
  const inOrder = [...viewpoints].sort((a, b) => a.number - b.number);
  return RULES.flatMap(({ what, says, viewpoint, answer }) => {
    const found = [
      ...inOrder.filter((one) => viewpoint?.(one)).map(ofViewpoint),
      ...answers.filter((one) => answer?.(one)).map(ofAnswer),
    ];
    if (found.length === 0) return [];
    const about = found.map((one) => one.about);
    return [{ what, message: `${says(found.length)}: ${about.join(', ')}.`, about, items: found.map(({ item }) => item) }];
  }); // prettier-ignore
}

interface Found {
  about: number | string;
  item: HindranceItem;
}

const ofViewpoint = ({ id, number, recipientId, body }: GateViewpoint): Found => ({
  about: number,
  item: { label: `Synpunkt ${number} från ${body}`, recipientId, viewpointId: id },
});

const ofAnswer = ({ recipientId, body }: GateAnswer): Found => ({
  about: body,
  item: { label: body, recipientId, viewpointId: null },
});
