import { sentencesOf, type Sentence } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import { Fragment } from 'preact';
import { Hush } from '../../../ui';
import { useField } from '../../../http/request-context';
import type { AssessRound } from './assess-rounds';
import { withFilter } from './bench-filter';
import { endingIn, piecesOf, type QuotedSpan } from './sentence-pieces';
import { texts } from './texts.sv';

interface SentenceListProps {
  round: Pick<AssessRound, 'remiss' | 'filter'>;
  text: string;
  quotations: readonly QuotedSpan[];
  /** The viewpoint that the page is about. */
  current?: string;
  /** Sentences can be chosen, to be quoted. */
  chooses?: boolean;
}

/**
 * A part of an answer as it is read: sentence by sentence, in colour what is quoted, each quotation with the way to its
 * viewpoint.
 */
export function SentenceList({ round, text, quotations, current, chooses }: SentenceListProps) {
  const sentences = sentencesOf(text);
  const { writtenAll, error } = useField('mening');
  if (sentences.length === 0) return <p class="y-quiet">{texts.chosen}</p>;
  return (
    <>
      {chooses && error && (
        <p class="y-error" id="mening-error">
          {error}
        </p>
      )}
      <ol class="y-sentences">
        {sentences.map((sentence, index) => (
          <li class={sentence.opens ? 'y-sentence y-sentence--opens' : 'y-sentence'} key={sentence.from}>
            {chooses ? (
              <input
                class="ds-input"
                type="checkbox"
                name="mening"
                id={index === 0 ? 'mening' : `mening-${index + 1}`}
                value={`${sentence.from}-${sentence.to}`}
                checked={writtenAll?.includes(`${sentence.from}-${sentence.to}`)}
                aria-describedby={index === 0 && error ? 'mening-error' : undefined}
              />
            ) : (
              <span class="y-sentence__number" aria-hidden="true">
                {index + 1}
              </span>
            )}
            <div>
              {chooses ? (
                <label for={index === 0 ? 'mening' : `mening-${index + 1}`}>
                  <Words sentence={sentence} quotations={quotations} current={current} />
                </label>
              ) : (
                <Words sentence={sentence} quotations={quotations} current={current} />
              )}
              <MarkLinks round={round} quoted={endingIn(sentence, quotations)} current={current} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Words({
  sentence,
  quotations,
  current,
}: {
  sentence: Sentence;
  quotations: readonly QuotedSpan[];
  current: string | undefined;
}) {
  return (
    <span data-from={sentence.from}>
      {piecesOf(sentence, quotations).map(({ text, quotedBy }, index) => (
        <Fragment key={index}>
          {quotedBy.length === 0 ? (
            text
          ) : (
            <mark class={quotedBy.some(({ viewpointId }) => viewpointId === current) ? 'y-mark--here' : undefined}>
              {text}
            </mark>
          )}
        </Fragment>
      ))}
    </span>
  );
}

function MarkLinks({
  round: { remiss, filter },
  quoted,
  current,
}: Pick<SentenceListProps, 'round'> & {
  quoted: readonly QuotedSpan[];
  current: string | undefined;
}) {
  return (
    <>
      {quoted.map(({ viewpointId, number }) => (
        <Fragment key={viewpointId}>
          {' '}
          {viewpointId === current ? (
            <span class="y-mark-link">
              <Hush>{texts.quotedHere}</Hush>
              {texts.viewpointMark(number)}
            </span>
          ) : (
            <a
              class="y-mark-link"
              href={withFilter(pathTo('remiss.viewpoint', { remissId: remiss.id, viewpointId }), filter)}
            >
              {texts.viewpointMark(number)}
            </a>
          )}
        </Fragment>
      ))}
    </>
  );
}
