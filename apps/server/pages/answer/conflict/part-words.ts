import type { BodyKind } from '@yttra/bodies';
import type { QuestionView } from '@yttra/remiss';
import {
  basisText,
  RESERVATION_WORDS,
  stanceWord,
  type Answer,
  type DraftPartName,
  type DraftPartValue,
} from '@yttra/response';
import { answerWords } from '../frame/answer-words';
import { texts } from '../frame/texts.sv';

type NamedPart = Exclude<DraftPartName, `answer:${number}`>;

const WORDS: { [Name in NamedPart]: (value: DraftPartValue<Name>, kind: BodyKind) => string } = {
  stance: (value) => (value.kind === 'statement' && !value.stance ? texts.notSet : stanceWord(value)),
  decision: ({ basis, caseNumber }, kind) =>
    [basis ? basisText(kind, basis) : texts.notSet, caseNumber ?? ''].filter(Boolean).join('\n'),
  text: (value) => value ?? texts.blank,
  reservations: (value) =>
    value
      .map(({ type, by, text }) => `${RESERVATION_WORDS[type]}: ${by.map(({ name }) => name).join(', ')}\n${text}`)
      .join('\n\n') || texts.noReservations,
  secrecy: (value) =>
    value.map(({ provision, authority, date }) => [provision, authority, date].join(', ')).join('\n') || texts.notSet,
};

/** A piece of a draft in plain words, to lay beside a colleague's. */
export function partWords(
  name: DraftPartName,
  value: unknown,
  { kind, questions }: { kind: BodyKind; questions: readonly QuestionView[] },
): string {
  const [, number] = /^answer:(\d+)$/.exec(name) ?? [];
  if (!number) return (WORDS[name as NamedPart] as (value: unknown, kind: BodyKind) => string)(value, kind);
  const question = questions.find((one) => String(one.number) === number);
  return answerWords(question ?? { type: 'text', options: null, min: null, max: null }, value as Answer | null);
}
