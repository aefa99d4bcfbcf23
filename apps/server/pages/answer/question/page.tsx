import type { QuestionView } from '@yttra/remiss';
import { partOf, type Desk, type DraftComment } from '@yttra/response';
import { clockTime, localDate, pathTo } from '@yttra/platform';
import { Button, ButtonRow, Check, Form } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { DraftVersion } from '../frame/draft-version';
import { texts as frame } from '../frame/texts.sv';
import { whose } from '../frame/whose';
import { AnswerField } from '../../question-kinds/answer-field';
import type { OwnEarlier } from '../../question-kinds/kind-view';
import { Comments } from './comments';
import { ProgressLine } from './progress-line';
import { useRequest } from '../../../http/request-context';
import { texts } from './texts.sv';
import { dayAndTime } from '../../../ui/days';

interface QuestionPageProps {
  desk: Desk;
  question: QuestionView;
  comments: readonly DraftComment[];
  names: ReadonlyMap<string, string>;
  earlier: OwnEarlier | null;
}

/** One question: what is asked, the answer, and what colleagues say of it. */
export function QuestionPage({ desk, question, comments, names, earlier }: QuestionPageProps) {
  const { recipient, questions, draft, remiss } = desk;
  const path = pathTo('answer.question', { rid: recipient.id, number: question.number });
  const answer = partOf(draft.content, `answer:${question.number}`);
  return (
    <AnswerPage edits desk={desk} title={texts.title(question.number, questions.length)} notices={texts.notices}>
      <p class="y-question" id="fraga">
        {question.text}
      </p>
      {question.help && <p>{question.help}</p>}
      <p>
        <a href={pathTo('answer.document', { rid: recipient.id })}>
          {recipient.part ? texts.part(recipient.part) : texts.document}
        </a>
      </p>
      <Form action={path} autosave={path}>
        <DraftVersion version={draft.version} />
        <AnswerField
          question={question}
          answer={answer}
          earlier={earlier}
          label={texts.answer(whose(recipient.body))}
        />
        <SavedLine desk={desk} />
        <Check
          name="nothing"
          label={texts.nothing(recipient.body)}
          checked={answer !== null && 'nothingToAdd' in answer}
        />
        <p>{frame.wall(remiss.unit)}</p>
        <ButtonRow>
          <NextButton desk={desk} question={question} />
          <Button kind="secondary">{texts.save}</Button>
        </ButtonRow>
      </Form>
      <ProgressLine desk={desk} here={question.number} />
      <Comments
        comments={comments}
        names={names}
        action={pathTo('answer.question.comment', { rid: recipient.id, number: question.number })}
      />
    </AnswerPage>
  );
}

function NextButton({ desk: { questions }, question }: { desk: Desk; question: QuestionView }) {
  const next = questions.find(({ number }) => number > question.number);
  return next ? (
    <Button name="till" value="nasta">
      {texts.saveAndNext(next.number)}
    </Button>
  ) : (
    <Button name="till" value="stallningstagande">
      {texts.saveAndStance}
    </Button>
  );
}

/** By the text, when it was saved; the island keeps it true while one writes. */
export function SavedLine({ desk: { draft, names, today } }: { desk: Desk }) {
  const { savedAt } = draft;
  const isSelf = draft.savedBy !== null && draft.savedBy === useRequest().viewer?.personId;
  const when = savedAt && (localDate(savedAt) === today ? `kl. ${clockTime(savedAt)}` : dayAndTime(savedAt));
  return (
    <p class="y-quiet" data-saved>
      {when &&
        (isSelf ? texts.savedByYou(when) : texts.savedBy(names.get(draft.savedBy ?? '') ?? frame.colleague, when))}
    </p>
  );
}
