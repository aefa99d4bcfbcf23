import { longDay } from '../../../ui/days';

export const texts = {
  title: 'Det här väntar på instansernas besked',
  lead: 'Vem som kan läsa en instans utkast bestämmer instansen. En ändring som släpper in någon börjar gälla när instansen har bekräftat den.',
  columns: { body: 'Instans', what: 'Ändring', why: 'Varför den väntar' },
  empty: 'Inget väntar.',
  waits: (body: string) => `Väntar på att ${body} bekräftar.`,
  asks: (body: string) => `${body} har stoppat samma sak tidigare. Bara ett ja från ${body} öppnar.`,
  until: (body: string, day: string) =>
    `Ingen svarar för ${body}. Börjar gälla efter ${longDay(day)} om instansen inte stoppar det.`,
  stopped: (body: string) => `${body} har stoppat det.`,
} as const;
