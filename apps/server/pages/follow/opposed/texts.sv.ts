import { dayAndTime } from '../../../ui/days';

export const texts = {
  title: (body: string) => `Svar till ${body}, som avstyrker`,
  intro:
    'Den som avstyrker ska få veta hur kontoret ser på det. Svaret står i sammanställningen och i brevet till instansen efter beslutet.',
  read: (body: string) => `Läs hela svaret från ${body}`,
  notNow: (body: string) => `${body} avstyrker inte, så det finns inget att svara på.`,
  older:
    'Texten skrevs om en tidigare version av instansens svar. Läs den nya versionen, ändra om det behövs och spara.',
  written: (by: string | null, at: Date) => `Skrivet ${by ? `av ${by} ` : ''}${dayAndTime(at)}`,
  label: 'Kontorets svar',
  hint: 'Säg vad som inte tillgodoses och varför. En tom rad ger ett nytt stycke.',
  save: 'Spara svaret',
  conflictTitle: 'En kollega sparade medan du skrev',
  conflict: 'Din text står kvar i rutan och är inte sparad. Ta med det ni vill ha och spara igen. Kollegans text:',
  takenAway: 'Kollegan har tagit bort svaret.',
  toReport: 'Se vad som återstår innan remissen kan rapporteras',
  notices: { sparat: 'Svaret är sparat.' },
} as const;
