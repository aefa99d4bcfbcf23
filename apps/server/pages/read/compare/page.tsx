import type { MatrixRow } from '@yttra/assessment';
import { isolated, pathTo } from '@yttra/platform';
import type { QuestionView } from '@yttra/remiss';
import { RESERVATION_WORDS, type ResponseContent } from '@yttra/response';
import type { ComponentChildren } from 'preact';
import { DataTable, Prose, ScrollRegion } from '../../../ui';
import { AnswerMarks, StanceTag } from '../round/answer-marks';
import { AnswerText } from '../round/answer-text';
import type { ReadRound } from '../round/read-round';
import { RoundPage } from '../round/round-page';
import { texts } from './texts.sv';
import { Kept } from '../../../ui/kept';

interface Compared {
  row: MatrixRow;
  content: ResponseContent;
}

interface ComparePageProps {
  round: ReadRound;
  compared: readonly Compared[];
  /** Those that were asked for and have no column: nobody may think that they agreed with silence. */
  leftOut: { silent: readonly string[]; beyond: readonly string[] };
}

/** Two to six bodies, a column each: what they said to the same question stands on the same line. */
export function ComparePage({ round, compared, leftOut }: ComparePageProps) {
  const { remiss, isOffice, questions } = round;
  const path = pathTo('remiss.answers', { remissId: remiss.id });
  return (
    <RoundPage
      remiss={remiss}
      isOffice={isOffice}
      here={null}
      title={texts.title(compared.length)}
      hasQuestions={questions.length > 0}
    >
      {compared.length < 2 ? (
        <p id="svar" tabIndex={-1}>
          {texts.pickHow}
        </p>
      ) : (
        <div class="y-compare">
          <ScrollRegion label={texts.table}>
            <DataTable
              caption={texts.table}
              captionHidden
              columns={[
                { key: 'what', label: texts.what },
                ...compared.map(({ row }) => ({ key: row.recipientId, label: row.body })),
              ]}
              rows={linesOf(questions, compared).map(({ what, of }) => ({
                key: what,
                header: 'what',
                cells: { what, ...Object.fromEntries(compared.map((one) => [one.row.recipientId, of(one)])) },
              }))}
            />
          </ScrollRegion>
        </div>
      )}
      {leftOut.silent.length > 0 && <p>{texts.silent(leftOut.silent.map(isolated))}</p>}
      {leftOut.beyond.length > 0 && <p>{texts.beyond(leftOut.beyond.map(isolated))}</p>}
      <p>
        <a href={path}>{texts.toTable}</a>
      </p>
    </RoundPage>
  );
}

interface Line {
  what: string;
  of: (compared: Compared) => ComponentChildren;
}

/** Lines that nobody has anything on are left out. */
function linesOf(questions: readonly QuestionView[], compared: readonly Compared[]): Line[] {
  const anybody = (has: (content: ResponseContent) => boolean) => compared.some(({ content }) => has(content));
  return [
    {
      what: texts.stance,
      of: ({ row }) => (
        <span class="y-tags y-tags--stacked">
          <StanceTag row={row} />
          <AnswerMarks row={row} />
        </span>
      ),
    },
    { what: texts.basis, of: ({ row }) => row.basisText && <Kept text={row.basisText} /> },
    ...questions.map((question) => ({
      what: texts.question(question.number, isolated(question.text)),
      of: ({ content }: Compared) => <AnswerText question={question} answer={content.answers[question.number]} />,
    })),
    ...(anybody((content) => besideOf(content) !== '')
      ? [{ what: texts.beside, of: ({ content }: Compared) => <Prose text={besideOf(content) || texts.none} /> }]
      : []),
    ...(anybody(({ reservations }) => reservations.length > 0)
      ? [
          {
            what: texts.reservations,
            of: ({ content }: Compared) => <Prose text={dissentsOf(content) || texts.none} />,
          },
        ]
      : []),
  ];
}

const besideOf = ({ text, reason, sectionComments }: ResponseContent): string =>
  [text, reason, ...sectionComments.map((comment) => `${comment.section}: ${comment.text}`)]
    .filter((part) => part?.trim())
    .join('\n\n');

const dissentsOf = ({ reservations }: ResponseContent): string =>
  reservations
    .map(({ type, by, text }) => `${RESERVATION_WORDS[type]}, ${by.map(({ name }) => name).join(', ')}: ${text}`)
    .join('\n\n');
