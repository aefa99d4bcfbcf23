import { dayAndTime } from '../../../ui/days';

export const texts = {
  title: 'Administration',
  needs: 'Behöver dig',
  nothing: 'Inget behöver åtgärdas just nu.',
  noSecretary: (count: number) => `${count} ${count === 1 ? 'instans' : 'instanser'} saknar sekreterare`,
  noAddress: (count: number) => `${count} ${count === 1 ? 'instans' : 'instanser'} saknar e-postadress`,
  noMeetings: (count: number) => `${count} ${count === 1 ? 'instans' : 'instanser'} saknar kommande sammanträdesdagar`,
  named: (names: readonly string[], of: number) =>
    `${names.join(', ')}${of > names.length ? ` och ${of - names.length} till` : ''}`,
  proposedAddresses: (count: number) =>
    `${count} ${count === 1 ? 'adress är föreslagen' : 'adresser är föreslagna'} till registret`,
  failedMail: (count: number) => `${count} mejl kom inte fram eller är oklara`,
  waitingAccounts: (count: number) =>
    `${count} ${count === 1 ? 'konto' : 'konton'} väntar på att bli kopplade till en person`,
  mailWaits: (since: Date) =>
    `Mejl har väntat sedan ${dayAndTime(since)} utan att skickas. Säg till den som driver Yttra att arbetsprocessen inte svarar.`,
  mailFails: (since: Date) =>
    `Mejl har inte kunnat skickas sedan ${dayAndTime(since)}. Yttra försöker igen av sig självt. Går det inte över, säg till den som driver Yttra.`,
  restored: (to: Date) => `Systemet är återställt till ${dayAndTime(to)}. Inga mejl skickas förrän du har bekräftat.`,
  waitingMails: 'Se mejlen som väntar',
  upkeep: 'Driften',
  answers: 'Svarar',
  silent: 'Svarar inte',
  services: {
    scanner: { label: 'Virusskyddet', means: 'Filer som laddas upp tas emot först när det svarar igen.' },
    files: { label: 'Lagringen av filer', means: 'Filer kan inte läsas eller laddas upp förrän den svarar igen.' },
    queue: { label: 'Kön', means: 'Yttra arbetar vidare utan den, men långsammare.' },
  },
  register: 'Register och inställningar',
  links: {
    bodies: {
      label: 'Instanser',
      hint: 'Nämnder, styrelser och andra: brevlådor, grupper, sekreterare och sammanträden.',
    },
    people: { label: 'Personer', hint: 'Personer och deras uppdrag, med första och sista dag.' },
    programs: { label: 'Program', hint: 'Program som arbetar med Yttra, och vem som ansvarar för dem.' },
    mail: { label: 'Mejl', hint: 'Allt som har skickats och hur det gick.' },
    settings: { label: 'Inställningar', hint: 'Namn, färg och logotyp, uppehåll, påminnelser och mallar.' },
    openings: {
      label: 'Väntar på instansernas besked',
      hint: 'Ändringar av vem som kan läsa en instans utkast, och varför de väntar.',
    },
    operation: { label: 'Drift', hint: 'Utskick, händelseloggar, säkerhetskopia och det som Yttra lutar sig mot.' },
    signIns: {
      label: 'Inloggningar och behörigheter',
      hint: 'Vem som har loggat in eller nekats, och vad som har ändrat vem som får göra vad.',
    },
  },
} as const;
