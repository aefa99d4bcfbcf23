import { stopLine, type PublicationPreview, type Stop } from '@yttra/publication';
import { Button, Details, Form, Hidden, Hush, Section } from '../../../ui';
import { Remove } from './masked';
import { texts } from './texts.sv';

/** What stands in the way, each with what is done about it. */
export function Stops({ base, stops }: { base: string; stops: readonly Stop[] }) {
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
  const { why, words, place, maskId, key, provision } = stop;
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
        <Remove base={base} maskId={maskId!} place={place} provision={provision} />
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

/** Numbers that somebody has said are nobody's. */
export function Cleared({ base, preview: { cleared } }: { base: string; preview: PublicationPreview }) {
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
