export const texts = {
  title: 'Ta bort arbetsmaterialet',
  lead: 'Utkastet, tidigare versioner, kommentarer och inbjudningar är ert arbetsmaterial. De behövs inte när svaret är lämnat.',
  kept: 'Det lämnade svaret, dess filer och kvittensen finns kvar.',
  forGood: 'Det som tas bort går inte att få tillbaka.',
  remove: 'Ta bort arbetsmaterialet',
  keep: 'Behåll det',
  notFinal: 'Arbetsmaterialet kan tas bort när svaret är lämnat och inte längre är preliminärt.',
} as const;
