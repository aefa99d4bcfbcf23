export const texts = {
  notAnswered: 'Inte besvarad',
  scaleEnds: (...ends: [number, string | null][]) =>
    `Från ${ends.map(([value, word]) => (word ? `${value}, ${word},` : value)).join(' till ')}`.replace(/,$/, ''),
} as const;
