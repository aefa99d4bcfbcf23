import type { FeedbackStage } from '@yttra/assessment';
import { localDate, type LocalDate } from '@yttra/platform';
import { CHANNEL_WORDS, type Channel } from '@yttra/response';
import { dayAndTime, longDay } from '../../../ui/days';

export const texts = {
  title: 'Återkoppling',
  intro: {
    before:
      'Innan remissen rapporteras kan instanserna få se hur deras synpunkter har bedömts, och säga om de är nöjda eller om något kvarstår. Det som kvarstår står i tjänsteskrivelsen.',
    after: 'Ärendet är avgjort. Varje instans som har svarat får ett brev om hur dess synpunkter togs om hand.',
  } satisfies Record<FeedbackStage, string>,
  notNow:
    'Återkoppling skickas innan remissen rapporteras, och när kommunstyrelsen eller kommunfullmäktige har avgjort ärendet.',
  toDecision: 'Till beslutet',
  none: 'Ingen instans har svarat.',
  letters: 'Breven',
  count: (count: number) => (count === 1 ? '1 synpunkt' : `${count} synpunkter`),
  notAssessed: 'Inte bedömd',
  change: (text: string) => `Ändring: ${text}`,
  inLetter: 'Ändrad sedan brevet skickades. I brevet stod det:',
  notInLetter: 'Synpunkten har kommit till sedan brevet skickades och står inte i det.',
  sent: {
    before: (at: Date, by: LocalDate | null) =>
      `Före beslut skickat ${dayAndTime(at)}${by ? `, svar senast ${longDay(by)}` : ''}`,
    after: (at: Date) => `Efter beslutet skickat ${dayAndTime(at)}`,
  } satisfies Record<FeedbackStage, (at: Date, by: LocalDate | null) => string>,
  posted: {
    before: (on: LocalDate | null, by: LocalDate | null) =>
      `${on ? `Före beslut skickat med post ${longDay(on)}` : 'Före beslut: brevet väntar på att skickas med post'}${by ? `, svar senast ${longDay(by)}` : ''}`,
    after: (on: LocalDate | null) =>
      on ? `Efter beslutet skickat med post ${longDay(on)}` : 'Efter beslutet: brevet väntar på att skickas med post',
  } satisfies Record<FeedbackStage, (on: LocalDate | null, by: LocalDate | null) => string>,
  leftOut: 'Svaret kom in efter svarstiden och är inte med i sammanställningen. Synpunkterna behöver inte bedömas.',
  removed: (at: Date, why: string) => `Borttagen ${longDay(localDate(at))}, efter att brevet sändes: ${why}`,
  register: 'Registrera svar som kom på papper',
  registerOf: (body: string) => ` från ${body}`,
  cameBy: (channel: Channel, on: LocalDate) =>
    `Kom in ${CHANNEL_WORDS[channel]} ${longDay(on)}, registrerat för instansen.`,
  content: 'Instansen är nöjd.',
  remains: 'Instansen anser att detta kvarstår:',
  answerBy: 'Instanserna ska svara senast',
  badDay: 'Skriv vilken dag instanserna senast ska svara.',
  once: 'Varje instans får brevet en gång. De som redan har fått det får inget nytt. Till en instans utan e-postadress skriver du ut brevet.',
  send: { before: 'Skicka för återkoppling', after: 'Skicka breven' } satisfies Record<FeedbackStage, string>,
  notices: {
    skickat: 'Återkopplingen är skickad. Brev till instanser utan e-postadress skriver du ut här nedanför.',
    'brev-skickat': 'Brevet är markerat som skickat.',
  },
} as const;
