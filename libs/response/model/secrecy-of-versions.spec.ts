import { EMPTY_CONTENT, type ResponseContent, type ResponsePart } from './response-content';
import { secrecyOfVersions, type MarkedVersion } from './secrecy-of-versions';

const marking = (...parts: ResponsePart[]) => ({
  provision: '21 kap. 7 § OSL',
  date: '2022-12-14',
  authority: 'Socialnämnden',
  parts,
});
const version = (id: string, content: Partial<ResponseContent>, more: Partial<MarkedVersion> = {}): MarkedVersion => ({
  id,
  content: { ...EMPTY_CONTENT, ...content },
  files: [],
  voided: false,
  ...more,
});
const partsOf = (id: string, ...versions: MarkedVersion[]) =>
  secrecyOfVersions(versions)
    .get(id)!
    .flatMap(({ parts }) => parts);

const reservation = (name: string) => ({ type: 'reservation' as const, by: [{ name, party: null }], text: 'Nej.' });
const comment = (section: string) => ({ section, text: 'Otydligt.' });

describe('a marking covers the same part of every version', () => {
  it('an earlier one and a later one', () => {
    const first = version('1', {});
    const second = version('2', { secrecy: [marking('answer:2')] });
    const third = version('3', {});
    for (const id of ['1', '2', '3']) expect(partsOf(id, first, second, third)).toEqual(['answer:2']);
  });

  it('a reservation by its names and a section by its heading, wherever they stand', () => {
    const before = version('1', { reservations: [reservation('Ada')], sectionComments: [comment('2 Ansvar')] });
    const after = version('2', {
      reservations: [reservation('Bo'), reservation('Ada')],
      sectionComments: [comment('1 Syfte'), comment('2 Ansvar')],
      secrecy: [marking('reservation:2', 'section:2')],
    });
    expect(partsOf('1', before, after)).toEqual(['reservation:1', 'section:1']);
  });

  it('one whose names have changed at its number', () => {
    const before = version('1', { reservations: [reservation('Ada Ek')] });
    const after = version('2', { reservations: [reservation('Ada Ek-Lund')], secrecy: [marking('reservation:1')] });
    expect(partsOf('1', before, after)).toEqual(['reservation:1']);
  });

  it('a file by its bytes or its name', () => {
    const file = (id: string, name: string, sha256: string) => ({ id, name, sha256 });
    const before = version('1', {}, { files: [file('a', 'utdrag.pdf', 'x'), file('b', 'karta.pdf', 'y')] });
    const same = version(
      '2',
      { secrecy: [marking('file:c')] },
      { files: [file('c', 'nytt namn.pdf', 'x'), file('d', 'karta.pdf', 'z')] },
    );
    expect(partsOf('1', before, same)).toEqual(['file:a']);
    const named = version('2', { secrecy: [marking('file:d')] }, { files: same.files });
    expect(partsOf('1', before, named)).toEqual(['file:b']);
  });

  it('the same marking once', () => {
    const both = [version('1', { secrecy: [marking('text')] }), version('2', { secrecy: [marking('text')] })];
    expect(secrecyOfVersions(both).get('1')).toHaveLength(1);
  });

  it('but not by a registration that was wrong', () => {
    const wrong = version('1', { secrecy: [marking('text')] }, { voided: true });
    expect(partsOf('2', wrong, version('2', {}))).toEqual([]);
    expect(partsOf('1', wrong, version('2', { secrecy: [marking('reason')] }))).toEqual(['text', 'reason']);
  });
});
