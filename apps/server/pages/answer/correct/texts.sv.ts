export const texts = {
  title: 'Rätta svaret',
  lead: 'Ni lämnar en ny version av svaret. Den ersätter det som ni har lämnat. Båda versionerna finns kvar.',
  draft: 'Utkastet blir det svar som ni lämnade senast. Det som står i utkastet nu finns kvar bland versionerna.',
  begin: 'Börja rätta svaret',
  already: 'Ni har redan börjat rätta svaret.',
  go: 'Fortsätt rätta',
  again: 'Börja om från det lämnade svaret',
  notAnswered: 'Ni har inte lämnat något svar än.',
  toStart: 'Till svaret',
} as const;
