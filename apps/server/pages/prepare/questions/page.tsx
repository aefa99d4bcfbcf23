import { pathTo } from '@yttra/platform';
import { kindOfQuestion, type QuestionView, type RemissView, type TemplateView } from '@yttra/remiss';
import { Button, ButtonRow, Details, Form, Hidden, Hush, LinkButton, Page, Section, Select, TextArea } from '../../../ui'; // prettier-ignore
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { CopiedNotice } from '../copied/copied-notice';
import { SavedMeanwhile } from '../stale/saved-meanwhile';
import { KindFields } from './kind-fields';
import { texts } from './texts.sv';

export interface QuestionsProps {
  remiss: RemissView;
  questions: readonly QuestionView[];
  templates: readonly TemplateView[];
}

/** The questions in their order, and one more. */
export function QuestionsPage({ remiss, questions, templates }: QuestionsProps) {
  const at = { remissId: remiss.id };
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
          <a href={pathTo('remiss.questions.preview', { remissId: remiss.id })}>{texts.preview}</a>
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
        <Details summary={texts.template.title} form={pathTo('remiss.questions.template', { remissId: remiss.id })}>
          <Form action={pathTo('remiss.questions.template', { remissId: remiss.id })}>
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
        <LinkButton
          href={pathTo('remiss.recipients', { remissId: remiss.id })}
          kind={questions.length > 0 ? 'primary' : 'secondary'}
        >
          {texts.next}
        </LinkButton>
        <a href={pathTo('remiss', { remissId: remiss.id })}>{texts.back}</a>
      </ButtonRow>
    </Page>
  );
}

interface ItemProps {
  question: QuestionView;
  last: number;
  at: { remissId: string };
  version: number;
}

function QuestionItem({ question, last, at, version }: ItemProps) {
  const { number, text, help } = question;
  const of = <Hush>{texts.ofQuestion(number)}</Hush>;
  return (
    <>
      <p>{text}</p>
      {help && <p class="y-hint">{help}</p>}
      <p class="y-hint">{kindOfQuestion(question).told(question).list}</p>
      <Form action={pathTo('remiss.questions.order', at)}>
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
          <LinkButton kind="tertiary" href={pathTo('remiss.questions.one', { ...at, number })}>
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
  const at = pathTo('remiss.questions', { remissId: remiss.id });
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
          { term: texts.type.legend, value: kindOfQuestion(question).named },
          { term: texts.optionsNow, value: question.options?.join(' / ') },
        ]}
      />
      <Form action={pathTo('remiss.questions.one', { remissId: remiss.id, number: question.number })}>
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
      <KindFields question={question} />
    </>
  );
}
