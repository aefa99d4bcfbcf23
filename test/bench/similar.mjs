// 900 answers of which every tenth is an edition of the same text: how long it takes to find them and mark what
// differs.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const ANSWERS = 900;
const TEXTS = 10;
const SENTENCES = 25;

/** @returns {Promise<import('./bench.mjs').Row[]>} */
export async function similar() {
  const { similarTexts } = require('../../dist/libs/assessment/similar-texts.js');
  const next = numbers();
  const words = Array.from({ length: 800 }, (_, i) => `ord${i.toString(36)}`);
  const sentence = () => `${Array.from({ length: 6 + next(14) }, () => words[next(words.length)]).join(' ')}.`;
  const common = Array.from({ length: TEXTS }, () => Array.from({ length: SENTENCES }, sentence));
  const texts = Array.from({ length: ANSWERS }, (_, i) => {
    const own = [...common[i % TEXTS]];
    for (let edits = next(4); edits > 0; edits--) own.splice(next(own.length), 1, sentence());
    return { id: String(i), text: own.join(' ') };
  });
  similarTexts(texts);
  const from = performance.now();
  const groups = similarTexts(texts);
  const measured = performance.now() - from;
  const found = groups.reduce((all, { others }) => all + 1 + others.length, 0);
  if (groups.length !== TEXTS || found !== ANSWERS) throw new Error(`${groups.length} groups of ${found} answers`);
  return [{ what: '900 answers, those nearly the same', measured, limit: 1_000, unit: 'ms' }];
}

/** The same each time. */
function numbers() {
  let state = 4;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}
