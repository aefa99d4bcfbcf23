import { isolated, type LocalDate } from '@yttra/platform';
import { dayAndTime, longDay } from '../../../ui/days';

export const texts = {
  facts: {
    status: 'Status',
    lastDay: 'Sista svarsdag',
    generalDay: (on: LocalDate) => `${longDay(on)} för övriga`,
    email: 'E-post',
    noEmail: 'saknas',
    part: 'Gäller',
    next: 'Nästa påminnelse',
    noNext: 'ingen planerad',
    stopped: 'stoppad: det finns ingen adress att skicka till',
    answer: 'Svar',
    answerLink: (body: string) => `Läs svaret från ${body}`,
    receivedAt: (at: Date) => `kom in ${dayAndTime(at)}`,
    late: 'inkommen efter svarstiden',
    whole: 'hela dokumentet',
    asked: 'Tillfrågad',
    ownInitiative: 'nej, svarar på eget initiativ',
  },
  register: {
    title: 'Svaret kom en annan väg',
    text: 'Har svaret kommit på papper eller med mejl, registrera det, så räknas det som de andra.',
    link: 'Registrera svaret',
  },
  wall: 'Innan instansen har svarat ser ni bara hur långt den har kommit, aldrig vem som skriver eller vad.',
  wish: {
    title: 'Instansen begär anstånd',
    text: (until: LocalDate | null) => (until ? `Till ${longDay(until)}.` : ''),
    link: 'Besluta om anståndet',
  },
  unreachable: {
    title: 'Mejlen når inte fram',
    text: (email: string) =>
      `Mejlservern svarar att adressen ${email} inte finns. Rätta den, så skickas inbjudan dit direkt.`,
    trying: (email: string) =>
      `Den förra adressen finns inte. Inbjudan till ${email} väntar på att skickas; inget mejl har kommit fram dit än.`,
  },
  nobody: {
    title: 'Ingen kan svara i Yttra',
    text: 'Instansen har ingen sekreterare i Yttra. Mejlen går fram, men ingen kan lämna svaret där. Be systemförvaltaren lägga till någon, eller registrera svaret när det kommer en annan väg.',
  },
  late: {
    title: 'Svaret kom efter svarstiden',
    text: 'Svaret är mottaget och finns kvar. Ni bestämmer om det tas med i sammanställningen.',
    decided: (include: boolean) =>
      include ? 'Det tas med i sammanställningen.' : 'Det tas inte med i sammanställningen.',
    legend: 'Ska svaret tas med?',
    include: 'Ta med',
    leaveOut: 'Ta inte med',
    choose: 'Välj om svaret ska tas med.',
    reason: 'Skäl',
    reasonHint: 'Behövs om svaret inte tas med. Nämnden ska kunna se varför.',
    save: 'Spara beslutet',
  },
  preliminary: {
    title: 'Svaret är preliminärt',
    text: 'Instansen har svarat innan den har beslutat. Yttra ber den om beslutet, en gång i veckan. Vill ni rapportera innan beslutet har kommit, bekräfta att svaret får stå som det är.',
    confirmed: 'Ni har bekräftat att det preliminära svaret får stå i sammanställningen.',
    confirm: 'Bekräfta att svaret får stå',
  },
  opposes: {
    title: 'Instansen avstyrker',
    text: 'Den ska få ett skriftligt svar från kontoret innan remissen rapporteras.',
    link: 'Skriv kontorets svar',
  },
  remind: {
    title: 'Påminn',
    text: 'Påminnelsen går till instansens adress nu. Högst en om dagen.',
    button: 'Påminn nu',
  },
  mails: {
    title: 'Mejl',
    none: 'Inga mejl har skickats till instansen.',
    columns: { at: 'Skrevs', subject: 'Mejl', to: 'Till', delivery: 'Leverans', act: 'Gör' },
    handedOver: (at: Date) => `Överlämnat ${dayAndTime(at)}`,
    explain: 'Överlämnat betyder att mottagarens mejlserver har tagit emot mejlet. Ingen kan veta om det är läst.',
    resend: 'Skicka igen',
    serverSaid: 'Mejlservern svarade',
  },
  address: {
    title: (has: boolean) => (has ? 'Rätta adressen' : 'Skriv in adressen'),
    text: 'Inbjudan skickas till den nya adressen direkt, och påminnelserna går dit. Adressen öppnar inte svaret: det gör den först när instansen själv har bekräftat den. Instansen och dess registrator får ett mejl om ändringen. Adressen gäller bara den här remissen.',
    unconfirmed: 'Instansen har inte bekräftat adressen. Den får mejlen, men öppnar inte svaret.',
    answered: 'Instansen har svarat, så den får ingen ny inbjudan.',
    label: 'E-postadress',
    bad: 'Skriv en e-postadress, till exempel namnd@kommun.example.se.',
    propose: 'Föreslå adressen till registret också',
    proposeHint: 'Systemförvaltaren avgör, och instansen får veta det innan den nya brevlådan kan öppna ett svar.',
    button: 'Spara och skicka inbjudan',
    buttonAnswered: 'Spara adressen',
  },
  reminders: {
    title: 'Påminnelser',
    none: 'Inga påminnelser är planerade eller skickade.',
    columns: { on: 'Dag', step: 'Påminnelse', state: 'Läge' },
    states: { planned: 'Planerad', sent: 'Skickad', skipped: 'Utgick', cancelled: 'Utgick' },
    bounced: (why: string) => `Kom inte fram: ${why.toLocaleLowerCase('sv')}`,
    reasons: {
      answered: 'instansen har svarat',
      acknowledged: 'instansen har bekräftat',
      removed: 'instansen är borttagen',
      ended: 'remisstiden är över',
      replanned: 'sista svarsdag är ändrad',
      caught_up: 'en senare påminnelse gick i stället',
      not_awaited: 'den behövdes inte',
      unreachable: 'adressen finns inte',
    },
    step: (step: 'nudge' | 'decision' | number): string => {
      if (step === 'nudge') return 'Bekräfta att ni har fått remissen';
      if (step === 'decision') return 'Fyll i beslutet';
      if (step === 0) return 'Sista svarsdag';
      return `${Math.abs(step) === 1 ? '1 dag' : `${Math.abs(step)} dagar`} ${step < 0 ? 'före' : 'efter'} sista svarsdag`;
    },
  },
  extensions: {
    title: 'Anstånd',
    none: 'Instansen har inte fått eller begärt anstånd.',
    give: 'Skriv in eller ge anstånd',
    line: {
      requested: (until: string) => `Begärt till ${until}, inte beslutat`,
      granted: (until: string) => `Beviljat till ${until}`,
      refused: (until: string) => `Avslag på begäran till ${until}`,
      lapsed: (until: string) => `Begärt till ${until}; svaret kom ändå i tid`,
    },
  },
  remove: { title: 'Ta bort instansen', text: 'Instansen behöver då inte svara.', link: 'Ta bort instansen' },
  history: { title: 'Det här har hänt', caption: 'Händelser', columns: { at: 'När', who: 'Vem', what: 'Vad' } },
  day: longDay,
  removed: (reason: string | null) =>
    `Instansen är borttagen ur remissen.${reason ? ` Skäl: ${isolated(reason)}` : ''}`,
  notices: {
    pamind: 'Påminnelsen skickas nu.',
    'redan-pamind': 'Instansen har redan fått en påminnelse i dag. Ingen ny skickas.',
    adress: 'Adressen är rättad och inbjudan skickas dit nu.',
    'adress-svarat': 'Adressen är rättad. Instansen har svarat, så inget mejl skickas.',
    'skickas-igen': 'Mejlet skickas igen.',
    'sent-beslutat': 'Beslutet är sparat.',
    bekraftat: 'Det preliminära svaret får stå i sammanställningen.',
    beviljat: 'Anståndet är beviljat. Instansen får veta det i ett mejl, och påminnelserna följer den nya dagen.',
    avslaget: 'Begäran är avslagen. Instansen får veta det i ett mejl.',
    'efter-handlingsstopp':
      'Anståndet är beviljat. Tänk på att dagen ligger efter kommunstyrelsens handlingsstopp eller sammanträde.',
  },
} as const;
