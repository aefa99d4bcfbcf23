export const texts = {
  title: 'Skapa remiss',
  up: 'Remisser',
  lead: 'Skriv vad remissen heter. Allt annat kan du göra sedan, i den ordning du vill.',
  remissTitle: { label: 'Titel', hint: 'Som den ska stå i mejl och handlingar, till exempel Riktlinje för möten.' },
  caseNumber: { label: 'Diarienummer', hint: (example: string) => `Era brukar se ut som ${example}.` },
  kind: {
    legend: 'Vad gäller remissen?',
    options: {
      riktlinje: 'Riktlinje',
      policy: 'Policy',
      plan: 'Plan',
      program: 'Program',
      reglemente: 'Reglemente',
      upphävande: 'Att ett styrdokument upphävs',
      annat: 'Annat',
    },
  },
  issuer: {
    label: 'Myndighet som remissen skickas från',
    hint: 'Den får inte själv remissen.',
    none: 'Ingen av dem',
  },
  start: {
    label: 'Börja från',
    hint: 'Från en mall eller en tidigare remiss följer frågor, instanser, missiv och påminnelser med, men inte dokument och datum.',
    blank: 'Ett tomt utkast',
    template: (name: string) => `Mallen ${name}`,
    copy: (name: string) => `Remissen ${name}`,
  },
  submit: 'Skapa utkastet',
  faults: {
    title: 'Skriv vad remissen heter.',
    caseNumber: 'Skriv diarienumret.',
    kind: 'Välj vad remissen gäller.',
    unit: 'Du är inte handläggare vid något kontor i dag. Be systemförvaltaren lägga till dig.',
  },
} as const;
