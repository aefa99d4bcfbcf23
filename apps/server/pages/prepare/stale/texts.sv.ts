export const texts = {
  title: 'Det du skrev finns kvar',
  theirs: 'Så här står det nu:',
  yours: 'Det står i fälten. Sparar du igen gäller det i stället för kollegans.',
  none: 'Inget',
} as const;
