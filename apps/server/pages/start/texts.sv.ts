import type { WorkKind } from './waiting-works';

const things = (count: number): string => (count === 1 ? '1 sak' : `${count} saker`);

interface WorkWords {
  title: string;
  waits: (count: number) => string;
  nothing: string;
}

const work: Readonly<Record<WorkKind, WorkWords>> = {
  case_officer: {
    title: 'Handläggare',
    waits: (count) => `${things(count)} behöver dig`,
    nothing: 'Inget behöver dig just nu',
  },
  approver: {
    title: 'Godkännare',
    waits: (count) => `${count === 1 ? '1 remiss' : `${count} remisser`} väntar på ditt godkännande`,
    nothing: 'Ingen remiss väntar på ditt godkännande',
  },
  secretary: {
    title: 'Nämndsekreterare',
    waits: (count) => `${count === 1 ? '1 remiss' : `${count} remisser`} väntar på svar`,
    nothing: 'Alla remisser är besvarade',
  },
  contributor: {
    title: 'Medskribent',
    waits: (count) => `${count === 1 ? '1 svar' : `${count} svar`} som du kan skriva i`,
    nothing: 'Inget svar väntar på din text',
  },
  reader: {
    title: 'Läsare',
    waits: (count) => `${count === 1 ? '1 remiss' : `${count} remisser`} pågår`,
    nothing: 'Ingen remiss pågår',
  },
  registrar: {
    title: 'Registrator',
    waits: (count) => `${count === 1 ? '1 händelse' : `${count} händelser`} att diarieföra i dag`,
    nothing: 'Inget har kommit in i dag',
  },
  witness: {
    title: 'Instansens brevlåda',
    waits: (count) => `${things(count)} väntar på ert besked`,
    nothing: 'Se vem som kan läsa era utkast',
  },
  administrator: {
    title: 'Systemförvaltare',
    waits: (count) => `${things(count)} behöver dig`,
    nothing: 'Inget behöver åtgärdas just nu',
  },
};

export const texts = {
  title: 'Start',
  none: 'Du har inget uppdrag i Yttra i dag.',
  noneHelp:
    'Svarar du för en instans? Be kommunens systemförvaltare lägga till ditt uppdrag. Blir du inbjuden att skriva i ett svar får du ett mejl med en länk.',
  work,
  reasons: {
    title: 'Du är ombedd att skriva skäl',
    item: (body: string, title: string) => `Synpunkt från ${body}: ${title}`,
    hint: (caseNumber: string, who: string, day: string) => `${caseNumber}. ${who} vill ha skälet senast ${day}.`,
  },
  asked: {
    title: 'Du är ombedd att läsa',
    hint: (caseNumber: string, who: string, when: string) => `${caseNumber}. ${who} bad dig ${when}.`,
  },
} as const;
