import { alsoAsked, longDay, type FieldError, type LocalDate } from '@yttra/platform';

/** Who takes up a reported remiss, in the order that it passes them. */
export const INSTANCES = ['committee', 'board', 'council'] as const;
export type Instance = (typeof INSTANCES)[number];

export const OUTCOMES = ['approved', 'rejected', 'tabled', 'remitted_back'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const INSTANCE_WORDS: Readonly<Record<Instance, string>> = {
  committee: 'Kommunstyrelsens arbetsutskott',
  board: 'Kommunstyrelsen',
  council: 'Kommunfullmäktige',
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  approved: 'Bifall',
  rejected: 'Avslag',
  tabled: 'Bordlagd',
  remitted_back: 'Återremiss',
};

/** Of a meeting that has been held. */
export interface HeldStep {
  instance: Instance;
  heldOn: LocalDate;
  outcome: Outcome;
  /** What kommunstyrelsen has said is its proposal: kommunfullmäktige decides. */
  toCouncil: boolean;
}

/** Where a remiss begins when it has been reported; not every municipality lets the arbetsutskott prepare. */
const FIRST: readonly Instance[] = ['committee', 'board'];

/**
 * Which may take it up after each step. What is tabled comes back to the same, unless the one after takes it; what is
 * sent back comes back when the work is done, and may be prepared anew; what the council has decided is decided.
 */
const NEXT: Readonly<Record<Instance, Readonly<Record<Outcome, readonly Instance[]>>>> = {
  committee: {
    approved: ['board'],
    rejected: ['board'],
    tabled: ['committee', 'board'],
    remitted_back: ['committee', 'board'],
  },
  board: {
    approved: ['council'],
    rejected: ['council'],
    tabled: ['board'],
    remitted_back: ['committee', 'board'],
  },
  council: {
    approved: [],
    rejected: [],
    tabled: ['council'],
    remitted_back: ['committee', 'board', 'council'],
  },
};

/** Who may take it up after what has been held; empty when the matter is decided. */
export function mayFollow(way: readonly HeldStep[]): readonly Instance[] {
  const last = way.at(-1);
  return last ? NEXT[last.instance][last.outcome] : FIRST;
}

/** True when what was decided last stands: a document can be adopted or repealed by it. */
export function isDecided(way: readonly HeldStep[]): boolean {
  return isOver(way) && way.at(-1)!.outcome === 'approved';
}

/**
 * True when who is to decide has said yes or no: the committee only prepares, and what the board sends on is for the
 * council.
 */
export function isOver(way: readonly Omit<HeldStep, 'heldOn'>[]): boolean {
  const last = way.at(-1);
  return last !== undefined && last.instance !== 'committee' && saysYesOrNo(last) && !last.toCouncil;
}

const saysYesOrNo = ({ outcome }: Pick<HeldStep, 'outcome'>): boolean =>
  outcome === 'approved' || outcome === 'rejected';

/** Whoever sends a matter back says what for. */
export const sentBackForSomething = alsoAsked<{ outcome: Outcome; toDo?: string | null }>(({ outcome, toDo }) =>
  outcome !== 'remitted_back' || toDo?.trim()
    ? []
    : [
        {
          field: 'toDo',
          message: 'Skriv vad som ska göras innan ärendet kommer tillbaka.',
          allowed: 'vad återremissen gäller',
        },
      ],
);

/** What is wrong with the next step, in the order of its fields; empty when it may be written down. Pure. */
export function stepFaults(
  way: readonly HeldStep[],
  next: HeldStep,
  { reportedOn, today }: { reportedOn: LocalDate; today: LocalDate },
): FieldError[] {
  const last = way.at(-1);
  const allowed = mayFollow(way);
  const since = last ? last.heldOn : reportedOn;
  const before = last
    ? `${INSTANCE_WORDS[last.instance]} behandlade ärendet ${longDay(last.heldOn)}`
    : `remissen rapporterades ${longDay(reportedOn)}`;
  const faults: (FieldError | false)[] = [
    !allowed.includes(next.instance) && {
      field: 'instance',
      message: last
        ? `Efter ${OUTCOME_WORDS[last.outcome].toLocaleLowerCase('sv')} i ${inside(last.instance)} går ärendet inte till ${inside(next.instance)}.`
        : `En remiss som har rapporterats går inte direkt till ${inside(next.instance)}.`,
      allowed:
        allowed.length > 0 ? allowed.map((one) => INSTANCE_WORDS[one]).join(', ') : 'inget mer: ärendet är avgjort',
    },
    next.heldOn > today && {
      field: 'heldOn',
      message: 'Sammanträdet har inte varit än. Skriv in beslutet när det är fattat.',
      allowed: `senast i dag, ${longDay(today)}`,
    },
    next.heldOn < since && {
      field: 'heldOn',
      message: `Sammanträdet kan inte ha varit före den dagen: ${before}.`,
      allowed: `${longDay(since)} eller senare`,
    },
    next.toCouncil &&
      !(next.instance === 'board' && saysYesOrNo(next)) && {
        field: 'toCouncil',
        message: 'Bara ett bifall eller avslag i kommunstyrelsen går vidare till kommunfullmäktige för beslut.',
        allowed: 'när kommunstyrelsen bifaller eller avslår',
      },
  ];
  return faults.filter((fault) => fault !== false);
}

const inside = (instance: Instance): string => INSTANCE_WORDS[instance].replace(/^K/, 'k');
