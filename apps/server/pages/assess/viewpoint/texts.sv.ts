/** Words of the page where one viewpoint is assessed. */
export const texts = {
  title: (number: number) => `Synpunkt ${number}`,
  from: 'Ur svaret',
  assess: 'Kontorets bedömning',
  dissent: 'Det här är en ledamots egen mening, inte instansens. Den bedöms som andra synpunkter.',
  noPart: 'Det som synpunkten gäller står inte i svaret som gäller nu.',
  noQuote: 'Synpunkten har inget citat.',
  unsettled: 'Citatet står inte i svaret som gäller nu. Så här stod det:',
  loose: 'Citatet har ingen plats i svaret. Så här är det skrivet:',
  place: {
    hint: 'Kryssa för meningarna där synpunkten står nu, eller låt den stå utan citat.',
    save: 'Spara citatet',
    without: 'Låt stå utan citat',
    nothing: 'Markera meningen som synpunkten står i.',
  },
  ask: {
    title: 'Be en kollega om skälet',
    hint: 'Kollegan får ett mejl och skriver skälet. Du bestämmer vad som ska hända med synpunkten.',
    who: 'Kollega',
    choose: 'Välj en kollega',
    until: 'Senast',
    message: 'Meddelande',
    button: 'Be kollegan om skälet',
    nobody: 'Det finns ingen kollega att fråga. Bjud in läsare att bedöma under Uppgifter om remissen.',
    asked: (name: string, by: string, day: string) => `${by} har bett ${name} skriva skälet senast ${day}.`,
    you: (by: string, day: string) =>
      `${by} vill att du skriver skälet senast ${day}. Handläggaren bestämmer sedan om synpunkten tillgodoses.`,
    answered: (name: string, day: string) => `${name} skrev skälet ${day}.`,
    takeBack: 'Ta tillbaka frågan',
  },
  alike: 'Ta för alla som har skrivit samma ord',
  joined: {
    title: 'Bedöms tillsammans med',
    lead: 'Det som skrivs om den ena gäller alla. Varje synpunkt behåller sin instans och sina ord.',
    item: (number: number, heading: string, body: string) => `${number}. ${heading} (${body})`,
    part: 'Skilj ut synpunkten',
    partHint: 'Då gäller det som stod om den innan den lades ihop.',
    join: 'Lägg ihop med liknande',
  },
  facts: {
    text: 'Rubrik',
    tags: 'Taggar',
    aboutSection: 'Avsnitt i förslaget',
    disposition: 'Bedömning',
    reason: 'Skäl',
    changeText: 'Ändrad text i förslaget',
    none: '–',
  },
  stale: {
    title: 'Det du skrev finns kvar',
    lead: (who: string | null, when: string | null) =>
      `${who ?? 'En kollega'} sparade${when ? ` ${when}` : ''} medan du skrev. Båda texterna finns kvar.`,
    theirs: 'Så här står det nu:',
    yours: 'Det du skrev står i fälten nedanför. Sparar du igen gäller det. Kollegans text finns då kvar i historiken.',
  },
  history: {
    title: (count: number) => (count === 1 ? 'Historik, 1 tidigare version' : `Historik, ${count} tidigare versioner`),
    version: (version: number, who: string | null, when: string) =>
      `Version ${version}, ${[who, when].filter(Boolean).join(' ')}`,
  },
  nav: {
    label: 'Synpunkter',
    previous: (number: number) => `Förra: synpunkt ${number}`,
    next: (number: number) => `Nästa: synpunkt ${number}`,
  },
  notices: {
    sparad: 'Synpunkten är sparad.',
    citat: 'Citatet är sparat.',
    fragad: 'Kollegan får ett mejl och skriver skälet.',
    tillbaka: 'Frågan är tillbakatagen.',
    skild: 'Synpunkten står för sig igen.',
  },
} as const;
