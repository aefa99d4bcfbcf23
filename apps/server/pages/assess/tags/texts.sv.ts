/** Words of the page that says whose a tag is. */
export const texts = {
  title: 'Taggar',
  lead: 'En tagg kan höra till någon som skriver skälen. En synpunkt som får taggen och saknar skäl ges till den personen, med ett mejl och påminnelser, om ingen annan redan har den. Någon utanför kontoret ser bara de synpunkter som ges till den, och aldrig något som är märkt med sekretess.',
  list: {
    caption: 'Taggarna i den här remissen',
    tag: 'Tagg',
    viewpoints: 'Synpunkter',
    left: 'Saknar bedömning',
    person: 'Ges till',
    change: 'Ändra',
    none: 'Ingen synpunkt har en tagg ännu.',
  },
  within: (person: string, days: number) => `${person}, inom ${days === 1 ? 'en dag' : `${days} dagar`}`,
  nobody: 'ingen',
  mayNot: 'får inte längre bedöma här',
  expert: (person: string) => `${person} (utanför kontoret)`,
  changeWhich: (tag: string) => ` taggen ${tag}`,
  give: {
    title: 'Ge en tagg till någon',
    tag: 'Tagg',
    person: 'Ges till',
    nobody: 'Ingen',
    expert: 'Eller någon annan, med e-postadress',
    expertHint: 'Personen ska finnas i Yttra.',
    days: 'Dagar att skriva skälet',
    button: 'Spara',
  },
  rename: { title: (tag: string) => `Byt namn på taggen ${tag}`, name: 'Nytt namn', button: 'Byt namn' },
  notices: {
    namn: 'Taggen har fått ett nytt namn, i alla synpunkter och sparade filter.',
    sparad: 'Sparat. Det gäller synpunkter som får taggen från och med nu.',
  },
} as const;
