/** The accessibility statement, and the form beside it. Update the dates with every new test. */
export const texts = {
  title: 'Tillgänglighet i Yttra',
  lead: (municipality: string) =>
    `${municipality} står bakom den här webbplatsen. Vi vill att alla som svarar på, skickar ut eller läser remisser ska kunna använda den. Här beskriver vi hur Yttra uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du kan säga till.`,
  notices: { skickat: 'Tack. Ditt meddelande är skickat till kommunens systemförvaltare.' },
  howGood: {
    title: 'Hur tillgänglig webbplatsen är',
    text: 'Yttra är byggt för att uppfylla WCAG 2.2 på nivå AA. Vi känner till några brister, som står nedan. Därför bedömer vi att webbplatsen är delvis förenlig med kraven.',
  },
  gaps: {
    title: 'Brister som vi känner till',
    text: `- Filer som instanser har lämnat, till exempel inskannade protokollsutdrag, kan sakna text som en skärmläsare kan läsa. De är handlingar från andra och får inte ändras av oss. Be instansen om en läsbar version.
- PDF-filer som Yttra skapar är taggade, men har inte granskats med ett fristående verktyg för PDF/UA.
- Webbplatsen är provad med automatiska verktyg och tangentbord, men ännu inte av användare med skärmläsare.
- Det finns ingen film på teckenspråk. Vill du ha informationen på ett annat sätt, skriv till oss i formuläret nedan.`,
  },
  method: {
    title: 'Så har vi provat',
    text: `Vi har själva provat webbplatsen. Varje sida och varje läge, också fel i formulär, provas med verktyget axe mot WCAG 2.0–2.2 nivå A och AA, i vanlig bredd och i 320 bildpunkters bredd. Dessutom provas omflödning, ordningen för tangentbordet, synligt fokus, storleken på det man trycker på, sidornas titlar och språk. Hela vägen från inbjudan till lämnat svar provas med enbart tangentbord och utan JavaScript.

Proven görs om vid varje ny version. Senaste genomgången: 22 november 2026. Redogörelsen skrevs samma dag.`,
  },
  supervision: {
    title: 'Tillsyn',
    text: 'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen om tillgänglighet till digital offentlig service. Är du inte nöjd med hur vi tar hand om det du påpekar kan du anmäla det till Digg.',
    link: 'Anmäl till Digg',
    href: 'https://www.digg.se/tdosanmalan',
  },
  form: {
    title: 'Säg till om brister, eller be om hjälp',
    text: 'Skriv vad som inte fungerar och på vilken sida. Meddelandet går som mejl till kommunens systemförvaltare.',
    message: 'Meddelande',
    address: 'Din e-postadress',
    addressHint: 'Bara om du vill ha svar.',
    submit: 'Skicka meddelandet',
    empty: 'Skriv vad som inte fungerar.',
    tooLong: 'Skriv högst 4 000 tecken.',
    badAddress: 'Skriv en e-postadress som namn@example.se, eller lämna fältet tomt.',
    nobody:
      'Meddelandet kan inte skickas, eftersom kommunen inte har någon systemförvaltare i Yttra. Ring kommunens växel i stället.',
  },
} as const;
