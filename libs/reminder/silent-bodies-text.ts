import { action, bullets, paragraph, type MailBlock, type RenderedMail } from '@yttra/mail';
import { clockTime, localDate, longDay, pathTo, type LocalDate } from '@yttra/platform';

export interface SilentBodiesFacts {
  remissId: string;
  title: string;
  caseNumber: string;
  dueDate: LocalDate;
  /** Bodies whose own last day has passed without an answer, in Swedish order. */
  silent: string[];
  /** Bodies that still have time. */
  extended: { body: string; lastDay: LocalDate }[];
  nextReminder: Date | null;
}

/** Tells the case officer, after the last day, who has not answered and what happens by itself. */
export function silentBodiesText(f: SilentBodiesFacts): RenderedMail {
  const path = pathTo('remiss.follow', { remissId: f.remissId });
  return {
    subject: `${f.silent.length === 1 ? '1 instans' : `${f.silent.length} instanser`} har inte svarat: ${f.title}`,
    blocks: [
      paragraph(`Sista svarsdag var ${longDay(f.dueDate)}. De här har inte svarat:`),
      bullets(f.silent),
      ...withMoreTime(f.extended),
      paragraph(nextReminder(f.nextReminder)),
      action(path, 'Följ svaren'),
    ],
    foot: { path, caseNumber: f.caseNumber },
  };
}

function withMoreTime(extended: SilentBodiesFacts['extended']): MailBlock[] {
  if (extended.length === 0) return [];
  return [
    paragraph('De här har anstånd:'),
    bullets(extended.map(({ body, lastDay }) => `${body} till ${longDay(lastDay)}`)),
  ];
}

const nextReminder = (at: Date | null): string =>
  at
    ? `Nästa påminnelse går ${longDay(localDate(at))} kl. ${clockTime(at)}.`
    : 'Fler påminnelser går inte av sig själva. Du kan påminna från sidan Följ svaren.';
