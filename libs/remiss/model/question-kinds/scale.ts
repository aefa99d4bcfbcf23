import { z } from 'zod';
import { fromTo, mustChoose, ONE_VALUE, plain, type AskedQuestion, type QuestionKind } from './kind';

const ends = ({ min, max, minLabel, maxLabel }: AskedQuestion) => fromTo([min, minLabel], [max, maxLabel]);
const worded = (end: number | null, word: string | null | undefined) => (word ? `${end} ${word}` : String(end));

/** A whole number from one to another, whose ends may have words. */
export const scale: QuestionKind = {
  choose: 'På en skala',
  named: 'Skala',
  fields: {
    min: { label: 'Skalans lägsta tal' },
    minLabel: { label: 'Vad betyder det lägsta talet?', hint: 'Till exempel inte alls.', optional: true },
    max: { label: 'Skalans högsta tal' },
    maxLabel: { label: 'Vad betyder det högsta talet?', hint: 'Till exempel helt och hållet.', optional: true },
  },
  fault: ({ min, max }) => {
    if (typeof min !== 'number' || typeof max !== 'number') {
      const message = 'Skriv skalans lägsta och högsta tal.';
      return { field: 'min', message, allowed: 'två hela tal, till exempel 1 och 5' };
    }
    const message = 'Skalans högsta tal ska vara större än det lägsta.';
    return min < max ? null : { field: 'max', message, allowed: `större än ${min}` };
  },
  told: (question) => {
    const { min, max, minLabel, maxLabel } = question;
    return { list: `Skala från ${ends(question)}`, letter: `${worded(min, minLabel)} till ${worded(max, maxLabel)}` };
  },
  value: z.number(),
  bounds: ({ min, max }) => (min === null || max === null ? null : { min, max }),
  read: (written) => {
    const read = ONE_VALUE.read(written);
    const number = typeof read === 'string' ? Number(read.trim().replace(',', '.')) : Number.NaN;
    return Number.isFinite(number) ? number : read;
  },
  refused: (value, { min, max }, number) =>
    Number.isInteger(value) && Number(value) >= (min ?? -Infinity) && Number(value) <= (max ?? Infinity)
      ? []
      : mustChoose(`ett heltal från ${min} till ${max}`, number),
  short: ONE_VALUE.short,
  full: (value, question) => (typeof value === 'number' ? `${value} på en skala från ${ends(question)}` : plain(value)),
  compiled: 'shares',
  alternatives: ({ min, max }) =>
    min === null || max === null ? [] : Array.from({ length: max - min + 1 }, (_none, step) => min + step),
  isPlainWord: false,
};
