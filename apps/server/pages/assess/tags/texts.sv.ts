/** Words of the page that says whose a tag is. */
export const texts = {
  title: 'Taggar',
  lead: 'En tagg kan höra till någon som skriver skälen. En synpunkt som får taggen och saknar skäl ges till den personen, med ett mejl och påminnelser, om ingen annan redan har den.',
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
  changeWhich: (tag: string) => ` vem taggen ${tag} ges till`,
  give: {
    title: 'Ge en tagg till någon',
    tag: 'Tagg',
    person: 'Ges till',
    nobody: 'Ingen',
    days: 'Dagar att skriva skälet',
    button: 'Spara',
  },
  notices: { sparad: 'Sparat. Det gäller synpunkter som får taggen från och med nu.' },
} as const;
