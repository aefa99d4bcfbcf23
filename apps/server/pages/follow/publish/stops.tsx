import { pathTo } from '@yttra/platform';
import { stopLine, type PublicationPreview, type Stop } from '@yttra/publication';
import { Button, Details, Form, Hidden, Hush, Section } from '../../../ui';
import { Remove } from './masked';
import { texts } from './texts.sv';

/** What stands in the way, each with what is done about it. */
export function Stops({ at, stops }: { at: { remissId: string }; stops: readonly Stop[] }) {
  if (stops.length === 0) return null;
  return (
    <Section title={texts.stops.title} id="hinder">
      <ul>
        {stops.map((stop, index) => (
          <li key={index}>
            <p>{stopLine(stop)}</p>
            {stop.words && <p class="y-quiet">{texts.stops.words(stop.words)}</p>}
            <WayOut at={at} stop={stop} index={index} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What is done about it, there and then where it can be. */
function WayOut({ at, stop, index }: { at: { remissId: string }; stop: Stop; index: number }) {
  const { why, words, place, maskId, key, provision } = stop;
  if (key.startsWith('file:')) {
    return (
      <>
        <p>{texts.stops.inDocument}</p>
        <NoNumber at={at} stop={stop} index={index} />
      </>
    );
  }
  if (why === 'open_mask' || why === 'changed_mask') {
    return (
      <>
        {why === 'open_mask' ? <Settle at={at} maskId={maskId!} index={index} /> : <p>{texts.stops.changed}</p>}
        <Remove at={at} maskId={maskId!} place={place} provision={provision} />
      </>
    );
  }
  if (!words) return <p>{texts.stops.inText}</p>;
  return (
    <>
      <Form action={pathTo('remiss.publish.mask', at)}>
        <Hidden name="words" value={words} />
        <Hidden name="provision" value={texts.stops.usual} />
        <Button kind="secondary">
          {texts.stops.mask}
          <Hush>{texts.stops.maskWhat(words)}</Hush>
        </Button>
      </Form>
      <NoNumber at={at} stop={stop} index={index} />
    </>
  );
}

/** It only looks like a personal number, and somebody who has read it says what it is. */
function NoNumber({
  at,
  stop: { key, at: span, words },
  index,
}: {
  at: { remissId: string };
  stop: Stop;
  index: number;
}) {
  if (!span) return null;
  const { number } = texts;
  return (
    <Details summary={number.summary}>
      <form class="y-form" method="post" action={pathTo('remiss.publish.number', at)} noValidate>
        <Hidden name="place" value={key} />
        <Hidden name="textSha256" value={span.textSha256} />
        <Hidden name="from" value={String(span.from)} />
        <Hidden name="to" value={String(span.to)} />
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

/** Numbers that somebody has said are nobody's. */
export function Cleared({ at, preview: { cleared } }: { at: { remissId: string }; preview: PublicationPreview }) {
  if (cleared.length === 0) return null;
  const { number } = texts;
  return (
    <Section title={number.title}>
      <ul>
        {cleared.map(({ id, place, words, reason }) => (
          <li key={id}>
            <p>{number.line(words, place, reason)}</p>
            <Form action={pathTo('remiss.publish.number.remove', { ...at, clearingId: id })}>
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

function Settle({ at, maskId, index }: { at: { remissId: string }; maskId: string; index: number }) {
  return (
    <form class="y-form" method="post" action={pathTo('remiss.publish.masked', { ...at, maskId })} noValidate>
      <label for={`lagrum-${index}`}>{texts.stops.provision}</label>
      <input class="ds-input y-width-20" id={`lagrum-${index}`} name="provision" maxLength={200} />
      <Button kind="secondary">{texts.stops.settle}</Button>
    </form>
  );
}
