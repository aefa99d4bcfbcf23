export const texts = {
  title: 'Uppgifter om remissen',
  remissTitle: { label: 'Titel' },
  caseNumber: { label: 'Diarienummer' },
  kind: 'Vad gäller remissen?',
  subjectArea: { label: 'Ämne', hint: 'Till exempel kvalitet, miljö eller skola.' },
  background: { label: 'Bakgrund', hint: 'Står i sammanställningen.' },
  contact: 'Kontakt för instanserna',
  name: { label: 'Namn' },
  email: { label: 'E-post', hint: 'Hit går svar på mejlen och mejl till handläggaren.' },
  phone: { label: 'Telefon' },
  who: 'Vilka som får svara',
  audience: {
    legend: 'Vilka vänder sig remissen till?',
    options: { internal: 'Kommunens egna instanser', public: 'Också instanser utanför kommunen' },
  },
  others: {
    label: 'Andra instanser får svara på eget initiativ',
    hint: 'Då ser nämndsekreterare remissen i sin lista även om deras instans inte har fått den.',
  },
  readers: { legend: 'Läsare som får läsa utkastet, när du ber dem, och bedöma svaren' },
  save: 'Spara uppgifterna',
  faults: {
    title: 'Skriv vad remissen heter.',
    caseNumber: 'Skriv diarienumret.',
    name: 'Skriv kontaktens namn.',
    email: 'Skriv en e-postadress.',
  },
} as const;
