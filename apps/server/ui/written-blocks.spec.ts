import fc from 'fast-check';
import { readBlocks, writeBlocks } from './written-blocks';

const line = fc.stringMatching(/^[a-zåäö§,.() ]{1,20}$/).filter((text) => text.trim() === text && text !== '');
const block = fc.oneof(
  line,
  fc.array(line, { minLength: 2, maxLength: 3 }).map((lines) => lines.join('\n')),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.map((text) => `- ${text}`).join('\n')),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.map((text, n) => `${n + 1}. ${text}`).join('\n')),
);

describe('a text that a person has written', () => {
  it('is read as paragraphs and lists', () => {
    expect(readBlocks('Vi vill se:\n- vem\n- när\n\nRad ett\nrad två\n\n1. först\n2. sedan')).toEqual([
      { kind: 'paragraph', texts: ['Vi vill se:'], start: 1, isTight: false },
      { kind: 'bullets', texts: ['vem', 'när'], start: 1, isTight: true },
      { kind: 'paragraph', texts: ['Rad ett\nrad två'], start: 1, isTight: false },
      { kind: 'numbers', texts: ['först', 'sedan'], start: 1, isTight: false },
    ]);
  });

  it('comes back the same when it is read and written', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const text = blocks.join('\n\n');
        expect(writeBlocks(readBlocks(text))).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it.each(['Kl. 14.32', '2022. Året', '-5 grader', 'A – B', '3.2 Ansvar'])(
    'is not made a list by chance: %s',
    (text) => {
      expect(writeBlocks(readBlocks(text))).toBe(text);
    },
  );

  it('is known when it cannot be written back: the editor then leaves it alone', () => {
    for (const text of ['a\n\n\n\nb', '1. ett\n3. tre', '  - indragen\n\n ', 'slut\n']) {
      expect(writeBlocks(readBlocks(text)) === text).toBe(text === '  - indragen');
    }
  });
});
