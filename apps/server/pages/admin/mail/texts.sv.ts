import { MOST_COUNTED } from '@yttra/mail';

export const texts = {
  title: 'Mejl',
  lead: 'Allt som Yttra har skickat. Överlämnat betyder att mottagarens mejlserver har tagit emot mejlet, inte att någon har läst det. Mejl om kollegor i ett utkast visas aldrig här.',
  filter: {
    label: 'Visa',
    all: 'Alla',
    fel: 'Fel och oklara',
    vantar: 'Väntar',
    count: (count: number) =>
      count < MOST_COUNTED ? `${count} mejl` : `De ${MOST_COUNTED.toLocaleString('sv')} senaste mejlen`,
  },
  to: 'Sök adress',
  columns: { at: 'Skrivet', to: 'Till', what: 'Ämne', delivery: 'Leverans', resend: 'Skicka igen' },
  noSubject: 'Ämnet sätts när mejlet skickas',
  resend: 'Skicka igen',
  resendOne: (to: string) => `till ${to}`,
  empty: 'Inga mejl att visa.',
  notices: { skickas: 'Mejlet skickas igen.' },
} as const;
