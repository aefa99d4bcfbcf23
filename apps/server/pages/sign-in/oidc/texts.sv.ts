import { pathTo } from '@yttra/platform';
export const texts = {
  refused: {
    title: 'Inloggningen gick inte',
    text: 'Vi kunde inte ta emot inloggningen. Det kan bero på att den tog för lång tid eller att du öppnade en gammal länk.',
    again: 'Logga in på nytt',
    href: pathTo('signIn'),
  },
  unlinked: {
    title: 'Ditt konto är inte kopplat till Yttra',
    text: 'Inloggningen gick bra, men Yttra vet inte vem du är. Be kommunens systemförvaltare koppla ditt konto. Det har redan kommit in i listan där.',
    again: 'Logga in på nytt',
    href: pathTo('signIn'),
  },
  another: {
    title: 'Kontot är någon annans',
    text: 'Du är inloggad i Yttra som en annan person. Gå tillbaka och välj kontot som du är inloggad med. Det du skrev finns kvar.',
    again: 'Till startsidan',
    href: pathTo('start'),
  },
} as const;
