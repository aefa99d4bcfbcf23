export const texts = {
  title: 'Skriv siffrorna från appen',
  text: 'Koden stämmer. Öppna appen i telefonen och skriv de sex siffror som den visar för Yttra.',
  digits: 'Siffror från appen',
  hint: 'Har du inte telefonen? Skriv en av dina reservkoder.',
  signIn: 'Logga in',
  writeDigits: 'Skriv siffrorna som appen visar.',
  lost: 'Har du varken telefonen eller reservkoderna? Be systemförvaltaren ta bort appen.',
} as const;
