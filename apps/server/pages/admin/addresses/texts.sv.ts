export const texts = {
  title: 'Föreslagna adresser',
  lead: 'Handläggare har rättat en adress i en remiss och tror att den är rätt också framöver. Tar du in den i registret får instansen veta det, och kan stoppa det innan den nya brevlådan kan öppna ett svar.',
  empty: 'Ingen adress är föreslagen.',
  columns: { body: 'Instans', registered: 'I registret', email: 'Föreslagen', by: 'Av', act: 'Bestäm' },
  none: 'saknas',
  accept: 'Ta in adressen',
  acceptOf: (body: string) => ` för ${body}`,
  leave: 'Låt registret vara',
  notices: {
    tagen: 'Adressen är i registret. Instansen får veta det i ett mejl.',
    lagd: 'Registret är som det var.',
  },
} as const;
