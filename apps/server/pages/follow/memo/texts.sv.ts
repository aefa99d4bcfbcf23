import type { LocalDate } from '@yttra/platform';
import { shortDay } from '../../../ui/days';

export const texts = {
  title: 'Tjänsteskrivelse',
  link: 'Skriv tjänsteskrivelsen bredvid sin förhandsvisning',
  intro:
    'Yttra skriver varje rubrik ur remissen tills någon ändrar den. Det ni skriver står kvar i varje ny version, och ni ser här när underlaget har ändrats. Rubrikernas ordning väljs i kommunens inställningar.',
  edit: {
    title: 'Texterna',
    hint: 'En tom rad ger ett nytt stycke. Rader som börjar med ”- ” eller ”1. ” blir listor. Fyll i det som står inom hakparentes.',
    toFillIn: (count: number) => (count === 1 ? 'En sak ska fyllas i' : `${count} saker ska fyllas i`),
    headline: 'Rubrik',
    addressee: 'Vem skrivelsen riktas till',
    under: (heading: string, part: string) =>
      heading === part ? heading : `${heading}: ${part.toLocaleLowerCase('sv')}`,
    inShort: (label: string, open: number) => (open === 0 ? label : `${label} (${open} att fylla i)`),
    save: 'Spara och visa',
    program: 'Yttras text',
    own: (by: string | null, on: LocalDate | null) => `Ändrat${by ? ` av ${by}` : ''}${on ? ` ${shortDay(on)}` : ''}`,
    drifted: (own: string) => `${own}; underlaget har ändrats sedan dess`,
    showDifference: 'Visa skillnaden',
    gone: 'Det här skrev Yttra då och skriver inte längre',
    come: 'Det här skriver Yttra nu',
    keep: 'Stämmer texten ändå? Säg det, så visas skillnaden inte mer.',
    keepIt: 'Texten stämmer fortfarande',
    giveBack: 'Använd Yttras text igen',
  },
  conflict: {
    title: 'En kollega sparade medan du skrev',
    text: 'Din text står kvar i rutan och är inte sparad. Ta med det ni vill ha från kollegans text och spara igen.',
    theirs: 'Kollegans text',
  },
  preview: {
    title: 'Så blir den',
    show: 'Visa hela skrivelsen',
    saved: 'Förhandsvisningen visar det som är sparat.',
    make: 'Skapa en version i Word',
  },
  notices: {
    sparad: 'Texterna är sparade. De kommer med i nästa version.',
    aterlamnad: 'Yttra skriver texten igen.',
    stammer: 'Texten står kvar, och är jämförd med underlaget som det är nu.',
  },
} as const;
