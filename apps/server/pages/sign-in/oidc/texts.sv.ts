export const texts = {
  refused: 'Inloggningen gick inte',
  refusedText:
    'Vi kunde inte ta emot inloggningen. Det kan bero på att den tog för lång tid eller att du öppnade en gammal länk.',
  unlinked: 'Ditt konto är inte kopplat till Yttra',
  unlinkedText:
    'Inloggningen gick bra, men Yttra vet inte vem du är. Be kommunens systemförvaltare koppla ditt konto. Det har redan kommit in i listan där.',
  again: 'Logga in på nytt',
} as const;
