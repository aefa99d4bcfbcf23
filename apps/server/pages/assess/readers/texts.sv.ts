/** Words of the page that says who reads what. */
export const texts = {
  title: 'Fördela läsningen',
  lead: 'Den som får något att läsa får ett mejl, och påminnelser två arbetsdagar före dagen och arbetsdagen efter om något är kvar. Alla som får läsa svaren kan läsa resten också.',
  list: {
    title: 'Vem läser vad',
    caption: 'Vem läser vad, till när',
    none: 'Ingen har fått något särskilt att läsa.',
    what: 'Ska läsas',
    person: 'Läses av',
    lastDay: 'Senast',
    left: 'Kvar',
    takeBack: 'Ta tillbaka',
    takeBackColumn: 'Ändra',
  },
  question: (number: number) => `Fråga ${number}, alla svar`,
  left: (left: number, parts: number) =>
    parts === 0 ? 'inget svar än' : left === 0 ? 'allt är läst' : `${left} av ${parts} delar`,
  late: 'dagen har varit',
  which: (what: string, person: string) => `: ${what}, från ${person}`,
  give: {
    title: 'Ge någon svar att läsa',
    who: 'Vem ska läsa?',
    choose: 'Välj en person',
    bodies: 'Svar från',
    questions: 'Alla svar på',
    question: (number: number, text: string) => `Fråga ${number}: ${text}`,
    lastDay: 'Senast',
    button: 'Fördela',
    nothingLeft: 'Alla instanser och frågor är fördelade. Ta tillbaka något för att ge det till någon annan.',
  },
  notices: {
    fordelat: 'Fördelat. Läsaren får ett mejl.',
    tillbaka: 'Tillbakataget. Det som är läst är fortfarande läst.',
  },
} as const;
