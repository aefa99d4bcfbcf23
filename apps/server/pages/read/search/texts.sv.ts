import { isolated } from '@yttra/platform';
export const texts = {
  title: 'Sök i svaren',
  words: 'Sök efter',
  hint: 'Sätt citattecken om ord som ska stå intill varandra: ”öppna data”. Böjningar hittas också.',
  question: 'Fråga',
  body: 'Instans',
  all: 'Alla',
  submit: 'Sök',
  found: (total: number, bodies: number) =>
    `${total === 1 ? '1 träff' : `${total} träffar`} i ${bodies === 1 ? '1 svar' : `${bodies} svar`}`,
  none: (words: string) => `Inga träffar på ”${isolated(words.replaceAll(/["“”]/g, ''))}”.`,
  noneNear:
    'Liknande ord letar vi efter när ordet har minst fem bokstäver. Siffror och det som står inom citattecken söks som du skrev det.',
  suggestion: 'Menade du',
  nearTitle: 'Liknande ord',
  near: 'Här står inte det du sökte efter, men ord som liknar det.',
  parts: {
    text: 'Utöver frågorna',
    reason: 'Skäl',
    section: 'Avsnitt',
    reservation: 'Reservation eller särskilt yttrande',
  },
  question_: (number: number, text: string) => `Fråga ${number}: ${isolated(text)}`,
  masked: 'Det som är märkt med sekretess hittas bara av dem som får läsa det.',
} as const;
