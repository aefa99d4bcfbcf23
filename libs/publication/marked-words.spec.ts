import { MarkedWords } from './marked-words';

const SECRET = 'Brandposten vid vattenverket saknar lås och går att öppna utifrån utan nyckel.';

describe('words of a marked passage', () => {
  const ofSocial = new MarkedWords([{ text: SECRET, body: 'Socialnämnden', chosen: false }]);

  it('are known again in the office’s texts and in the body’s own, whatever the signs and the letters', () => {
    for (const body of [null, 'Socialnämnden'])
      expect(ofSocial.standIn('Nämnden skriver: "vattenverket, saknar LÅS – och går att öppna utifrån."', body)).toBe(
        true,
      );
  });

  it('are not looked for in another body’s own words, nor by fewer than eight', () => {
    expect(ofSocial.standIn(SECRET, 'Miljönämnden')).toBe(false);
    expect(ofSocial.standIn('Det saknar lås och går att öppna.', null)).toBe(false);
  });

  it('are looked for everywhere where somebody has chosen them, a name of two words too', () => {
    const chosen = new MarkedWords([{ text: 'Elsa Ek', body: null, chosen: true }]);
    expect(chosen.standIn('Fråga Elsa Ek.', 'Miljönämnden')).toBe(true);
    expect(chosen.standIn('Fråga Elsa Ekman.', null)).toBe(false);
  });

  it('say nothing of a passage that could be anybody’s', () => {
    const common = new MarkedWords([
      { text: 'Ja.', body: null, chosen: true },
      { text: 'Inga synpunkter', body: 'Socialnämnden', chosen: false },
    ]);
    expect(common.standIn('Ja. Inga synpunkter', null)).toBe(false);
  });
});
