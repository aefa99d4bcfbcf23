export const texts = {
  title: 'Fyll i beslutet',
  lead: 'Svaret är preliminärt. Fyll i beslutet och lägg till protokollsutdraget när protokollet är justerat.',
  differs: 'Skiljer sig protokollsutdraget från det ni har lämnat gäller utdraget.',
  correct: 'Rätta i så fall svaret i stället.',
  notPreliminary: 'Det finns inget preliminärt svar att komplettera.',
  choose: 'Välj vad svaret vilar på.',
  file: 'Protokollsutdrag',
  files: 'Filer i utkastet som hör till beslutet',
  submit: 'Lämna beslutet',
  toStart: 'Till svaret',
} as const;
