import { isInWords, type QuestionView } from '@yttra/remiss';
import { Check } from '../../../ui';
import { AnswerField } from '../../question-kinds/answer-field';
import { texts } from './texts.sv';

/** What the paper says on one question, where it can be written in. */
export function QuestionField({ question }: { question: QuestionView }) {
  const { number, text } = question;
  return (
    <>
      <AnswerField
        question={question}
        answer={null}
        label={texts.question(number, text)}
        name={`answers.${number}`}
        none={texts.noAnswer}
      />
      {isInWords(question) && <Check name="nothing" value={String(number)} label={texts.nothing(number)} />}
    </>
  );
}
