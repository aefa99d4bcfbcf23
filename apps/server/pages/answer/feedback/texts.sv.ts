import { localDate, type LocalDate } from '@yttra/platform';
import { longDay } from '../../../ui/days';

export const texts = {
  title: 'Så bedömdes era synpunkter',
  nothing: 'Ni har inte fått någon återkoppling än. När den kommer får ni ett mejl.',
  noViewpoints: 'Svaret innehöll inga synpunkter att bedöma.',
  asked: (on: LocalDate) => `Svara senast ${longDay(on)}. Det som kvarstår står i tjänsteskrivelsen.`,
  past: (on: LocalDate) => `Sista dag att svara var ${longDay(on)}.`,
  settled: 'Ärendet är avgjort.',
  over: 'Ärendet är rapporterat till kommunstyrelsen.',
  since: 'Kontoret har ändrat bedömningen sedan brevet skickades. Här står det som ni fick.',
  removed: (at: Date, why: string) =>
    `Borttagen ${longDay(localDate(at))}, efter att brevet sändes: ${why} Så här stod det i brevet.`,
  answered: 'Bedömningen som ni svarade på',
  change: (text: string) => `Ändring: ${text}`,
  says: (number: number) => `Vad säger ni om bedömningen av synpunkt ${number}?`,
  content: 'Vi är nöjda',
  remains: 'Vår synpunkt kvarstår',
  text: (number: number) => `Vad kvarstår av synpunkt ${number}?`,
  textHint: 'Behövs om synpunkten kvarstår.',
  why: 'Skriv vad som kvarstår. Texten står i tjänsteskrivelsen.',
  save: 'Skicka svaret',
  youSaid: (remains: boolean) => (remains ? 'Ni svarade att synpunkten kvarstår.' : 'Ni svarade att ni är nöjda.'),
  notices: { svarat: 'Tack, svaret är mottaget. Ni kan ändra det till och med sista dagen.' },
} as const;
