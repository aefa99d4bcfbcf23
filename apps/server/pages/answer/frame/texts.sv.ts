import { isCommittee, type BodyKind } from '@yttra/bodies';
import type { DeskHat } from '@yttra/response';

/** Words that stand on every page where a body answers. */
export const texts = {
  up: 'Mina remisser',
  answer: (whose: string) => `${whose} svar`,
  ownCaseNumber: (caseNumber: string) => `er dnr ${caseNumber}`,
  lastDay: (day: string) => `Svara senast ${day}`,
  wasLastDay: (day: string) => `Svarstiden gick ut ${day}. Ni kan fortfarande svara.`,
  lastCutoff: (day: string) => `sista handlingsstopp ${day}`,
  hat: {
    secretary: (body: string) => `Du svarar för ${body}.`,
    contributor: (body: string) => `Du är inbjuden att skriva i utkastet. Du skriver för ${body}.`,
  } satisfies Record<DeskHat, (body: string) => string>,
  /** Who answers for a body of the kind: only a nämnd has a nämndsekreterare. */
  secretary: (kind: BodyKind) => (isCommittee(kind) ? 'nämndsekreteraren' : 'sekreteraren'),
  guest: (body: string) => `Du svarar för ${body} med en kod som mejlades till er adress.`,
  substitute: (body: string, to: string) => `Du ersätter ordinarie sekreterare för ${body} till och med ${to}.`,
  answered: 'Ni har lämnat ett svar. Det ni skriver här blir en rättelse som gäller först när ni lämnar den.',
  toReceipt: 'Läs det lämnade svaret',
  closed: 'Remissen är avslutad. Ett svar tas emot ändå och märks.',
  withdrawn: 'Remissen är återkallad. Ni behöver inte svara, men ett svar tas emot och märks.',
  removed: 'Ni är inte längre med i remissen. Ett svar tas emot ändå och märks.',
  wall: (unit: string) => `Bara ni kan läsa utkastet. ${unit} ser svaret först när ni lämnar det.`,
  blank: 'Tom',
  nothingToAdd: 'Inget att tillägga',
  notSet: 'Inte ifyllt',
  colleague: 'En kollega',
  parts: {
    stance: 'Ställningstagande',
    kind: 'Svarstyp',
    caseNumber: 'Ert diarienummer',
    basis: 'Svaret vilar på',
    text: 'Utöver frågorna',
    wholeText: 'Yttrande',
    sections: 'Synpunkter på avsnitt',
    reservations: 'Reservationer, särskilda yttranden och protokollsanteckningar',
    files: 'Filer',
    reason: 'Skäl',
    secrecy: 'Sekretessmarkeringar',
  },
  question: (number: number) => `Fråga ${number}`,
  fileKinds: { minutes_extract: 'Protokollsutdrag', attachment: 'Bilaga', scan: 'Inskannat svar' },
  noFiles: 'Inga filer.',
  noReservations: 'Inga.',
  size: (kilobytes: number) =>
    kilobytes < 1024 ? `${kilobytes} kB` : `${(kilobytes / 1024).toFixed(1).replace('.', ',')} MB`,
  change: 'Ändra',
} as const;
