import { z } from 'zod';
import { LONGEST_OPTION, optionsFault, plain, type AnswerValue, type AskedQuestion, type QuestionKind } from './kind';
import { meanOf, pointAreas, pointsText } from './point-rows';

const MOST_POINTS = 100;

type Points = Record<string, number>;
const isPoints = (value: unknown): value is Points =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const allowedIn = ({ max }: AskedQuestion): string => `ett heltal från 0 till ${max}`;
const fits = (value: unknown, { max }: AskedQuestion): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= (max ?? 0);

/** 0 and up on each of the officer's rows, which may be areas with sub-areas: what a self-assessment asks for. */
export const points: QuestionKind = {
  choose: 'Med poäng på flera rader',
  named: 'Poäng',
  fields: {
    options: {
      label: 'Rader att sätta poäng på',
      hint: 'En på varje rad. Ett område med delområden skriver du som Område: Delområde, en rad för varje delområde.',
    },
    max: { label: 'Högsta poäng på en rad', hint: 'Poängen går från 0 till det här talet.' },
  },
  fault: (question) => {
    const fault = optionsFault(question, { least: 2, many: 'rader att sätta poäng på', one: 'Raden' });
    const { max } = question;
    if (fault || (max !== null && max >= 1 && max <= MOST_POINTS)) return fault;
    const allowed = `1 till ${MOST_POINTS}`;
    return { field: 'max', message: `Skriv högsta poängen på en rad: ${allowed}.`, allowed };
  },
  told: ({ options, max }) => {
    const rows = (options ?? []).join(' / ');
    return {
      list: `Poäng från 0 till ${max} på varje rad: ${rows}`,
      letter: `0 till ${max} poäng på varje rad: ${rows}`,
    };
  },
  value: z.record(z.string().max(LONGEST_OPTION), z.number()),
  bounds: ({ max }) => (max === null ? null : { min: 0, max }),
  read: (written, { options }) => {
    if (!isPoints(written) && !Array.isArray(written)) return written === '' || written === undefined ? null : plain(written as AnswerValue); // prettier-ignore
    const given: [string, unknown][] = Array.isArray(written)
      ? (options ?? []).map((row, index) => [row, written[index]])
      : Object.entries(written);
    const read = given.flatMap(([row, one]): [string, number][] => {
      if (typeof one === 'number') return [[row, one]];
      const text = typeof one === 'string' ? one.trim() : '';
      return text === '' ? [] : [[row, Number(text.replace(',', '.'))]];
    });
    return read.length === 0 ? null : Object.fromEntries(read);
  },
  refused: (value, question, number) => {
    const rows = question.options ?? [];
    const allowed = allowedIn(question);
    if (!isPoints(value))
      return [{ message: `Sätt poäng på raderna i fråga ${number}: ${allowed} på varje.`, allowed }];
    return Object.entries(value).flatMap(([row, given]) => {
      const at = rows.indexOf(row);
      if (at < 0) return [{ message: `Fråga ${number} har ingen rad ”${row}”.`, allowed: rows.join(' / ') }];
      const message = `Skriv ${allowed} på raden ”${row}” i fråga ${number}.`;
      return fits(given, question) ? [] : [{ message, allowed, row: at }];
    });
  },
  short: (value, question) => {
    const mean = isPoints(value) ? meanOf(Object.values(value)) : null;
    return mean === null ? plain(value) : `${pointsText(mean)} av ${question.max} i medeltal`;
  },
  full: (value, question) => {
    if (!isPoints(value)) return plain(value);
    const said = (row: string) => (value[row] === undefined ? 'inte bedömt' : pointsText(value[row]));
    return pointAreas(question.options)
      .flatMap(({ area, rows }) => {
        const [first] = rows;
        if (rows.length === 1 && first!.part === null) return [`- ${area}: ${said(first!.row)}`];
        const mean = meanOf(rows.map(({ row }) => value[row]));
        const head = mean === null ? `${area}: inte bedömt` : `${area}: ${pointsText(mean)} i medeltal`;
        return ['', head, ...rows.map(({ row, part }) => `- ${part ?? area}: ${said(row)}`)];
      })
      .join('\n')
      .trim();
  },
  compiled: 'points',
  alternatives: () => [],
  isPlainWord: false,
};
