import { longDay } from '../../../ui/days';

export const texts = {
  title: 'Vem kan läsa era utkast',
  intro:
    'Utkast till svar läses bara av instansen. När någon annan än ni ändrar vem som kommer in får ni veta det här, och ändringen öppnar inget förrän ni har sagt ja.',
  nobody: 'Du svarar inte för någon instans, och inget väntar på dig.',
  waits: 'Väntar på ert besked',
  nothingWaits: 'Inget väntar på ert besked.',
  serving: 'Svarar för instansen i dag',
  nobodyServes: 'Ingen är sekreterare i dag. Den som läser instansens brevlåda kan svara som gäst.',
  columns: { name: 'Namn', email: 'Adress', since: 'Sedan', end: 'Uppdraget' },
  substitute: 'ersättare',
  confirm: 'Bekräfta',
  stop: 'Stoppa',
  end: 'Avsluta',
  which: (name: string) => `för ${name}`,
  endWhose: (name: string) => `uppdraget för ${name}`,
  stopped: 'Ni har stoppat det. Det öppnar inget så länge ni inte bekräftar det.',
  notYours:
    'Du kan inte bekräfta något om dig själv, eller något som du själv har ändrat. En annan sekreterare kan göra det, eller den som läser instansens brevlåda.',
  aboutYou: 'Om dig',
  notices: {
    bekraftad: 'Bekräftat. Det gäller nu.',
    stoppad: 'Stoppat. Ingen har fått läsa era utkast.',
    avslutad: 'Uppdraget är avslutat. Personen kommer inte längre åt era utkast.',
    pamind: 'Instansen har fått en påminnelse.',
    inslappt: 'Personen är insläppt i svaret. Det står i er logg och på kvittensen.',
    utslappt: 'Personen står utanför svaret igen.',
  },
  /** To the person whom it is about. */
  you: {
    appointment: (body: string) => `Du är tillagd som sekreterare för ${body}.`,
    address: (_body: string, from: string, to: string) => `Din adress är ändrad från ${from} till ${to}.`,
    account: () => 'Ett konto att logga in med är kopplat till dig.',
    factor: () => 'Din app för inloggningen är borttagen.',
    mailbox: () => '',
    guest: () => '',
  },
  opens: (body: string, day: string | null) =>
    `Utkasten öppnas när ${body} har bekräftat det${day ? `, senast efter ${longDay(day)}` : ''}. Det du skriver om annat påverkas inte.`,
  who: (names: readonly string[], mailbox: string | null) => {
    const readers = mailbox ? [`den som läser ${mailbox}`] : [];
    const all = [...names, ...readers];
    return all.length === 0
      ? 'Ingen kan bekräfta det. Be kommunens systemförvaltare om hjälp.'
      : `Det kan ${all.join(' eller ')} göra.`;
  },
  remind: 'Påminn instansen',
  toList: (count: number) =>
    count > 0
      ? `${count === 1 ? '1 ändring' : `${count} ändringar`} av vem som kan läsa era utkast väntar på besked`
      : 'Se vem som kan läsa era utkast',
  door: {
    title: 'Står utanför svar',
    lead: 'De här personerna svarar för er, och arbetar också hos avsändaren eller är systemförvaltare. De står utanför svaret så länge ni inte släpper in dem vid namn. Det står i er logg och på kvittensen.',
    outside: (title: string, caseNumber: string, as: string) =>
      `Står utanför svaret på ${title}, ${caseNumber} (${as}).`,
    inside: (title: string, caseNumber: string) => `Är insläppt i svaret på ${title}, ${caseNumber}.`,
    letIn: (name: string) => `Släpp in ${name}`,
    letOut: (name: string) => `Släpp ut ${name}`,
    where: (title: string) => `, svaret på ${title}`,
  },
  log: {
    title: 'Händelser',
    empty: 'Inget har hänt.',
    columns: { at: 'När', what: 'Vad', by: 'Av' },
    nobody: 'Yttra, eller den som förvaltar Yttra',
    whats: {
      made: 'Ändrat',
      confirmed: 'Bekräftat',
      stopped: 'Stoppat',
      in_force: 'Börjat gälla utan invändning',
      unattended: 'Börjar gälla om två arbetsdagar, eftersom ingen är kvar som kan bekräfta',
      forced: 'Öppnat av den som driver Yttra',
      ended: 'Avslutat uppdrag',
    },
    kinds: {
      appointment: (name: string) => `${name} blir sekreterare`,
      address: (name: string, from: string, to: string) => `adressen för ${name}, från ${from} till ${to}`,
      account: (name: string, _from: string, to: string) => `konto för ${name} hos ${to}`,
      factor: (name: string) => `appen för ${name} är borttagen`,
      mailbox: (_name: string, from: string, to: string) => `brevlådan, från ${from || 'ingen'} till ${to || 'ingen'}`,
      guest: (_name: string, _from: string, to: string) => `den som läser ${to} kan svara`,
    },
  },
  kept: {
    title: 'Utkasten är inte öppna för dig just nu',
    save: 'Spara',
    lead: 'Det du skrev finns kvar här nedanför. Spara en kopia, eller tryck på Spara när det är bekräftat.',
  },
} as const;
