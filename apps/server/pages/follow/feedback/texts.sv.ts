import type { FeedbackStage } from '@yttra/assessment';
import { dayAndTime, longDay, type LocalDate } from '@yttra/platform';

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
  viewpoint: (number: number) => `Synpunkt ${number}`,
  notAssessed: 'Inte bedömd',
  sent: {
    before: (at: Date, by: LocalDate | null) =>
      `Före beslut skickat ${dayAndTime(at)}${by ? `, svar senast ${longDay(by)}` : ''}`,
    after: (at: Date) => `Efter beslutet skickat ${dayAndTime(at)}`,
  } satisfies Record<FeedbackStage, (at: Date, by: LocalDate | null) => string>,
  content: 'Instansen är nöjd.',
  remains: 'Instansen anser att detta kvarstår:',
  answerBy: 'Instanserna ska svara senast',
  badDay: 'Skriv vilken dag instanserna senast ska svara.',
  once: 'Varje instans får brevet en gång. De som redan har fått det får inget nytt.',
  send: { before: 'Skicka för återkoppling', after: 'Skicka breven' } satisfies Record<FeedbackStage, string>,
  notices: { skickat: 'Återkopplingen är skickad.' },
} as const;
