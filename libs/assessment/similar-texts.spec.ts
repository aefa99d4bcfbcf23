import { cut } from './quotation';
import { sentencesOf } from './sentences';
import { similarTexts, type SimilarGroup } from './similar-texts';

const COMMON =
  'Nämnden ställer sig bakom förslaget i dess helhet. Ansvaret behöver förtydligas mellan förvaltning och bolag. ' +
  'Kostnaden ska bäras av den som beställer arbetet.';

const alike = (...texts: string[]): SimilarGroup[] => similarTexts(texts.map((text, i) => ({ id: `${i}`, text })));
const marked = ({ model, others }: SimilarGroup) =>
  others.map(({ id, text, added, leftOut }) => ({
    id,
    added: added.map((span) => cut(text, span)),
    leftOut: leftOut.map((span) => cut(model.text, span)),
  }));

describe('texts that are nearly the same', () => {
  it('are grouped round the one that most have used, and only what differs is marked', () => {
    const [group, ...more] = alike(
      `${COMMON} Vi vill också se en tidplan.`,
      COMMON,
      'Helt annat svar om något annat.',
      COMMON,
    );
    expect(more).toEqual([]);
    expect(group!.model.id).toBe('1');
    expect(marked(group!)).toEqual([
      { id: '3', added: [], leftOut: [] },
      { id: '0', added: ['Vi vill också se en tidplan'], leftOut: [] },
    ]);
    expect(group!.others.map(({ similarity }) => similarity.toFixed(2))).toEqual(['1.00', '0.78']);
  });

  it('tell what one left out', () => {
    const shorter = COMMON.replace(' Ansvaret behöver förtydligas mellan förvaltning och bolag.', '');
    const long = `${COMMON} Ansvaret för uppföljningen är tydligt beskrivet och väl avvägt i förslaget.`;
    const [group] = alike(long, long, long.replace(COMMON, shorter));
    expect(marked(group!)[1]!.leftOut.join()).toContain('Ansvaret behöver förtydligas mellan förvaltning och bolag');
  });

  it('are not guessed: other words are other texts', () => {
    expect(alike(COMMON, 'Nämnden ställer sig inte bakom något av detta och avstyrker.')).toEqual([]);
    expect(alike('', ' ', '!')).toEqual([]);
    expect(alike('Ja.', 'ja')).toHaveLength(1);
  });

  it('never hide a sentence that the other does not have', () => {
    let state = 4;
    const next = (below: number) => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) % below;
    const words = ['nämnden', 'bör', 'ange', 'vem', 'som', 'betalar', 'å', '👍🏽', 'det'];
    const sentence = () => `${Array.from({ length: 1 + next(5) }, () => words[next(words.length)]).join(' ')}.`;
    let unique = 0;
    for (let round = 0; round < 300; round += 1) {
      const shared = Array.from({ length: 6 }, sentence);
      const texts = Array.from({ length: 5 }, () => {
        const own = [...shared];
        for (let edits = next(3); edits > 0; edits -= 1) own.splice(next(own.length), next(2), sentence());
        return own.join(' ');
      });
      for (const { model, others } of alike(...texts)) {
        for (const { text, added, leftOut } of others) {
          const pairs = [
            [text, model.text, added],
            [model.text, text, leftOut],
          ] as const;
          for (const [own, other, spans] of pairs)
            for (const { from, to, text: said } of sentencesOf(own)) {
              if (` ${bare(other)} `.includes(` ${bare(said)} `)) continue;
              unique += 1;
              expect({ said, isMarked: spans.some((span) => span.from < to && span.to > from) }).toEqual({
                said,
                isMarked: true,
              });
            }
        }
      }
    }
    expect(unique).toBeGreaterThan(100);
  });
});

/** The words alone, in small letters. */
const bare = (text: string): string => (text.toLocaleLowerCase('sv').match(/[^\s\p{P}]+/gu) ?? []).join(' ');
