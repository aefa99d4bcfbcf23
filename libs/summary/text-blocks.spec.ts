import { textBlocks } from './text-blocks';

const shape = (text: string) =>
  textBlocks(text).map(({ text: words, bullet, numbered, todo, marker }) => [
    bullet ? '-' : numbered ? marker : todo ? '?' : '',
    words,
  ]);

it.each([
  ['', []],
  ['Ett stycke\nmed två rader', [['', 'Ett stycke\nmed två rader']]],
  [
    'Ett\n\nTvå',
    [
      ['', 'Ett'],
      ['', 'Två'],
    ],
  ],
  [
    'Så här:\n- ett\n- två\n  fortsatt',
    [
      ['', 'Så här:'],
      ['-', 'ett'],
      ['-', 'två\n  fortsatt'],
    ],
  ],
  [
    '1. Ett\n2. Två',
    [
      ['1.', 'Ett'],
      ['2.', 'Två'],
    ],
  ],
  ['[Skriv vad det kostar.]', [['?', '[Skriv vad det kostar.]']]],
  ['-streck utan mellanslag', [['', '-streck utan mellanslag']]],
  ['2022. Ett år', [['', '2022. Ett år']]],
])('%j', (text, blocks) => expect(shape(text)).toEqual(blocks));
