export const texts = {
  unit: 'Instanser',
  notAnswered: 'Inte besvarad',
  scaleEnds: (...ends: [number, string | null][]) =>
    `Från ${ends.map(([value, word]) => (word ? `${value}, ${word},` : value)).join(' till ')}`.replace(/,$/, ''),
  several: (most: number | null) => (most === null ? 'Välj ett eller flera.' : `Välj högst ${most}.`),
  points: (max: number, earlier?: string) =>
    `Skriv ett heltal från 0 till ${max} på varje rad. Lämna en rad tom om den inte gäller er.${earlier ? ` Era poäng i ${earlier} står vid raderna.` : ''}`,
  before: (points: number) => `Förra gången: ${points}`,
} as const;
