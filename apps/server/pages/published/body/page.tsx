import {
  answerWord,
  chosenWords,
  decisionWords,
  type Published,
  type PublishedAnswer,
  type PublishedBody,
  type PublishedRemiss,
} from '@yttra/publication';
import { pathTo } from '@yttra/platform';
import { RESERVATION_WORDS } from '@yttra/response';
import { Day, LinkList, Page, Prose, Section, SummaryList } from '../../../ui';
import { texts } from '../texts.sv';

/** The answer as it came in, with what is masked. */
export function PublishedAnswerPage({ remiss, body }: { remiss: PublishedRemiss; body: PublishedBody }) {
  const { content } = remiss;
  const base = pathTo('published.remiss', { slug: remiss.slug });
  const { answer } = body;
  return (
    <Page
      title={texts.answer.title(body.body)}
      up={[
        { href: pathTo('published'), label: texts.list.title },
        { href: base, label: content.title },
      ]}
    >
      <AnswerFacts body={body} />
      {answer ? (
        <Answer content={content} answer={answer} />
      ) : (
        <p>{texts.bodies.shown[body.shown] || texts.answer.none}</p>
      )}
      {body.officeAnswer && (
        <Section title={texts.answer.fromOffice(content.unit)}>
          <Prose text={body.officeAnswer} />
        </Section>
      )}
      <Others slug={remiss.slug} content={content} here={body.number} />
    </Page>
  );
}

function Answer({ content, answer }: { content: Published; answer: PublishedAnswer }) {
  return (
    <>
      {isEmpty(answer) && <p>{texts.answer.nothing}</p>}
      {answer.answers.map(({ question, ...given }) => (
        <Section key={question} title={questionTitle(content, question)}>
          <Given content={content} question={question} given={given} />
        </Section>
      ))}
      {answer.text && (
        <Section title={content.questions.length > 0 ? texts.answer.text : texts.answer.wholeText}>
          <Prose text={answer.text} />
        </Section>
      )}
      {answer.reason && (
        <Section title={texts.answer.reason}>
          <Prose text={answer.reason} />
        </Section>
      )}
      <Beside answer={answer} />
    </>
  );
}

const isEmpty = ({ answers, text, reason, sectionComments, reservations }: PublishedAnswer): boolean =>
  answers.length + sectionComments.length + reservations.length === 0 && !text && !reason;

const questionTitle = ({ questions }: Published, question: number): string =>
  texts.questions.numbered(question, questions.find(({ number }) => number === question)?.text ?? '');

function AnswerFacts({ body }: { body: PublishedBody }) {
  const decided = decisionWords(body);
  return (
    <SummaryList
      rows={[
        { term: texts.answer.stance, value: answerWord(body) },
        ...(decided ? [{ term: texts.answer.decided, value: decided }] : []),
        ...(body.receivedOn
          ? [
              {
                term: texts.answer.received,
                value: (
                  <>
                    <Day on={body.receivedOn} />
                    {body.late && `, ${texts.bodies.late}`}
                  </>
                ),
              },
            ]
          : []),
        ...(body.caseNumber ? [{ term: texts.answer.caseNumber, value: body.caseNumber }] : []),
        ...(body.part ? [{ term: texts.answer.part, value: body.part }] : []),
      ]}
    />
  );
}

function Given({
  content,
  question,
  given: { state, text, value, comment },
}: {
  content: Published;
  question: number;
  given: Omit<PublishedAnswer['answers'][number], 'question'>;
}) {
  const chosen = chosenWords(content, question, value);
  return (
    <>
      {state === 'nothing_to_add' && <p>{texts.answer.nothingToAdd}</p>}
      {state === 'blank' && <p>{texts.answer.blank}</p>}
      {chosen && <Prose text={chosen} />}
      {text && <Prose text={text} />}
      {comment && (
        <>
          <p class="y-quiet">{texts.questions.comment}</p>
          <Prose text={comment} />
        </>
      )}
    </>
  );
}

function Beside({ answer: { sectionComments, reservations } }: { answer: PublishedAnswer }) {
  return (
    <>
      {sectionComments.length > 0 && (
        <Section title={texts.answer.sections}>
          {sectionComments.map(({ section, text }, index) => (
            <Section key={index} level={3} title={section}>
              <Prose text={text} />
            </Section>
          ))}
        </Section>
      )}
      {reservations.length > 0 && (
        <Section title={texts.answer.reservations}>
          <p class="y-quiet">{texts.answer.reservationsWhose}</p>
          {reservations.map(({ type, by, text }, index) => (
            <Section key={index} level={3} title={dissentTitle(type, by)}>
              <Prose text={text} />
            </Section>
          ))}
        </Section>
      )}
    </>
  );
}

type Dissent = PublishedAnswer['reservations'][number];
const dissentTitle = (type: Dissent['type'], by: Dissent['by']): string =>
  [RESERVATION_WORDS[type], by.map(({ name, party }) => (party ? `${name} (${party})` : name)).join(', ')]
    .filter(Boolean)
    .join(': ');

/** The answers before and after this one. */
function Others({ slug, content, here }: { slug: string; content: Published; here: number }) {
  const whole = content.bodies.filter(({ answer }) => answer);
  const to = (body: PublishedBody | undefined, label: string) =>
    body
      ? [{ href: pathTo('published.remiss.answer', { slug, number: body.number }), label: `${label}: ${body.body}` }]
      : [];
  const items = [
    ...to(
      whole.findLast(({ number }) => number < here),
      texts.answer.previous,
    ),
    ...to(
      whole.find(({ number }) => number > here),
      texts.answer.next,
    ),
  ];
  return items.length > 0 ? <LinkList items={items} /> : null;
}
