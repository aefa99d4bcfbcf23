export const texts = {
  title: 'Mall för tjänsteskrivelsen',
  inUse: { own: (name: string) => `Ni använder er egen mall: ${name}.`, ours: 'Ni använder Yttras mall.' },
  intro:
    'Öppna mallen i Word, ändra formatmallar, logotyp, sidhuvud och sidfot, och ladda upp den igen. Yttra läser varje tagg och säger vilken som är fel och var den står. Taggarna står inom klammerparenteser och byts mot texten.',
  get: 'Hämta mallen som används',
  example: 'Hämta ett prov, ifyllt med exempel',
  file: 'Mall i Word',
  fileHint: 'En .docx-fil utan makron.',
  save: 'Kontrollera och använd mallen',
  remove: 'Använd Yttras mall igen',
  removeTitle: 'Yttras egen mall',
  tags: {
    title: 'Taggar som mallen får ha',
    intro: 'Det som står mellan {#…} och {/…} upprepas för varje sak i en lista, eller visas bara om det är så.',
    tag: 'Tagg',
    means: 'Blir',
    within: 'Står mellan',
    needed: 'Måste finnas',
    anywhere: 'var som helst',
  },
  files: { own: 'mall för tjänsteskrivelse.docx', example: 'prov på tjänsteskrivelse.docx' },
  notices: {
    mall: 'Mallen är kontrollerad och används från nästa version.',
    yttras: 'Yttras mall används från nästa version.',
  },
} as const;
