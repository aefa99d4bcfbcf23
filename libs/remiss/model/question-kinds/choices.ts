import { z } from 'zod';
import { option, optionsFault, plain, type AskedQuestion, type QuestionKind } from './kind';

const mostOf = ({ options, max }: AskedQuestion): number => max ?? options?.length ?? 0;
const chosen = (value: unknown): value is string[] => Array.isArray(value);

/** "högst 3" where there is a limit. */
const limit = ({ max }: AskedQuestion): string => (max === null ? '' : `högst ${max}`);

/** Any of the officer's alternatives, or as many as there is a limit. */
export const choices: QuestionKind = {
  choose: 'Flera av flera alternativ',
  named: 'Flera val',
  fields: {
    options: { label: 'Alternativ', hint: 'Ett på varje rad.' },
    max: {
      label: 'Hur många alternativ får instansen välja?',
      hint: 'Skriv det högsta antalet, eller lämna tomt om hur många som helst får väljas.',
      optional: true,
    },
  },
  fault: (question) => {
    const { options, max } = question;
    const fault = optionsFault(question, { least: 2, many: 'svarsalternativ', one: 'Alternativet' });
    const all = options?.length ?? 0;
    if (fault || max === null || (max >= 1 && max <= all)) return fault;
    return {
      field: 'max',
      message: `Skriv hur många alternativ som får väljas: 1 till ${all}, eller lämna tomt.`,
      allowed: `1 till ${all}`,
    };
  },
  told: (question) => {
    const all = (question.options ?? []).join(' / ');
    const most = limit(question);
    return { list: `Flera val${most && `, ${most}`}: ${all}`, letter: `${most ? `välj ${most}` : 'välj en eller flera'}: ${all}` }; // prettier-ignore
  },
  value: z.array(option).max(50),
  bounds: (question) => ({ min: 1, max: mostOf(question) }),
  read: (written, { options }) => {
    const given = [written].flat().filter((one): one is string => typeof one === 'string' && one.trim() !== '');
    const known = (options ?? []).filter((one) => given.includes(one));
    const others = given.filter((one) => !known.includes(one));
    return given.length === 0 ? null : [...known, ...others];
  },
  refused: (value, question, number) => {
    const all = question.options ?? [];
    const allowed = `${limit(question) || 'hur många som helst'} av: ${all.join(' / ')}`;
    if (!chosen(value) || new Set(value).size < value.length)
      return [{ message: `Välj alternativ på fråga ${number}, vart och ett en gång.`, allowed }];
    const stray = value.find((one) => !all.includes(one));
    if (stray !== undefined)
      return [{ message: `”${stray}” är inget av alternativen på fråga ${number}.`, allowed: all.join(' / ') }];
    const most = mostOf(question);
    const message = `Välj högst ${most} alternativ på fråga ${number}. Ni har valt ${value.length}.`;
    return value.length <= most ? [] : [{ message, allowed }];
  },
  short: (value) => (chosen(value) ? value.join(', ') : plain(value)),
  full: (value) => (chosen(value) ? value.map((one) => `- ${one}`).join('\n') : plain(value)),
  compiled: 'counts',
  alternatives: ({ options }) => options ?? [],
  isPlainWord: false,
};
