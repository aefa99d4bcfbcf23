import type { ExtensionState } from '@yttra/response';

export const texts = {
  title: 'Begär anstånd',
  lead: (unit: string) => `Anstånd är längre svarstid. ${unit} beslutar, och ni får svaret i ett mejl.`,
  lastDay: 'Er sista svarsdag',
  next: 'Ert nästa möjliga sammanträde',
  until: 'Vilken dag vill ni svara senast?',
  untilHint: (day: string) => `Välj en dag efter ${day}.`,
  reason: 'Skäl',
  reasonHint: 'Till exempel att nämnden sammanträder efter sista svarsdag.',
  proposed: (meeting: string, ratified: string | null) =>
    `Vi kan besluta vid sammanträdet ${meeting}.${ratified ? ` Protokollet är justerat senast ${ratified}.` : ''}`,
  ask: 'Begär anstånd',
  badDay: 'Skriv dag, månad och år.',
  tooLong: 'Skriv högst 5 000 tecken.',
  asked: 'Era begäranden',
  row: { until: 'Begärd dag', state: 'Beslut', reason: 'Ert skäl', decision: 'Skäl för beslutet' },
  unasked: 'Ni fick anstånd utan att ha begärt det',
  state: {
    requested: () => 'Väntar på beslut',
    granted: (day: string) => `Beviljat till ${day}`,
    refused: () => 'Avslaget',
    lapsed: () => 'Inte längre aktuellt, svaret är lämnat',
  } satisfies Record<ExtensionState, (day: string) => string>,
  waiting: 'Ni väntar på beslut. Påminnelserna följer den nuvarande sista svarsdagen så länge.',
  closed: 'Det går inte att begära anstånd. Remissen pågår inte längre, men ni kan fortfarande svara.',
  answered: 'Ni har lämnat svaret, så det behövs inget anstånd.',
  preliminary: 'Hinner ni inte besluta i tid kan ni också lämna ett preliminärt svar.',
} as const;
