import { pathTo } from '@yttra/platform';
import type { AnswerToPublish, PublicationPreview } from '@yttra/publication';
import type { RemissView } from '@yttra/remiss';
import { Button, ButtonRow, Checks, Form, Hidden, Notice, Page, Section } from '../../../ui';
import { wayUp } from '../../way-up';
import { Masked } from './masked';
import { Cleared, Stops } from './stops';
import { texts } from './texts.sv';
import { Withheld } from './withheld';

interface Props {
  remiss: RemissView;
  answers: readonly AnswerToPublish[];
  preview: PublicationPreview;
}

/** Nothing to publish yet. */
export function NotFinishedPage({ remiss }: { remiss: RemissView }) {
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)}>
      <p class="y-lead">{texts.lead}</p>
      <Notice tone="info">{texts.notFinished}</Notice>
    </Page>
  );
}

/** What will be seen, what is masked, what stops it. */
export function PublishPage({ remiss, answers, preview }: Props) {
  const at = { remissId: remiss.id };
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)} notices={texts.notices}>
      <p class="y-lead">{texts.lead}</p>
      {preview.out && <WhatIsOut at={at} preview={preview} />}
      <Stops at={at} stops={preview.stops} />
      <Cleared at={at} preview={preview} />
      <Masked at={at} preview={preview} />
      <Withheld at={at} answers={answers} preview={preview} />
      <Seen preview={preview} />
      <Form action={pathTo('remiss.publish', at)}>
        <Hidden name="seen" value={preview.seen} />
        <Documents preview={preview} />
        {preview.stops.length > 0 ? <p>{texts.stops.count(preview.stops.length)}</p> : <p>{texts.stops.none}</p>}
        <ButtonRow>
          <Button>{preview.out ? texts.again : texts.publish}</Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}

function WhatIsOut({ at, preview: { out, upToDate } }: { at: { remissId: string }; preview: PublicationPreview }) {
  return (
    <Section title={texts.out.title}>
      <p>
        {texts.out.since(out!.publishedAt)} {upToDate ? texts.out.upToDate : texts.out.changed}
      </p>
      <p>
        <a href={pathTo('published.remiss', { slug: out!.slug })}>{texts.out.see}</a>
      </p>
      <p>{texts.out.pdf[out!.pdf]}</p>
      <Form action={pathTo('remiss.publish.takeBack', at)}>
        <ButtonRow>
          <Button kind="danger">{texts.out.takeBack}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Seen({ preview: { content } }: { preview: PublicationPreview }) {
  const { bodies, questions, viewpoints } = content;
  const { seen } = texts;
  return (
    <Section title={seen.title}>
      <ul>
        <li>{seen.bodies(bodies.length, bodies.filter(({ shown }) => shown === 'whole').length)}</li>
        <li>{seen.questions(questions.length)}</li>
        <li>{seen.viewpoints(viewpoints.length)}</li>
      </ul>
      <p>{seen.never}</p>
    </Section>
  );
}

function Documents({ preview: { documents } }: { preview: PublicationPreview }) {
  if (documents.length === 0) return <p>{texts.documents.none}</p>;
  return (
    <Checks
      name="documents"
      legend={texts.documents.title}
      hint={texts.documents.hint}
      values={documents.filter(({ chosen }) => chosen).map(({ id }) => id)}
      options={documents.map(({ id, title, read, stops }) => ({
        value: id,
        label: title,
        hint: !read ? texts.documents.unread : stops.length > 0 ? texts.documents.stopped : undefined,
      }))}
    />
  );
}
