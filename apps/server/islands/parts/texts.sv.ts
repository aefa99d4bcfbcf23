/** What the islands say. */
export const texts = {
  saved: (clock: string) => `Sparat ${clock}`,
  removed: 'Tecken som inte syns, till exempel styrtecken, är inte sparade. Allt annat är kvar som du skrev det.',
  notSaved: 'Kunde inte spara. Texten finns kvar här.',
  signedOut: 'Du har loggats ut. Texten finns kvar här. Logga in i en ny flik och tryck sedan på Spara.',
  signIn: 'Logga in i en ny flik',
  broughtBack: 'Text som inte hann sparas står här igen.',
  colleague: 'Texten sparades på ett annat ställe medan du skrev. Båda texterna finns kvar.',
  seeBoth: 'Spara och se båda texterna',
  sending: (names: string) => `Skickar ${names}`,
  percent: (part: number) => `${part} %`,
  checking: 'Filen är framme. Vi kontrollerar den.',
  cancel: 'Avbryt',
  cancelled: 'Du avbröt. Inget skickades.',
  tooLarge: (name: string, size: string, largest: string) =>
    `${name} är ${size}. Välj en fil på högst ${largest}, eller dela upp den. Inget skickades.`,
  notSent: 'Filen kom inte fram. Kontrollera nätet och försök igen.',
  leftFiles: (names: string) => `Du har valt ${names}, men filen är inte skickad.`,
  leaveFiles: 'Gå vidare utan filen',
  chosenWords: (words: string) => `Markerat: ”${words}”`,
  keys: {
    title: 'Tangenter i textrutan',
    choosing: [
      ['j eller ↓', 'nästa mening'],
      ['k eller ↑', 'förra meningen'],
      ['m eller mellanslag', 'markera meningen'],
    ],
    reading: [
      ['1 2 3 4', 'tillgodoses, delvis, inte, noteras; sedan till skälet'],
      ['Ctrl + Enter', 'spara och nästa'],
      ['n', 'nästa'],
      ['p', 'förra'],
      ['?', 'visa eller dölj den här listan'],
    ],
  },
  updated: (clock: string, what: string) => `Uppdaterat ${clock}${what ? `: ${what}` : ''}`,
} as const;
