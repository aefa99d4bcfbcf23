import {
  answerWord,
  coverRows,
  decisionWords,
  happenings,
  meetingRows,
  meetingTitle,
  outcomeLine,
  type Published,
  type PublishedRemiss,
} from '@yttra/publication';
import { pathTo } from '@yttra/platform';
import { REMISS_STATE_WORDS } from '@yttra/remiss';
import { RESPONSE_KIND_WORDS, STANCE_WORDS, STANCES } from '@yttra/response';
import { BarChart, DataTable, Day, Fold, LinkList, Page, Prose, Section, SummaryList } from '../../../ui';
import { texts } from '../texts.sv';

const UP = [{ href: pathTo('published'), label: texts.list.title }];

/** All of a published remiss but the answers in full and the viewpoints, which have pages of their own. */
export function PublishedRemissPage({ remiss: { slug, content, pdf } }: { remiss: PublishedRemiss }) {
  return (
    <Page title={content.title} up={UP}>
      <p class="y-case">{content.caseNumber}</p>
      <p class="y-lead">{texts.lead(content.counts.answered, content.counts.asked, content.unit)}</p>
      {outcomeLine(content) && <p>{outcomeLine(content)}</p>}
      <Facts content={content} />
      {pdf && (
        <LinkList
          items={[{ href: pathTo('published.remiss.pdf', { slug }), label: texts.pdf, hint: texts.size(pdf.bytes) }]}
        />
      )}
      {content.background && (
        <Section title={texts.background}>
          <Prose text={content.background} />
        </Section>
      )}
      <Decision content={content} />
      <Documents slug={slug} documents={content.documents} />
      <Stances counts={content.counts} />
      <Bodies slug={slug} bodies={content.bodies} />
      {content.questions.length > 0 && <Questions questions={content.questions} />}
      <Section title={texts.viewpoints.title}>
        {content.viewpoints.length === 0 ? (
          <p>{texts.viewpoints.none}</p>
        ) : (
          <p>
            <a href={pathTo('published.remiss.viewpoints', { slug })}>
              {texts.viewpoints.link(content.viewpoints.length)}
            </a>
          </p>
        )}
      </Section>
      <Section title={texts.events}>
        <Fold summary={texts.showEvents}>
          <ul>
            {happenings(content).map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </Fold>
      </Section>
      <Section title={texts.data.title}>
        <p>{texts.data.text}</p>
        <LinkList
          items={[
            { href: pathTo('published.remiss.json', { slug }), label: texts.data.json },
            { href: pathTo('published.remiss.csv', { slug }), label: texts.data.csv },
          ]}
        />
      </Section>
      <p class="y-quiet">
        {texts.masks} {texts.more}
      </p>
    </Page>
  );
}

function Facts({ content }: { content: Published }) {
  const { facts } = texts;
  return (
    <SummaryList
      rows={[
        ...(content.documentKind ? [{ term: facts.kind, value: content.documentKind }] : []),
        ...(content.subjectArea ? [{ term: facts.area, value: content.subjectArea }] : []),
        ...(content.state ? [{ term: facts.state, value: REMISS_STATE_WORDS[content.state] }] : []),
        { term: facts.period, value: facts.periodOf(content.issuedOn, content.dueDate) },
        ...(content.reportedOn ? [{ term: facts.reported, value: <Day on={content.reportedOn} /> }] : []),
      ]}
    />
  );
}

/** What was decided, and at which meetings; one that was withdrawn never came so far. */
function Decision({ content }: { content: Published }) {
  const { caseNumber, meetings, decided, withdrawnOn } = content;
  const { decision } = texts;
  if (withdrawnOn) return null;
  return (
    <Section title={decision.title}>
      {meetings.length === 0 && <p>{decision.none}</p>}
      {(decided || meetings.length > 0) && (
        <Fold summary={decision.show}>
          {decided && (
            <Section level={3} title={decided.repealed ? decision.repealed : decision.adopted}>
              <Rows rows={coverRows(caseNumber, decided)} />
            </Section>
          )}
          {meetings.map((meeting, index) => (
            <Section key={index} level={3} title={meetingTitle(meeting)}>
              <Rows rows={meetingRows(content, meeting)} />
            </Section>
          ))}
        </Fold>
      )}
    </Section>
  );
}

const Rows = ({ rows }: { rows: { term: string; value: string }[] }) => (
  <SummaryList
    rows={rows.map(({ term, value }) => ({ term, value: value.includes('\n') ? <Prose text={value} /> : value }))}
  />
);

function Documents({ slug, documents }: { slug: string; documents: Published['documents'] }) {
  return (
    <Section title={texts.documents}>
      {documents.length === 0 ? (
        <p>{texts.noDocuments}</p>
      ) : (
        <LinkList
          items={documents.map(({ number, title, kind, bytes }) => ({
            href: pathTo('published.remiss.document', { slug, number }),
            label: title,
            hint: texts.documentHint(texts.documentKinds[kind], bytes),
          }))}
        />
      )}
    </Section>
  );
}

function Stances({ counts }: { counts: Published['counts'] }) {
  const data = [
    ...STANCES.map((stance) => ({ label: STANCE_WORDS[stance], value: counts.stances[stance], tone: stance })),
    { label: RESPONSE_KIND_WORDS.no_comments, value: counts.noComments, tone: 'no_comments' },
    { label: RESPONSE_KIND_WORDS.abstains, value: counts.abstained, tone: 'abstains' },
  ].filter(({ value }) => value > 0);
  const [most] = data.toSorted((one, other) => other.value - one.value);
  const { stances } = texts;
  return (
    <Section title={stances.title}>
      {most ? (
        <BarChart caption={stances.caption(most.label, most.value, counts.answered)} data={data} unit={stances.unit} />
      ) : (
        <p>{stances.none}</p>
      )}
    </Section>
  );
}

function Bodies({ slug, bodies }: { slug: string; bodies: Published['bodies'] }) {
  const { columns, caption, title, late, shown } = texts.bodies;
  return (
    <Section title={title}>
      <DataTable
        caption={caption}
        first={5}
        columns={[
          { key: 'body', label: columns.body },
          { key: 'stance', label: columns.stance, plain: true },
          { key: 'decided', label: columns.decided },
          { key: 'received', label: columns.received },
        ]}
        rows={bodies.map((body) => ({
          key: String(body.number),
          cells: {
            body:
              body.shown === 'whole' ? (
                <a href={pathTo('published.remiss.answer', { slug, number: body.number })}>{body.body}</a>
              ) : (
                body.body
              ),
            stance: [answerWord(body), body.late ? late : '', shown[body.shown]].filter(Boolean).join('. '),
            decided: decisionWords(body),
            received: body.receivedOn && <Day on={body.receivedOn} />,
          },
        }))}
      />
    </Section>
  );
}

function Questions({ questions }: { questions: Published['questions'] }) {
  return (
    <Section title={texts.questions.title}>
      {questions.map(({ number, text, comment }) => (
        <Section key={number} level={3} title={texts.questions.numbered(number, text)}>
          {comment && (
            <>
              <p class="y-quiet">{texts.questions.comment}</p>
              <Prose text={comment} />
            </>
          )}
        </Section>
      ))}
    </Section>
  );
}
