import { pathTo } from '@yttra/platform';
import { Button, DataTable, Form, Hidden, Hush, Notice, Section, Select, StatusTag, TextArea } from '../../../ui';
import type { ReviewProps } from './props';
import { texts } from './texts.sv';

export function ApproveSection(props: ReviewProps) {
  const { approve } = texts;
  if (!props.approval) return null;
  return (
    <Section title={approve.title} id="godkann">
      {props.approval.own ? (
        <Notice tone="info">{approve.own}</Notice>
      ) : (
        <Form action={pathTo('remiss.review.decide', { remissId: props.remiss.id })}>
          <p>{approve.lead(props.approval.askedBy)}</p>
          <TextArea name="reason" {...approve.reason} rows={3} optional />
          <div class="y-buttons">
            <Button name="approve" value="ja">
              {approve.yes}
            </Button>
            <Button kind="secondary" name="approve" value="nej">
              {approve.no}
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

/** The officer asks a colleague, and sees who has read. */
export function AskSection(props: ReviewProps) {
  const { ask } = texts;
  const { candidates, reviews } = props;
  return (
    <Section title={ask.title} id="be">
      {candidates!.length === 0 ? (
        <p>{ask.nobody}</p>
      ) : (
        <Form action={pathTo('remiss.review.ask', { remissId: props.remiss.id })}>
          <Select
            name="reviewerId"
            label={ask.who}
            options={[
              { value: '', label: ask.choose },
              ...candidates!.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextArea name="message" label={ask.message} rows={3} optional />
          <Button kind="secondary">{ask.submit}</Button>
        </Form>
      )}
      {reviews.length > 0 && (
        <DataTable
          caption={ask.asked}
          columns={[
            { key: 'who', label: ask.who },
            { key: 'state', label: ask.asked },
          ]}
          rows={reviews.map(({ reviewerId, reviewer, doneAt }) => ({
            key: reviewerId,
            cells: {
              who: reviewer,
              state: <StatusTag tone={doneAt ? 'success' : 'info'}>{doneAt ? ask.done : ask.waiting}</StatusTag>,
            },
          }))}
        />
      )}
    </Section>
  );
}

export function CommentsSection(props: ReviewProps) {
  const words = texts.comments;
  const isOffice = props.candidates !== null;
  return (
    <Section title={words.title} id="synpunkter">
      {props.comments.length === 0 && <p>{words.none}</p>}
      <ul class="y-links">
        {props.comments.map(({ id, task, question, text, writtenBy, dealtWith }) => (
          <li id={`synpunkt-${id}`}>
            <p>
              <strong>{words.by(writtenBy, question ? texts.question(question) : texts.parts[task])}</strong>{' '}
              {dealtWith && <StatusTag tone="success">{words.dealtWith}</StatusTag>}
            </p>
            <p class="y-kept-lines">{text}</p>
            {isOffice && !dealtWith && (
              <Form action={pathTo('remiss.review.dealtWith', { remissId: props.remiss.id })}>
                <Hidden name="comment" value={id} />
                <Button kind="tertiary">
                  {words.deal}
                  <Hush>{words.dealOf(writtenBy)}</Hush>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function WriteSection(props: ReviewProps) {
  const { write, parts } = texts;
  return (
    <Section title={write.title} id="skriv">
      <Form action={pathTo('remiss.review.comment', { remissId: props.remiss.id })}>
        <Select
          name="about"
          label={write.about}
          options={[
            ...Object.entries(parts).map(([value, label]) => ({ value, label })),
            ...props.questions.map(({ number }) => ({ value: `question-${number}`, label: texts.question(number) })),
          ]}
        />
        <TextArea name="text" label={write.text} rows={4} />
        <Button kind="secondary">{write.submit}</Button>
      </Form>
    </Section>
  );
}

export function FinishSection(props: ReviewProps) {
  if (!props.isReading) return null;
  return (
    <Section title={texts.finish.title} id="klar">
      <Form action={pathTo('remiss.review.done', { remissId: props.remiss.id })}>
        <Button kind={props.approval ? 'secondary' : 'primary'}>{texts.finish.submit}</Button>
      </Form>
    </Section>
  );
}
