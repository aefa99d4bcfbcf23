import { isolated, pathTo } from '@yttra/platform';
import type { AskedBody, QuestionView } from '@yttra/remiss';
import { FOUND_END, FOUND_START, type FoundPassage, type FoundPassages } from '@yttra/response';
import { Excerpt, Field, Filter, Pager, Select } from '../../../ui';
import type { RoundFrame } from '../round/read-round';
import { RoundPage } from '../round/round-page';
import { anchorOf } from './anchor';
import { texts } from './texts.sv';

export interface SearchPageProps {
  round: RoundFrame;
  /** Those in the round, and those that have answered. */
  bodies: readonly AskedBody[];
  words: string;
  question: number | null;
  recipientId: string | null;
  /** Null before anything has been searched for. */
  found: FoundPassages | null;
  page: number;
  pages: number;
}

/** A search in every received answer to the remiss, with the passages. */
export function SearchPage({ round, bodies, words, question, recipientId, found, page, pages }: SearchPageProps) {
  const { remiss, questions, isOffice } = round;
  const at = { remissId: remiss.id };
  return (
    <RoundPage
      remiss={remiss}
      isOffice={isOffice}
      here="search"
      title={texts.title}
      hasQuestions={questions.length > 0}
    >
      <Filter count={countWords(found, words)} submit={texts.submit}>
        <Field
          name="ord"
          label={texts.words}
          hint={texts.hint}
          type="search"
          value={words}
          width="20"
          maxlength={200}
        />
        {questions.length > 0 && (
          <Select
            name="fraga"
            label={texts.question}
            options={[
              { value: '', label: texts.all },
              ...questions.map(({ number, text }) => ({
                value: String(number),
                label: `${number}. ${isolated(short(text))}`,
              })),
            ]}
            value={question?.toString() ?? ''}
          />
        )}
        <BodySelect bodies={bodies} value={recipientId} />
      </Filter>
      {found?.suggestion && (
        <p>
          {texts.suggestion}{' '}
          <a
            href={pathTo('remiss.answers.search', {
              ...at,
              query: {
                ...(question ? { fraga: question } : {}),
                ...(recipientId ? { instans: recipientId } : {}),
                ord: found.suggestion,
              },
            })}
          >
            {found.suggestion}
          </a>
          ?
        </p>
      )}
      {found?.total === 0 && found.near.length === 0 && <p>{texts.noneNear}</p>}
      {found && found.total > 0 && <Results found={found.items} questions={questions} remissId={remiss.id} />}
      {found && found.near.length > 0 && (
        <section>
          <h2>{texts.nearTitle}</h2>
          <p>{texts.near}</p>
          <NearHits near={found.near} questions={questions} remissId={remiss.id} />
        </section>
      )}
      {pages > 1 && (
        <Pager
          page={page}
          pages={pages}
          href={(wanted) =>
            pathTo('remiss.answers.search', {
              ...at,
              query: {
                ...(question ? { fraga: question } : {}),
                ...(recipientId ? { instans: recipientId } : {}),
                ...{ sida: wanted },
              },
            })
          }
        />
      )}
      <p class="y-quiet">{texts.masked}</p>
    </RoundPage>
  );
}

function countWords(found: FoundPassages | null, words: string): string {
  if (!found) return '';
  return found.total === 0 ? texts.none(words) : texts.found(found.total, found.bodies);
}

function BodySelect({ bodies, value }: { bodies: readonly AskedBody[]; value: string | null }) {
  const options = bodies.filter(({ answered }) => answered).map(({ id, body }) => ({ value: id, label: body }));
  return (
    <Select
      name="instans"
      label={texts.body}
      options={[{ value: '', label: texts.all }, ...options]}
      value={value ?? ''}
    />
  );
}

/** The most alike first; each says to what it is an answer. */
function NearHits({ near, questions, remissId }: { near: readonly FoundPassage[] } & Omit<ResultsProps, 'found'>) {
  return (
    <ul class="y-hits">
      {near.map((passage) => (
        <Hit key={`${passage.responseId} ${passage.part}`} passage={passage} remissId={remissId}>
          {`, ${headingOf(passage, questions)}`}
        </Hit>
      ))}
    </ul>
  );
}

function Hit({
  passage,
  remissId,
  children,
}: {
  passage: FoundPassage;
  remissId: string;
  children?: string | false | null;
}) {
  return (
    <li>
      <h3>
        <a href={pathTo('remiss.answers.body', { remissId, rid: passage.recipientId, anchor: anchorOf(passage) })}>
          {passage.body}
          {passage.about && `, ${passage.about}`}
          {children}
        </a>
      </h3>
      <p>
        <Excerpt text={passage.excerpt} open={FOUND_START} close={FOUND_END} />
      </p>
    </li>
  );
}

interface ResultsProps {
  found: readonly FoundPassage[];
  questions: readonly QuestionView[];
  remissId: string;
}

/** By question, then what stands beside them; each hit leads to its place in the whole answer. */
function Results({ found, questions, remissId }: ResultsProps) {
  const headings = [...new Set(found.map((passage) => headingOf(passage, questions)))];
  return (
    <>
      {headings.map((heading) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul class="y-hits">
            {found
              .filter((passage) => headingOf(passage, questions) === heading)
              .map((passage) => (
                <Hit key={`${passage.responseId} ${passage.part}`} passage={passage} remissId={remissId} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

export function headingOf(
  { part, question }: Pick<FoundPassage, 'part' | 'question'>,
  questions: readonly QuestionView[],
): string {
  if (question !== null)
    return texts.question_(question, questions.find(({ number }) => number === question)?.text ?? '');
  return texts.parts[part.split(':')[0] as keyof typeof texts.parts];
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);
