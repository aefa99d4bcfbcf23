export const texts = {
  title: 'Extra säkerhet med en app',
  account: 'Mitt konto',
  what: 'En app i telefonen visar sex siffror som byts varje halvminut. Loggar du in med en mejlad kod frågar vi efter siffrorna också. Då räcker det inte att någon kommer in i din mejl.',
  which:
    'Du kan använda vilken autentiseringsapp som helst, till exempel Microsoft Authenticator eller Google Authenticator.',
  mustHave:
    'Som systemförvaltare behöver du en app innan du kommer vidare. Ha engångskoden till hands som du har fått av den som gav dig uppdraget.',
  enrolmentCode: 'Engångskod',
  enrolmentHint: 'Åtta tecken som du har fått av den som gav dig uppdraget. Kommer aldrig med mejl.',
  begin: 'Lägg till en app',
  put: 'Lägg in Yttra i appen',
  scan: 'Skanna bilden med appen. Är du på telefonen? Öppna länken.',
  qr: 'QR-kod med nyckeln nedan',
  link: 'Öppna i appen',
  secret: 'Eller skriv in nyckeln för hand',
  confirm: 'Visa att det fungerar',
  digits: 'Siffror från appen',
  digitsHint: 'Sex siffror, till exempel 123 456.',
  digitsOrCode: 'Siffror från appen, eller en reservkod',
  writeDigits: 'Skriv siffrorna som appen visar.',
  turnOn: 'Slå på',
  on: 'Appen är på',
  since: (day: string) => `Sedan ${day}.`,
  left: (count: number) =>
    count === 0
      ? 'Du har inga reservkoder kvar. Ta bort appen och lägg till den igen, så får du nya.'
      : `Du har ${count} ${count === 1 ? 'reservkod' : 'reservkoder'} kvar.`,
  remove: 'Ta bort appen',
  removeHint:
    'Skriv siffrorna som appen visar, eller en reservkod. Har du varken telefonen eller koderna? Be systemförvaltaren ta bort appen.',
  codesTitle: 'Spara dina reservkoder',
  codesText:
    'Appen är på. Varje reservkod fungerar en gång, i stället för appen, om du tappar telefonen. Vi visar dem bara nu: skriv ut dem eller spara dem där du sparar lösenord.',
  codesDone: 'Till mitt konto',
  notices: { borttagen: 'Appen är borttagen.' },
} as const;
