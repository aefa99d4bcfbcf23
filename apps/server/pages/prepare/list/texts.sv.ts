import type { LocalDate } from '@yttra/platform';
import { longDay } from '../../../ui/days';

const remisser = (count: number): string => (count === 1 ? '1 remiss' : `${count} remisser`);

export const texts = {
  title: 'Remisser',
  create: 'Skapa remiss',
  empty: 'Du har inga remisser ännu.',
  counts: {
    caption: 'Dina remisser i siffror',
    running: 'Utskickade nu',
    waiting: 'Instanser vi väntar på',
    answered: 'Svar på de utskickade',
    unread: 'Svar som inte är lästa till slutet',
  },
  needs: {
    title: 'Behöver dig',
    none: 'Inget behöver dig just nu.',
    extension: (body: string, until: LocalDate) => `${body} begär anstånd till ${longDay(until)}`,
    undelivered: (body: string) => `Mejlet till ${body} kom inte fram`,
    unread: (count: number) =>
      count === 1 ? '1 svar är inte läst till slutet' : `${count} svar är inte lästa till slutet`,
    reasonsAsked: (count: number) =>
      count === 1 ? 'En synpunkt väntar på ditt skäl' : `${count} synpunkter väntar på ditt skäl`,
    reasonsWritten: (count: number) =>
      count === 1
        ? 'Skälet till en synpunkt har kommit. Bestäm vad som ska hända med den'
        : `Skälen till ${count} synpunkter har kommit. Bestäm vad som ska hända med dem`,
    review: (name: string) => `${name} vill att du läser utkastet`,
    comments: (count: number) =>
      count === 1
        ? '1 synpunkt från en kollega är inte avklarad'
        : `${count} synpunkter från kollegor är inte avklarade`,
    approval: (name: string) => `${name} ber dig godkänna utskicket`,
    returned: 'Godkännandet kom tillbaka med en kommentar',
    letters: (count: number) => (count === 1 ? '1 brev ska skickas med post' : `${count} brev ska skickas med post`),
  },
  search: { label: 'Sök på titel eller diarienummer', submit: 'Sök' },
  none: (word: string) => `Ingen remiss har ”${word}” i titeln eller diarienumret.`,
  found: (count: number) => `${remisser(count)} visas`,
  parts: { running: 'Pågående', drafts: 'Utkast', ended: 'Avslutade' },
  empties: {
    running: 'Ingen remiss är ute just nu.',
    drafts: 'Du har inga utkast.',
    ended: 'Ingen remiss är avslutad ännu.',
  },
  columns: {
    title: 'Remiss',
    caseNumber: 'Diarienummer',
    lastDay: 'Sista svarsdag',
    answered: 'Har svarat',
    issueOn: 'Skickas ut',
    status: 'Läge',
  },
  answered: (answered: number, asked: number) => `${answered} av ${asked}`,
  noDay: 'Inte vald',
  templates: 'Mallar',
} as const;
