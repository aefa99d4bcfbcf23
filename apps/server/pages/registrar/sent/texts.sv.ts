export const texts = {
  title: 'Remissens handlingar',
  up: 'Diarielista',
  terms: {
    from: 'Från',
    number: 'Avsändarens diarienummer',
    matter: 'Ärende',
    sent: 'Skickad',
    dueDate: 'Sista svarsdag',
    bodies: 'Till',
    withdrawn: 'Återkallad',
    reason: 'Skäl',
  },
  documents: 'Handlingar',
  package: 'Ladda ner allt samlat (ZIP)',
  packageHint: 'Allt som skickades: dokumenten i alla versioner, frågorna, mottagarna och missivet.',
} as const;
