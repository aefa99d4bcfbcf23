import { pathTo } from '@yttra/platform';
import type { QuestionView, RemissView } from '@yttra/remiss';
import { Check, Page, Section } from '../../../ui';
import { AnswerField } from '../../question-kinds/answer-field';
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { texts } from './texts.sv';

/** Every question with the field that a body answers it in. There is no form round them, so nothing is sent. */
export function QuestionPreviewPage({ remiss, questions }: { remiss: RemissView; questions: readonly QuestionView[] }) {
  return (
    <Page
      title={texts.title}
      remiss={caseOf(remiss)}
      up={wayUp(remiss, { href: pathTo('remiss.questions', { remissId: remiss.id }), label: texts.up })}
    >
      <p>{questions.length > 0 ? texts.lead : texts.freeText}</p>
      {questions.map((question) => (
        <Section title={texts.question(question.number, questions.length)} id={`fraga-${question.number}`}>
          <p class="y-question">{question.text}</p>
          {question.help && <p>{question.help}</p>}
          <AnswerField question={question} answer={null} label={texts.answer} name={`svar-${question.number}`} />
          <Check name={`inget-${question.number}`} label={texts.nothing} />
        </Section>
      ))}
    </Page>
  );
}
