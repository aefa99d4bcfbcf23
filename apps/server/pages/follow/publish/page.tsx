import { stopLine, type PublicationPreview, type Stop } from '@yttra/publication';
import type { RemissView } from '@yttra/remiss';
import {
  Button,
  ButtonRow,
  Checks,
  Details,
  Field,
  Form,
  Hidden,
  Hush,
  Notice,
  Page,
  Section,
  TextArea,
} from '../../../ui';
import { wayUp } from '../../way-up';
import { texts } from './texts.sv';

interface Props {
  remiss: RemissView;
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
export function PublishPage({ remiss, preview }: Props) {
  const base = `/remisser/${remiss.id}/publicera`;
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)} notices={texts.notices}>
      <p class="y-lead">{texts.lead}</p>
      {preview.out && <WhatIsOut base={base} preview={preview} />}
      <Stops base={base} stops={preview.stops} />
      <Cleared base={base} preview={preview} />
      <Masked base={base} preview={preview} />
      <Seen preview={preview} />
      <Form action={base}>
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

function WhatIsOut({ base, preview: { out, upToDate } }: { base: string; preview: PublicationPreview }) {
  return (
    <Section title={texts.out.title}>
      <p>
        {texts.out.since(out!.publishedAt)} {upToDate ? texts.out.upToDate : texts.out.changed}
      </p>
      <p>
        <a href={`/offentligt/${out!.slug}`}>{texts.out.see}</a>
      </p>
      <p>{texts.out.pdf[out!.pdf]}</p>
      <Form action={`${base}/ta-tillbaka`}>
        <ButtonRow>
          <Button kind="danger">{texts.out.takeBack}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Stops({ base, stops }: { base: string; stops: readonly Stop[] }) {
  if (stops.length === 0) return null;
  return (
    <Section title={texts.stops.title} id="hinder">
      <ul>
        {stops.map((stop, index) => (
          <li key={index}>
            <p>{stopLine(stop)}</p>
            {stop.words && <p class="y-quiet">{texts.stops.words(stop.words)}</p>}
            <WayOut base={base} stop={stop} index={index} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What is done about it, there and then where it can be. */
function WayOut({ base, stop, index }: { base: string; stop: Stop; index: number }) {
  const { why, words, place, maskId, key } = stop;
  if (key.startsWith('file:')) {
    return (
      <>
        <p>{texts.stops.inDocument}</p>
        <NoNumber base={base} stop={stop} index={index} />
      </>
    );
  }
  if (why === 'open_mask' || why === 'changed_mask') {
    return (
      <>
        {why === 'open_mask' ? <Settle base={base} maskId={maskId!} index={index} /> : <p>{texts.stops.changed}</p>}
        <Remove base={base} maskId={maskId!} place={place} />
      </>
    );
  }
  if (!words) return <p>{texts.stops.inText}</p>;
  return (
    <>
      <Form action={`${base}/maskera`}>
        <Hidden name="words" value={words} />
        <Hidden name="provision" value={texts.stops.usual} />
        <Button kind="secondary">
          {texts.stops.mask}
          <Hush>{texts.stops.maskWhat(words)}</Hush>
        </Button>
      </Form>
      <NoNumber base={base} stop={stop} index={index} />
    </>
  );
}

/** It only looks like a personal number, and somebody who has read it says what it is. */
function NoNumber({ base, stop: { key, at, words }, index }: { base: string; stop: Stop; index: number }) {
  if (!at) return null;
  const { number } = texts;
  return (
    <Details summary={number.summary}>
      <form class="y-form" method="post" action={`${base}/nummer`} noValidate>
        <Hidden name="place" value={key} />
        <Hidden name="textSha256" value={at.textSha256} />
        <Hidden name="from" value={String(at.from)} />
        <Hidden name="to" value={String(at.to)} />
        <label for={`nummer-${index}`}>{number.reason}</label>
        <p class="y-hint" id={`nummer-${index}-hint`}>
          {number.hint}
        </p>
        <input
          class="ds-input"
          id={`nummer-${index}`}
          aria-describedby={`nummer-${index}-hint`}
          name="reason"
          maxLength={500}
        />
        <Button kind="secondary">
          {number.button}
          <Hush>{texts.stops.maskWhat(words!)}</Hush>
        </Button>
      </form>
    </Details>
  );
}

function Cleared({ base, preview: { cleared } }: { base: string; preview: PublicationPreview }) {
  if (cleared.length === 0) return null;
  const { number } = texts;
  return (
    <Section title={number.title}>
      <ul>
        {cleared.map(({ id, place, words, reason }) => (
          <li key={id}>
            <p>{number.line(words, place, reason)}</p>
            <Form action={`${base}/nummer/${id}/ta-bort`}>
              <Button kind="tertiary">
                {number.remove}
                <Hush>{texts.stops.maskWhat(words)}</Hush>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Settle({ base, maskId, index }: { base: string; maskId: string; index: number }) {
  return (
    <form class="y-form" method="post" action={`${base}/maskering/${maskId}`} noValidate>
      <label for={`lagrum-${index}`}>{texts.stops.provision}</label>
      <input class="ds-input y-width-20" id={`lagrum-${index}`} name="provision" maxLength={200} />
      <Button kind="secondary">{texts.stops.settle}</Button>
    </form>
  );
}

function Remove({ base, maskId, place }: { base: string; maskId: string; place: string }) {
  return (
    <Form action={`${base}/maskering/${maskId}/ta-bort`}>
      <Button kind="tertiary">
        {texts.stops.remove}
        <Hush>{texts.stops.removeWhat(place)}</Hush>
      </Button>
    </Form>
  );
}

function Masked({ base, preview: { masked } }: { base: string; preview: PublicationPreview }) {
  return (
    <Section title={texts.masked.title}>
      {masked.length === 0 ? (
        <p>{texts.masked.none}</p>
      ) : (
        <ul>
          {masked.map(({ place, provision, maskId }, index) => (
            <li key={index}>
              <p>{texts.masked.line(place, provision)}</p>
              {maskId ? (
                <Remove base={base} maskId={maskId} place={place} />
              ) : (
                <p class="y-quiet">{texts.masked.byBody}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <Section level={3} title={texts.mask.title}>
        <p>{texts.mask.lead}</p>
        <Form action={`${base}/maskera`}>
          <TextArea name="words" label={texts.mask.words} hint={texts.mask.wordsHint} rows={2} />
          <Field name="provision" label={texts.mask.provision} hint={texts.mask.provisionHint} width="20" />
          <ButtonRow>
            <Button kind="secondary">{texts.mask.button}</Button>
          </ButtonRow>
        </Form>
      </Section>
    </Section>
  );
}

function Seen({ preview: { content } }: { preview: PublicationPreview }) {
  const { bodies, questions, viewpoints } = content;
  const withheld = bodies.filter(({ shown }) => shown === 'withheld').map(({ body }) => body);
  const { seen } = texts;
  return (
    <Section title={seen.title}>
      <ul>
        <li>{seen.bodies(bodies.length, bodies.filter(({ shown }) => shown === 'whole').length)}</li>
        <li>{seen.questions(questions.length)}</li>
        <li>{seen.viewpoints(viewpoints.length)}</li>
        {withheld.length > 0 && <li>{seen.withheld(withheld.join(', '))}</li>}
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
