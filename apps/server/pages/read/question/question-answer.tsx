import { pathTo } from '@yttra/platform';
import type { QuestionView } from '@yttra/remiss';
import { Button, Form, Hidden, Hush, Prose, StatusTag } from '../../../ui';
import { AnswerMarks, StanceTag } from '../round/answer-marks';
import { AnswerText } from '../round/answer-text';
import type { AnsweredRow } from './props';
import { texts } from './texts.sv';
import { Kept } from '../../../ui/kept';

interface QuestionAnswerProps extends AnsweredRow {
  question: QuestionView;
  remissId: string;
  /** Where it is marked as read; null for one who may not. */
  markPath: string | null;
}

/** What one body has said: whole, with its stance beside. */
export function QuestionAnswer({ row, answer, comment, question, remissId, markPath }: QuestionAnswerProps) {
  const unread = row.questions.some(({ number, state }) => number === question.number && state === 'unread');
  const id = `svar-${row.recipientId}`;
  return (
    <article class="y-answer" aria-labelledby={id}>
      <div class="y-answer__about">
        <h2 id={id}>{row.body}</h2>
        <p class="y-tags">
          <StanceTag row={row} />
          <AnswerMarks row={row} />
          {unread && <StatusTag tone="info">{texts.unreadTag}</StatusTag>}
        </p>
        {row.basisText && (
          <p class="y-quiet">
            <Kept text={row.basisText} />
          </p>
        )}
      </div>
      <div class="y-answer__words">
        <AnswerText question={question} answer={answer} />
        {comment && (
          <aside class="y-comment">
            <h3>{texts.office}</h3>
            <Prose text={comment.text} />
          </aside>
        )}
        <div class="y-answer__ways">
          <a
            href={pathTo('remiss.answers.body', { remissId, rid: row.recipientId, anchor: `fraga-${question.number}` })}
          >
            {texts.whole}
            <Hush>{texts.markWhat(row.body)}</Hush>
          </a>
          {unread && markPath && (
            <Form action={markPath}>
              <Hidden name="svar" value={row.responseId!} />
              <Button kind="tertiary">
                {texts.markOne}
                <Hush>{texts.markWhat(row.body)}</Hush>
              </Button>
            </Form>
          )}
        </div>
      </div>
    </article>
  );
}
