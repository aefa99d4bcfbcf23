import type { BodyKind } from '@yttra/bodies';
import { pathTo } from '@yttra/platform';
import type { QuestionView } from '@yttra/remiss';
import { basisText, RESERVATION_WORDS, stanceWord, type ResponseContent } from '@yttra/response';
import { Hush, Prose, SummaryList } from '../../../ui';
import { answerWords } from './answer-words';
import { Kept } from '../../../ui/kept';
import { texts } from './texts.sv';

export interface ContentFile {
  id: string;
  kind: keyof typeof texts.fileKinds;
  name: string;
  bytes: number;
}

interface ContentViewProps {
  content: ResponseContent;
  questions: readonly QuestionView[];
  kind: BodyKind;
  /** Null where files are not told of, as in an earlier version of a draft. */
  files: readonly ContentFile[] | null;
  fileHref: (file: ContentFile) => string | null;
  /** Whose draft it is, where each part can be changed; null when it is only read. */
  changes: { rid: string } | null;
}

/** All of an answer as it will be read, or was. */
export function ContentView(props: ContentViewProps) {
  const { content, questions, kind, changes } = props;
  const isStatement = content.kind === 'statement';
  const change = (page: 'answer.stance' | 'answer.decision', subject: string, anchor?: string) =>
    changes ? { change: { href: pathTo(page, { ...changes, anchor }), subject } } : {};
  const words = texts.parts;
  return (
    <>
      <SummaryList
        rows={[
          {
            term: isStatement ? words.stance : words.kind,
            value: isStatement && !content.stance ? texts.notSet : stanceWord(content),
            ...change('answer.stance', words.stance.toLowerCase()),
          },
          {
            term: words.basis,
            value: content.basis ? basisText(kind, content.basis) : texts.notSet,
            ...change('answer.decision', words.basis.toLowerCase()),
          },
          {
            term: words.caseNumber,
            value: content.caseNumber ?? texts.notSet,
            ...change('answer.decision', words.caseNumber.toLowerCase(), 'caseNumber'),
          },
        ]}
      />
      {isStatement &&
        questions.map((question) => (
          <section class="y-section" id={`fraga-${question.number}`}>
            <h2 class="ds-heading">
              {texts.question(question.number)}. {question.text}
            </h2>
            <Prose text={answerWords(question, content.answers[question.number])} />
            <ChangeLink
              href={changes && pathTo('answer.question', { ...changes, number: question.number })}
              subject={texts.question(question.number)}
            />
          </section>
        ))}
      <Beside {...props} />
      <Reservations {...props} />
      <Files {...props} />
      <Secrecy {...props} />
    </>
  );
}

function ChangeLink({ href, subject }: { href: string | null; subject: string }) {
  if (!href) return null;
  return (
    <p>
      <a href={href}>
        {texts.change}
        <Hush> {subject.toLocaleLowerCase('sv')}</Hush>
      </a>
    </p>
  );
}

function Beside({ content, questions, changes }: ContentViewProps) {
  const { text, reason, sectionComments, kind } = content;
  const isWhole = questions.length === 0 && kind === 'statement';
  const title = isWhole ? texts.parts.wholeText : texts.parts.text;
  return (
    <>
      {(isWhole || text?.trim()) && (
        <section class="y-section">
          <h2 class="ds-heading">{title}</h2>
          <Prose text={text?.trim() ? text : texts.blank} />
          <ChangeLink href={changes && pathTo('answer.freeText', changes)} subject={title} />
        </section>
      )}
      {reason?.trim() && (
        <section class="y-section">
          <h2 class="ds-heading">{texts.parts.reason}</h2>
          <Prose text={reason} />
        </section>
      )}
      {sectionComments.length > 0 && (
        <section class="y-section">
          <h2 class="ds-heading">{texts.parts.sections}</h2>
          {sectionComments.map((comment) => (
            <>
              <h3 class="ds-heading">{comment.section}</h3>
              <Prose text={comment.text} />
            </>
          ))}
        </section>
      )}
    </>
  );
}

function Reservations({ content: { reservations }, changes }: ContentViewProps) {
  return (
    <section class="y-section">
      <h2 class="ds-heading">{texts.parts.reservations}</h2>
      {reservations.length === 0 && <p>{texts.noReservations}</p>}
      {reservations.map(({ type, by, text }) => (
        <div class="y-dissent">
          <h3 class="ds-heading">
            {RESERVATION_WORDS[type]}
            {by.length > 0 && `: ${by.map(({ name, party }) => (party ? `${name} (${party})` : name)).join(', ')}`}
          </h3>
          <Prose text={text} />
        </div>
      ))}
      <ChangeLink href={changes && pathTo('answer.reservations', changes)} subject={texts.parts.reservations} />
    </section>
  );
}

function Files({ files, fileHref, changes }: ContentViewProps) {
  if (files === null) return null;
  return (
    <section class="y-section">
      <h2 class="ds-heading">{texts.parts.files}</h2>
      {files.length === 0 ? <p>{texts.noFiles}</p> : <FileList files={files} fileHref={fileHref} />}
      <ChangeLink href={changes && pathTo('answer.files', changes)} subject={texts.parts.files} />
    </section>
  );
}

export function FileList({ files, fileHref }: Pick<ContentViewProps, 'fileHref'> & { files: readonly ContentFile[] }) {
  return (
    <ul>
      {files.map((file) => {
        const href = fileHref(file);
        return (
          <li>
            {texts.fileKinds[file.kind]}: {href ? <a href={href}>{file.name}</a> : file.name}{' '}
            <Kept text={`(${texts.size(Math.max(1, Math.round(file.bytes / 1024)))})`} />
          </li>
        );
      })}
    </ul>
  );
}

function Secrecy({ content: { secrecy }, changes }: ContentViewProps) {
  if (secrecy.length === 0) return null;
  return (
    <section class="y-section">
      <h2 class="ds-heading">{texts.parts.secrecy}</h2>
      <ul>
        {secrecy.map(({ provision, authority, date }) => (
          <li>{[provision, authority, date].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
      <ChangeLink href={changes && pathTo('answer.secrecy', changes)} subject={texts.parts.secrecy} />
    </section>
  );
}
