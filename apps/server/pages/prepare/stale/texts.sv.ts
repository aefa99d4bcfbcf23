export const texts = {
  title: 'En kollega sparade medan du skrev',
  theirs: 'Så här står det nu:',
  yours: 'Det du skrev står kvar i fälten. Sparar du igen gäller det.',
  none: 'Inget',
} as const;
