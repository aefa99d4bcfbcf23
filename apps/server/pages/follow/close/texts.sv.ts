import { addDays, type LocalDate } from '@yttra/platform';
import { longDay } from '../../../ui/days';

export const texts = {
  title: 'Avsluta remisstiden',
  means: [
    'Inga fler påminnelser skickas.',
    'Svar som kommer in efter det tas emot och märks, och ni bestämmer om de tas med.',
    'Sedan kan remissen rapporteras till kommunstyrelsen.',
  ],
  answered: (answered: number, asked: number) => `${answered} av ${asked} har svarat.`,
  silent: 'De här har inte svarat',
  silentLine: (body: string, lastDay: LocalDate) => `${body}, sista svarsdag ${longDay(lastDay)}`,
  everyone: 'Alla har svarat.',
  wishes: 'Det här väntar på beslut',
  wish: (body: string) => `${body} begär anstånd`,
  tooEarly: (last: LocalDate) =>
    `Instanserna har tid på sig till och med ${longDay(last)}. Remisstiden kan avslutas från ${longDay(addDays(last, 1))}.`,
  button: 'Avsluta remisstiden',
  ended: 'Remisstiden är redan avslutad.',
  back: 'Tillbaka till Följ svaren',
} as const;
