import type { BodyKind } from '../body-kind';

/**
 * What a body's answer rests on. `decision`: a decision in the body's own form. `delegation`: someone decided for the
 * body (for a company its VD). `preliminary`: sent ahead of the decision. `administration`: no decision at all.
 */
export const BASIS_TYPES = ['decision', 'delegation', 'preliminary', 'administration'] as const;
export type BasisType = (typeof BASIS_TYPES)[number];

export interface BasisField {
  name: BasisFieldName;
  /** Swedish, as the form and the documents show it. */
  label: string;
  type: 'date' | 'text' | 'yes';
  required: boolean;
  /** Said when a required field is empty. */
  ask: string;
  /** What documents print when the field is empty ("ej anmält"); it never blocks. */
  whenEmpty?: string;
}

export interface BasisForm {
  label: string;
  fields: readonly BasisField[];
  /** Shown beside the choice. */
  advice?: string;
}

export interface DecisionForm {
  bases: Readonly<Partial<Record<BasisType, BasisForm>>>;
  /** Minutes are ratified (justeras) after the meeting, and the decision stands from then: said of nämnder only. */
  ratified: boolean;
  /** How a section is written in the matrix, "§ 141" or "beslutspunkt 7"; null where the form has none. */
  sectionWord: '§' | 'beslutspunkt' | null;
}

/**
 * People write "§ 141", "141 §" and "141": a sign or a word of their own stays, a bare number gets the body's, "§" if
 * none is named. Pure; what is stored is left as it was written.
 */
export function sectionText(section: string, word: DecisionForm['sectionWord'] = '§'): string {
  const written = section.trim();
  const isBare = written.length <= 12 && /^\d+ ?[a-zåäö]?$/i.test(written);
  return word && isBare ? `${word} ${written}` : written;
}

type Wording = Omit<BasisField, 'name' | 'required'>;

const FIELDS = {
  meeting: { label: 'Sammanträde', type: 'date', ask: 'Skriv vilken dag nämnden sammanträdde.' },
  section: { label: 'Paragraf', type: 'text', ask: 'Skriv paragrafen.' },
  immediateRatification: { label: 'Omedelbart justerad', type: 'yes', ask: 'Svara ja eller nej.' },
  ratifiedOn: { label: 'Justerad', type: 'date', ask: 'Skriv vilken dag protokollet justerades.' },
  delegate: { label: 'Delegat', type: 'text', ask: 'Skriv vem som beslutade.' },
  delegationPoint: { label: 'Punkt i delegationsordningen', type: 'text', ask: 'Skriv punkten.' },
  urgent: { label: 'Brådskande, 6 kap. 39 § KL', type: 'yes', ask: 'Svara ja eller nej.' },
  date: { label: 'Datum', type: 'date', ask: 'Skriv vilken dag.' },
  reportedOn: {
    label: 'Anmält till nämnden',
    type: 'date',
    ask: 'Skriv vilken dag beslutet anmäldes.',
    whenEmpty: 'ej anmält',
  },
  answeredBy: { label: 'Vem som svarade', type: 'text', ask: 'Skriv vem som svarade.' },
} as const satisfies Record<string, Wording>;

export type BasisFieldName = keyof typeof FIELDS;
export const BASIS_FIELD_NAMES = Object.keys(FIELDS) as readonly BasisFieldName[];

const field =
  (required: boolean) =>
  (name: BasisFieldName, words: Partial<Wording> = {}) => ({
    ...FIELDS[name],
    ...words,
    name,
    required,
  });
const must = field(true);
const may = field(false);

const WITHOUT_DECISION: readonly BasisField[] = [may('answeredBy'), may('date')];

const COMMITTEE: DecisionForm = {
  ratified: true,
  sectionWord: '§',
  bases: {
    decision: {
      label: 'Beslut av nämnden',
      fields: [must('meeting'), must('section'), may('immediateRatification'), may('ratifiedOn')],
    },
    delegation: {
      label: 'Beslut på delegation',
      advice: 'Kontrollera delegationsordningen: 6 kap. 38 § KL',
      fields: [must('delegate'), must('date'), may('delegationPoint'), may('urgent'), may('reportedOn')],
    },
    preliminary: { label: 'Preliminärt: paragrafen kommer senare', fields: [may('meeting')] },
    administration: { label: 'Från förvaltningen, utan beslut i nämnden', fields: WITHOUT_DECISION },
  },
};

const BOARD_MEETING = { label: 'Styrelsemöte', ask: 'Skriv vilken dag styrelsen hade sitt möte.' };
const COMPANY_BOARD: DecisionForm = {
  ratified: false,
  sectionWord: 'beslutspunkt',
  bases: {
    decision: {
      label: 'Beslut av styrelsen',
      fields: [
        must('meeting', BOARD_MEETING),
        must('section', { label: 'Beslutspunkt', ask: 'Skriv beslutspunkten.' }),
      ],
    },
    delegation: {
      label: 'Beslut av VD',
      fields: [must('delegate', { label: 'VD, eller den som VD har utsett' }), must('date')],
    },
    preliminary: { label: 'Preliminärt: beslutspunkten kommer senare', fields: [may('meeting', BOARD_MEETING)] },
    administration: { label: 'Från bolaget, utan beslut i styrelsen', fields: WITHOUT_DECISION },
  },
};

const DIRECTION_MEETING = { label: 'Direktionens sammanträde', ask: 'Skriv vilken dag direktionen sammanträdde.' };
const FEDERATION: DecisionForm = {
  ratified: false,
  sectionWord: '§',
  bases: {
    decision: { label: 'Beslut av direktionen', fields: [must('meeting', DIRECTION_MEETING), must('section')] },
    preliminary: { label: 'Preliminärt: paragrafen kommer senare', fields: [may('meeting', DIRECTION_MEETING)] },
    administration: { label: 'Från förbundet, utan beslut i direktionen', fields: WITHOUT_DECISION },
  },
};

/** Bodies whose answer is told by its day and whoever gave it. */
const dayAndName = (decision: string, administration: string): DecisionForm => ({
  ratified: false,
  sectionWord: null,
  bases: {
    decision: { label: decision, fields: [must('date'), must('answeredBy')] },
    preliminary: { label: 'Preliminärt: beslutet kommer senare', fields: [may('date')] },
    administration: { label: administration, fields: WITHOUT_DECISION },
  },
});

const FORMS: Readonly<Record<BodyKind, DecisionForm>> = {
  nämnd: COMMITTEE,
  'gemensam nämnd': COMMITTEE,
  bolagsstyrelse: COMPANY_BOARD,
  kommunalförbund: FEDERATION,
  stiftelse: dayAndName('Svar från stiftelsen', 'Från stiftelsens kansli, utan beslut'),
  råd: dayAndName('Svar från rådet', 'Från rådets handläggare, utan beslut i rådet'),
  revision: dayAndName('Svar från revisionen', 'Från revisionens kansli, utan beslut'),
  partigrupp: dayAndName('Svar från partigruppen', 'Från partikansliet, utan beslut i gruppen'),
  extern: dayAndName('Svar från instansen', 'Från en handläggare, utan beslut'),
};

/**
 * The form in which a kind of body decides, with the fields that each basis must and may have. Delegation under
 * kommunallagen and justering exist for nämnder only; a company has its VD instead, and the rest no delegation.
 */
export function decisionFormOf(kind: BodyKind): DecisionForm {
  return FORMS[kind];
}

/** What the field is called whichever form it is met in. */
export const basisFieldLabel = (name: BasisFieldName): string => FIELDS[name].label;
