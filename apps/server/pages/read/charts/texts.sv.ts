import { isolated } from '@yttra/platform';
export const texts = {
  title: 'Diagram över svaren',
  came: { heading: 'Har svaren kommit in?', inTime: 'I tid', late: 'Efter svarstiden', silent: 'Har inte svarat' },
  cameCaption: (answered: number, asked: number) => `${answered} av ${asked} har svarat`,
  days: 'När kom svaren?',
  stances: 'Hur ställer sig instanserna?',
  stanceCaption: (value: number, all: number, word: string) => `${value} av ${all} ${word}`,
  /** The verb of each stance, as the end of "9 av 12 …". */
  stanceVerbs: {
    supports: 'tillstyrker',
    supports_with_comments: 'tillstyrker med synpunkter',
    opposes: 'avstyrker',
    no_stance: 'tar inte ställning',
    no_comments: 'har ingen erinran',
    abstains: 'avstår',
    statement: 'svarar utan ställningstagande',
  },
  supporting: (value: number, all: number) => `${value} av ${all} tillstyrker, med eller utan synpunkter`,
  question: (number: number, text: string) => `Fråga ${number}: ${isolated(text)}`,
  noQuestion: 'Ingen har svarat på frågan än.',
  readHeading: 'Hur mycket är läst?',
  readCaption: (left: number, all: number) => {
    if (left === 0) return all === 1 ? 'Svaret är läst till slutet' : `Alla ${all} svar är lästa till slutet`;
    return `${left} av ${all} svar är inte ${left === 1 ? 'läst' : 'lästa'} till slutet`;
  },
  read: { done: 'Lästa till slutet', left: 'Olästa eller delvis lästa' },
  unit: 'Instanser',
} as const;
