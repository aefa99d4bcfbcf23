import type { QuestionView, RemissView, TemplateView } from '@yttra/remiss';
import { Button, ButtonRow, Choice, Details, Field, Form, Hidden, Hush, LinkButton, Page, Section, Select, TextArea } from '../../../ui'; // prettier-ignore
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { CopiedNotice } from '../copied/copied-notice';
import { SavedMeanwhile } from '../stale/saved-meanwhile';
import { texts } from './texts.sv';

export interface QuestionsProps {
  remiss: RemissView;
  questions: readonly QuestionView[];
  templates: readonly TemplateView[];
}

/** The questions in their order, and one more. */
export function QuestionsPage({ remiss, questions, templates }: QuestionsProps) {
  const at = `/remisser/${remiss.id}/fragor`;
  const withQuestions = templates.filter((template) => template.questions.length > 0);
  return (
    <Page title={texts.title} remiss={caseOf(remiss)} up={wayUp(remiss)} notices={texts.notices}>
      <CopiedNotice remiss={remiss} part="questions" />
      <SavedMeanwhile />
      {questions.length === 0 ? (
        <p>{texts.empty}</p>
      ) : (
        <ol class="y-questions">
          {questions.map((question) => (
            <li id={`fraga-${question.number}`}>
              <QuestionItem question={question} last={questions.length} at={at} version={remiss.version} />
            </li>
          ))}
        </ol>
      )}
      {questions.length > 0 && (
        <p>
          <a href={`${at}/forhandsvisning`}>{texts.preview}</a>
        </p>
      )}
      <Section title={texts.addTitle}>
        <Form>
          <Hidden name="version" value={remiss.version} />
          <QuestionFields />
          <Button kind={questions.length > 0 ? 'secondary' : 'primary'}>{texts.add}</Button>
        </Form>
      </Section>
      {withQuestions.length > 0 && (
        <Details summary={texts.template.title} form={`${at}/mall`}>
          <Form action={`${at}/mall`}>
            <Hidden name="version" value={remiss.version} />
            <Select
              name="template"
              label={texts.template.label}
              options={withQuestions.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Button kind="secondary">{texts.template.submit}</Button>
          </Form>
        </Details>
      )}
      <ButtonRow>
        <LinkButton href={`/remisser/${remiss.id}/instanser`} kind={questions.length > 0 ? 'primary' : 'secondary'}>
          {texts.next}
        </LinkButton>
        <a href={`/remisser/${remiss.id}`}>{texts.back}</a>
      </ButtonRow>
    </Page>
  );
}

interface ItemProps {
  question: QuestionView;
  last: number;
  at: string;
  version: number;
}

function QuestionItem({ question, last, at, version }: ItemProps) {
  const { number, text, help, type, options, min, max, minLabel, maxLabel } = question;
  const of = <Hush>{texts.ofQuestion(number)}</Hush>;
  const answer =
    type === 'scale' && min !== null && max !== null
      ? texts.scale([min, minLabel], [max, maxLabel])
      : texts.answers[type];
  return (
    <>
      <p>{text}</p>
      {help && <p class="y-hint">{help}</p>}
      <p class="y-hint">{options ? `${answer}: ${options.join(' / ')}` : answer}</p>
      <Form action={`${at}/ordning`}>
        <Hidden name="version" value={version} />
        <Hidden name="number" value={number} />
        <ButtonRow>
          {number > 1 && (
            <Button kind="tertiary" name="move" value="up">
              {texts.up}
              {of}
            </Button>
          )}
          {number < last && (
            <Button kind="tertiary" name="move" value="down">
              {texts.down}
              {of}
            </Button>
          )}
          <LinkButton kind="tertiary" href={`${at}/${number}`}>
            {texts.change}
            {of}
          </LinkButton>
          <Button kind="tertiary" name="move" value="away">
            {texts.remove}
            {of}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** One question by itself. */
export function QuestionPage({ remiss, question }: { remiss: RemissView; question: QuestionView }) {
  const at = `/remisser/${remiss.id}/fragor`;
  return (
    <Page
      title={texts.editTitle(question.number)}
      remiss={caseOf(remiss)}
      up={wayUp(remiss, { href: at, label: texts.title })}
    >
      <SavedMeanwhile
        rows={[
          { term: texts.text.label, value: question.text },
          { term: texts.help.label, value: question.help },
          { term: texts.type.legend, value: texts.answers[question.type] },
          { term: texts.options.label, value: question.options?.join(' / ') },
        ]}
      />
      <Form action={`${at}/${question.number}`}>
        <Hidden name="version" value={remiss.version} />
        <QuestionFields question={question} />
        <Button>{texts.save}</Button>
      </Form>
    </Page>
  );
}

function QuestionFields({ question }: { question?: QuestionView }) {
  return (
    <>
      <TextArea name="text" {...texts.text} rows={3} value={question?.text} />
      <TextArea name="help" {...texts.help} rows={2} optional value={question?.help} />
      <Choice
        name="type"
        legend={texts.type.legend}
        value={question?.type ?? 'text'}
        options={Object.entries(texts.type.options).map(([value, label]) => ({ value, label }))}
      />
      <div class="y-when y-when--choice">
        <TextArea name="options" {...texts.options} rows={3} value={question?.options?.join('\n')} />
      </div>
      <div class="y-when y-when--scale">
        <Field name="min" {...texts.min} width="4" inputmode="numeric" value={question?.min} />
        <Field name="minLabel" {...texts.minLabel} width="20" maxlength={60} optional value={question?.minLabel} />
        <Field name="max" {...texts.max} width="4" inputmode="numeric" value={question?.max} />
        <Field name="maxLabel" {...texts.maxLabel} width="20" maxlength={60} optional value={question?.maxLabel} />
      </div>
    </>
  );
}
