import {
  ANSWER_GROUPS,
  type AnswerGroup,
  type MatrixFilter,
  type MatrixFound,
  type MatrixRow,
  type OfficeComment,
  type RoundTotals,
} from '@yttra/assessment';
import type { SavedFilter } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import type { QuestionView } from '@yttra/remiss';
import { RESPONSE_KIND_WORDS, STANCE_WORDS, type EarlierRound } from '@yttra/response';
import { Button, ButtonRow, Check, Details, Filter, Form, Hidden, Notice, Pager, Prose, Select } from '../../../ui';
import { address, queryOf } from '../matrix/filter-query';
import { texts as matrixTexts } from '../matrix/texts.sv';
import { CompiledAnswers, type BodyAnswer } from '../../question-kinds/compiled-answers';
import type { RoundFrame } from '../round/read-round';
import { RoundPage } from '../round/round-page';
import { texts as roundTexts } from '../round/texts.sv';
import { SavedFilterLinks, savedFilterTexts } from '../saved-filters';
import { COMMENT_ID, CommentSection } from './comment-section';
import { QuestionAnswer } from './question-answer';
import { texts } from './texts.sv';
import type { AnsweredRow } from './props';

export interface QuestionPageProps {
  round: RoundFrame;
  question: QuestionView;
  /** What the filter leaves, and what all bodies come to before it. */
  found: Omit<MatrixFound, 'rows'>;
  shown: readonly AnsweredRow[];
  /** What every body has answered, before the filter. */
  answers: readonly BodyAnswer[];
  /** And in the round that this one follows. */
  earlier: EarlierRound | null;
  officeComment: OfficeComment | undefined;
  filter: MatrixFilter;
  saved: readonly SavedFilter[];
}

/** What those say who have not answered the questions. */
const NO_STATEMENT = new Set<AnswerGroup>(['no_comments', 'abstains', 'none']);
const GROUP_WORDS = { ...STANCE_WORDS, ...RESPONSE_KIND_WORDS, ...matrixTexts.groups };

/** One question, and what every body has said about it: whole, side by side. */
export function QuestionPage(props: QuestionPageProps) {
  const { round, question, found, shown, answers, earlier, officeComment, filter, saved } = props;
  const { remiss, isOffice, mayMark } = round;
  const { totals, on, page, pages } = found;
  const { written: all, nothingToAdd } = on;
  const path = pathTo('remiss.answers.question', { remissId: remiss.id, number: question.number });
  const kept = queryOf({ ...filter, question: undefined });
  const unread = shown.filter(({ row }) => isUnread(row, question.number));
  return (
    <RoundPage
      remiss={remiss}
      isOffice={isOffice}
      here="question"
      title={texts.title(question.number, question.text)}
      notices={{ ...texts.notices, ...savedFilterTexts.notices }}
    >
      {question.help && (
        <Details summary={texts.help}>
          <Prose text={question.help} />
        </Details>
      )}
      <p class="y-lead">
        {[
          texts.answered(all + nothingToAdd, totals.bodies),
          ...(all > 0 ? [texts.unread(on.unreadOn[question.number] ?? 0)] : []),
          ...(nothingToAdd > 0 ? [texts.nothingToAdd(nothingToAdd)] : []),
        ].join(' · ')}
      </p>
      <AllQuestions round={round} unread={on.unreadOn} number={question.number} query={kept} />
      {mayMark && (
        <p>
          <a href={`#${COMMENT_ID}`}>{texts.comment.toIt(officeComment !== undefined)}</a>
        </p>
      )}
      <CompiledAnswers question={question} answers={answers} earlier={earlier} />
      {!mayMark && officeComment && (
        <aside class="y-comment">
          <h2>{texts.officeAll}</h2>
          <Prose text={officeComment.text} />
        </aside>
      )}
      {all > 0 && (
        <>
          <AnswersFilter path={path} totals={totals} filter={filter} shown={found.found} all={all} />
          <SavedFilterLinks page="fraga" path={path} filters={saved} query={kept} />
        </>
      )}
      {all === 0 && <Notice tone="info">{texts.noneYet}</Notice>}
      {all > 0 && shown.length === 0 && <p>{texts.empty}</p>}
      <div class="y-side-by-side">
        {shown.map((answered) => (
          <QuestionAnswer
            key={answered.row.recipientId}
            {...answered}
            question={question}
            remissId={remiss.id}
            markPath={
              mayMark
                ? address(
                    pathTo('remiss.answers.question.read', { remissId: remiss.id, number: question.number }),
                    kept,
                  )
                : null
            }
          />
        ))}
      </div>
      {mayMark && unread.length > 0 && (
        <Form
          action={address(
            pathTo('remiss.answers.question.read', { remissId: remiss.id, number: question.number }),
            kept,
          )}
        >
          {unread.map(({ row }) => (
            <Hidden key={row.recipientId} name="svar" value={row.responseId!} />
          ))}
          <ButtonRow>
            <Button kind="secondary">{texts.markShown(unread.length)}</Button>
          </ButtonRow>
        </Form>
      )}
      {pages > 1 && (
        <Pager
          page={page}
          pages={pages}
          href={(to) =>
            address(path, queryOf({ ...filter, question: undefined }, { sida: to > 1 ? String(to) : undefined }))
          }
        />
      )}
      {mayMark && (
        <CommentSection
          comment={officeComment}
          path={pathTo('remiss.answers.question.comment', { remissId: remiss.id, number: question.number })}
        />
      )}
      {round.questions.length > 1 && <NextQuestion round={round} number={question.number} query={kept} />}
    </RoundPage>
  );
}

