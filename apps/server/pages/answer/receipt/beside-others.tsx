import { kindOfQuestion, type QuestionView } from '@yttra/remiss';
import type { EarlierRound, ValueOfBody } from '@yttra/response';
import { CompiledAnswers } from '../../question-kinds/compiled-answers';
import { Section } from '../../../ui';
import { texts } from './texts.sv';

/** So many answers have to be in before a body sees their mean: out of two, each could read the other's. */
const LEAST = 3;

export interface BesideOthersProps {
  body: string;
  questions: readonly QuestionView[];
  /** What each body has answered, and in the round that this one follows, by the question's number. */
  values: ReadonlyMap<number, ValueOfBody[]>;
  earlier: ReadonlyMap<number, EarlierRound>;
}

/**
 * The body's own points beside the mean of all who have answered, and beside an earlier round's; nothing for other
 * kinds of question.
 */
export function BesideOthers({ body, questions, values, earlier }: BesideOthersProps) {
  const compared = questions.filter((question) => kindOfQuestion(question).compiled === 'points' && values.get(question.number)?.some((one) => one.body === body)); // prettier-ignore
  if (compared.length === 0) return null;
  return (
    <Section title={texts.beside.title}>
      {compared.map((question) => {
        const given = values.get(question.number)!;
        if (given.length < LEAST) return <p key={question.number}>{texts.beside.few(question.number, LEAST)}</p>;
        return (
          <Section level={3} title={texts.beside.question(question.number, question.text)} key={question.number}>
            <CompiledAnswers
              question={question}
              answers={given.map((one) => ({ body: one.body, answer: { value: one.value } }))}
              earlier={earlier.get(question.number) ?? null}
              own={{ body, label: texts.beside.you }}
            />
          </Section>
        );
      })}
    </Section>
  );
}
