import { pathTo } from '@yttra/platform';
import type { PublicationPreview } from '@yttra/publication';
import { Button, ButtonRow, Field, Form, Hidden, Hush, Section, TextArea } from '../../../ui';
import { texts } from './texts.sv';

/** What is masked, and masking more. */
export function Masked({ at, preview: { masked } }: { at: { remissId: string }; preview: PublicationPreview }) {
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
                <Remove at={at} maskId={maskId} place={place} provision={provision} />
              ) : (
                <p class="y-quiet">{texts.masked.byBody}</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <Section level={3} title={texts.mask.title}>
        <p>{texts.mask.lead}</p>
        <Form action={pathTo('remiss.publish.mask', at)}>
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

interface RemoveProps {
  at: { remissId: string };
  maskId: string;
  place: string;
  /** What stands with the mask on this page: one that somebody has told since is not taken away unseen. */
  provision: string | null;
}

/** The words are to stand again. */
export function Remove({ at, maskId, place, provision }: RemoveProps) {
  return (
    <Form action={pathTo('remiss.publish.masked.remove', { ...at, maskId })}>
      <Hidden name="seen" value={provision ?? ''} />
      <Button kind="tertiary">
        {texts.stops.remove}
        <Hush>{texts.stops.removeWhat(place)}</Hush>
      </Button>
    </Form>
  );
}