const isUnread = ({ questions }: MatrixRow, number: number): boolean =>
  questions.some((one) => one.number === number && one.state === 'unread');

function AnswersFilter({
  path,
  totals,
  filter,
  shown,
  all,
}: {
  path: string;
  totals: RoundTotals;
  filter: MatrixFilter;
  shown: number;
  all: number;
}) {
  const words = texts.filter;
  const groups = ANSWER_GROUPS.filter(
    (group) => group === filter.group || (!NO_STATEMENT.has(group) && totals.groups.includes(group)),
  );
  return (
    <Filter
      action={path}
      count={words.shown(shown, all)}
      submit={words.submit}
      folds={filter.group || filter.unread ? 'open' : 'closed'}
    >
      <Select
        name="stallning"
        label={words.group}
        options={[
          { value: '', label: words.all },
          ...groups.map((group) => ({ value: group, label: GROUP_WORDS[group] })),
        ]}
        value={filter.group ?? ''}
      />
      <Check name="olast" label={words.unread} checked={filter.unread ?? false} />
    </Filter>
  );
}

/** Every question, with how much of each is unread. The filter comes along. */
function AllQuestions({ round, unread, number, query }: QuestionNavProps & { unread: Record<number, number> }) {
  const { questions, remiss } = round;
  const left = (of: number) => unread[of] ?? 0;
  return (
    <nav class="y-more" aria-label={texts.questions}>
      <ul class="y-inline-list">
        {questions.map((one) => (
          <li key={one.number}>
            <a
              href={address(pathTo('remiss.answers.question', { remissId: remiss.id, number: one.number }), query)}
              {...(one.number === number ? { 'aria-current': 'page' as const } : {})}
            >
              {roundTexts.question(one.number)}
            </a>
            {left(one.number) > 0 && <span class="y-quiet"> ({texts.unreadShort(left(one.number))})</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The way on when the last answer has been read. */
function NextQuestion({ round, number, query }: QuestionNavProps) {
  const { questions, remiss } = round;
  const has = (wanted: number) => questions.some((one) => one.number === wanted);
  const link = (to: number, words: string) => (
    <li>
      <a href={address(pathTo('remiss.answers.question', { remissId: remiss.id, number: to }), query)}>{words}</a>
    </li>
  );
  return (
    <nav class="y-more" aria-label={texts.other}>
      <ul class="y-inline-list">
        {has(number - 1) && link(number - 1, texts.previous(number - 1))}
        {has(number + 1) && link(number + 1, texts.next(number + 1))}
      </ul>
    </nav>
  );
}

interface QuestionNavProps {
  round: RoundFrame;
  number: number;
  query: string;
}
