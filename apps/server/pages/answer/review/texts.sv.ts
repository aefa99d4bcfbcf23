export const texts = {
  title: { secretary: 'Granska och lämna svaret', contributor: 'Granska svaret' },
  lead: 'Så här läses svaret när det är lämnat.',
  empty: 'Det finns inget utkast än. Skriv ett svar först.',
  hinders: 'Det här saknas',
  who: 'Vem ser svaret',
  whoSees: (unit: string) =>
    `När ni lämnar svaret kan ${unit}, registratorerna hos båda myndigheterna och de som läser remissvar läsa det. Svaret är då en inkommen handling och kan inte ändras. En rättelse blir en ny version, och båda finns kvar.`,
  decided: 'Texten är den som beslutades',
  emptyAnswers: (questions: string) => `Vi lämnar ${questions} tomma`,
  emptyAnswer: (question: string) => `Vi lämnar ${question} tom`,
  submit: (whose: string) => `Lämna ${whose} svar`,
  late: (day: string) => `Sista svarsdag var ${day}. Svaret tas emot ändå och märks ”inkommen efter svarstiden”.`,
  contributor: (secretary: string) => `Det är ${secretary} som lämnar svaret. Säg till när du är klar med din text.`,
  done: 'Meddela att texten är klar',
  toStart: 'Till alla delar av svaret',
  extract: 'Protokollsutdraget är inte bifogat. Det går att lämna svaret ändå.',
  addExtract: 'Lägg till protokollsutdraget',
} as const;
