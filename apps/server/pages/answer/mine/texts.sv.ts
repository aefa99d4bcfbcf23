export const texts = {
  title: 'Mina remisser',
  empty: 'Ni har inga remisser att svara på.',
  emptyBody: 'Inga remisser att svara på.',
  substitute: (others: string, to: string | null) =>
    to ? `Du ersätter ${others} till och med ${to}.` : `Du ersätter ${others}.`,
  substituteOf: 'ordinarie sekreterare',
  handOver: (to: string, others: string) =>
    others ? `Ditt uppdrag slutar ${to}. ${others} svarar också för nämnden.` : `Ditt uppdrag slutar ${to}.`,
  guest: 'Remisser som har skickats till er',
  invited: 'Utkast som du är inbjuden till',
  columns: {
    remiss: 'Remiss',
    lastDay: 'Svara senast',
    meeting: 'Nästa möjliga sammanträde',
    cutoff: 'Handlingsstopp',
    status: 'Status',
    body: 'Instans',
  },
  open: 'Att svara på',
  toComplete: 'Preliminära svar som väntar på beslutet',
  answered: 'Lämnade svar',
  recalled: 'Återkallat av er',
  over: 'Avslutade utan svar',
  late: 'Svarstiden har gått ut',
  withdrawn: 'Återkallad',
  unknown: 'Inget inlagt',
  unasked: {
    title: 'Öppna för fler att svara på',
    caption: (body: string) => `Remisser som ${body} kan svara på utan att vara tillfrågad`,
    from: 'Från',
    answer: 'Svara',
    join: 'Svara på eget initiativ',
    joinWhat: (title: string) => ` på ${title}`,
  },
  outside: {
    title: 'Du står utanför de här svaren',
    line: (remiss: string, caseNumber: string, as: string) => `${remiss}, ${caseNumber} (du är ${as})`,
    how: (body: string, others: readonly string[], mailbox: string | null) => {
      const who = [
        ...(others.length > 0 ? [`${others.join(' eller ')} på sidan Kollegor i svaret`] : []),
        ...(mailbox ? [`den som läser ${mailbox}, med en kod dit på sidan Vem kan läsa era utkast`] : []),
      ];
      return who.length > 0
        ? `${body} kan släppa in dig vid namn. Det gör ${who.join(', eller ')}.`
        : `${body} kan släppa in dig vid namn, men i dag finns ingen som kan göra det. Be kommunens systemförvaltare om hjälp.`;
    },
  },
  earlier: 'Tidigare remisser',
  notices: {
    adressen: 'Adressen är bekräftad. Ni svarar nu med en kod till den nya adressen.',
  },
  forBody: (body: string) => `Remisser till ${body}`,
  meetings: (whose: string) => `Ändra ${whose} sammanträden`,
} as const;
