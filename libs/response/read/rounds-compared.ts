import { kindOfQuestion, type AnswerValue, type QuestionView, type RemissReader } from '@yttra/remiss';
import type { EntityManager } from 'typeorm';
import { markingOf, type Answer, type SecrecyMarking } from '../model';

/** A body's answer to one question, where it is a value and not marked as secret. */
export interface ValueOfBody {
  body: string;
  value: AnswerValue;
}

/** What was answered to the same question in the round that this one follows. */
export interface EarlierRound {
  caseNumber: string;
  answers: ValueOfBody[];
}

/**
 * The values of the answers that count in a round where some question is compiled as points, by the question's
 * number; bodies in Swedish order. A marking of any version covers them all.
 */
export async function valuesOfRound(
  tx: EntityManager,
  remissId: string,
  questions: readonly QuestionView[],
): Promise<Map<number, ValueOfBody[]>> {
  if (comparedIn(questions).length === 0) return new Map();
  const rows = await tx.query<{ body: string; answers: Record<string, Answer> | null; secrecy: SecrecyMarking[] | null }[]>(
    VALUES,
    [remissId],
  ); // prettier-ignore
  const values = new Map<number, ValueOfBody[]>();
  for (const { body, answers, secrecy } of rows)
    for (const [number, answer] of Object.entries(answers ?? {}))
      if ('value' in answer && !markingOf(secrecy, `answer:${Number(number)}`))
        values.set(Number(number), [...(values.get(Number(number)) ?? []), { body, value: answer.value }]);
  return values;
}

/**
 * For each question that is compiled as points: the same question of the round that this one follows, with what was
 * answered to it.
 */
export async function earlierRounds(
  tx: EntityManager,
  remisser: RemissReader,
  { follows, questions }: { follows: string | null; questions: readonly QuestionView[] },
): Promise<Map<number, EarlierRound>> {
  const compared = comparedIn(questions);
  if (follows === null || compared.length === 0) return new Map();
  const { caseNumber } = await remisser.get(tx, follows);
  const asked = await remisser.questions(tx, follows);
  const values = await valuesOfRound(tx, follows, asked);
  return new Map(
    compared.flatMap((question): [number, EarlierRound][] => {
      const same = sameQuestion(question, asked);
      const answers = same ? (values.get(same.number) ?? []) : [];
      return answers.length === 0 ? [] : [[question.number, { caseNumber, answers }]];
    }),
  );
}

/** Those whose answers one body's are laid beside. */
const comparedIn = (questions: readonly QuestionView[]): QuestionView[] =>
  questions.filter((question) => kindOfQuestion(question).compiled === 'points');

/** The one of the same kind and range with most rows in common; of several the first. */
function sameQuestion(question: QuestionView, asked: readonly QuestionView[]): QuestionView | undefined {
  const inCommon = ({ options }: QuestionView): number =>
    (options ?? []).filter((row) => question.options?.includes(row)).length;
  return asked
    .filter((one) => one.type === question.type && one.max === question.max && inCommon(one) > 0)
    .toSorted((one, other) => inCommon(other) - inCommon(one))[0];
}

const VALUES = `
  select c.body_name as body, r.outline -> 'answers' as answers,
    (select jsonb_agg(m) from response v cross join lateral jsonb_array_elements(v.outline -> 'secrecy') m
      where v.recipient_id = c.id) as secrecy
  from shared.recipient c join response r on r.id = c.current_response_id
  where c.remiss_id = $1 order by c.body_name collate "sv-x-icu"`;
