import { DISPOSITION_WORDS, DISPOSITIONS, type TagPerson, type Viewpoint, type WrittenReason } from '@yttra/assessment';
import type { SectionView } from '@yttra/remiss';
import { Button, ButtonRow, Choice, Details, Field, Hush, Select, TextArea } from '../../../ui';
import { withQuery } from '../../../web/go-to';
import { texts } from './texts.sv';

interface ViewpointFieldsProps {
  /** The viewpoint as it stands; null for one that is being marked. */
  viewpoint: Pick<Viewpoint, 'text' | 'tags' | 'aboutSection' | 'disposition' | 'reason' | 'changeText'> | null;
  /** A member's own view has no heading of the office's. */
  isDissent?: boolean;
  /** The draft's sections, the tags that are used in the round, and those of them that belong to somebody. */
  sections: readonly SectionView[];
  tags: readonly string[];
  tagPeople: readonly TagPerson[];
  reasons: FieldReasons;
}

/** Reasons that have been written in the round. */
export interface FieldReasons {
  written: readonly WrittenReason[];
  /** The one that is asked for in the page's address, by a viewpoint that it stands in: it stands in the field. */
  asked: string | null;
  /** The page's own path, with the filter that one works through. */
  path: string;
}

/** What the office says of a viewpoint, in the order in which it is thought. */
export function ViewpointFields({ viewpoint, isDissent, sections, tags, tagPeople, reasons }: ViewpointFieldsProps) {
  const words = texts.fields;
  const headings = sectionChoices(sections, viewpoint?.aboutSection ?? null);
  return (
    <>
      {!isDissent && (
        <Field
          name="text"
          label={words.text}
          hint={viewpoint ? words.textHint : words.textHintNew}
          value={viewpoint?.text}
        />
      )}
      <Field
        name="tags"
        label={words.tags}
        hint={tagsHint(tags, tagPeople)}
        value={viewpoint?.tags.join(', ')}
        autocomplete="off"
      />
      {headings.length > 0 && (
        <Select
          name="aboutSection"
          label={words.aboutSection}
          options={[{ value: '', label: words.noSection }, ...headings.map((value) => ({ value, label: value }))]}
          value={viewpoint?.aboutSection ?? ''}
        />
      )}
      <Choice
        name="disposition"
        legend={words.disposition}
        options={DISPOSITIONS.map((value) => ({ value, label: DISPOSITION_WORDS[value] }))}
        value={viewpoint?.disposition ?? null}
        inline
      />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        value={askedReason(reasons) ?? viewpoint?.reason}
        rows={4}
      />
      <EarlierReasons {...reasons} />
      <TextArea
        name="changeText"
        label={words.changeText}
        hint={words.changeTextHint}
        value={viewpoint?.changeText}
        rows={3}
      />
      <ButtonRow>
        <Button name="vidare" value="nasta">
          {texts.saveAndNext}
        </Button>
        <Button kind="secondary" name="vidare" value="kvar">
          {texts.save}
        </Button>
      </ButtonRow>
    </>
  );
}

/** The tags that are there already, each with whom it gives the viewpoint to. */
function tagsHint(tags: readonly string[], people: readonly TagPerson[]): string {
  const words = texts.fields;
  const owners = new Map(people.map(({ tag, person }) => [tag, person]));
  const known = [...new Set([...tags, ...owners.keys()])].map((tag) => {
    const person = owners.get(tag);
    return person ? words.tagOf(tag, person) : tag;
  });
  return known.length > 0 ? words.tagsKnown(known.join(', ')) : words.tagsHint;
}

function askedReason({ written, asked }: FieldReasons): string | null {
  return written.find(({ viewpointId }) => viewpointId === asked)?.reason ?? null;
}

/** Each with where it stands, and the way to have it here: the same question deserves the same answer. */
function EarlierReasons({ written, asked, path }: FieldReasons) {
  if (written.length === 0) return null;
  const words = texts.reasons;
  return (
    <Details summary={words.title(written.length)}>
      <ul class="y-plain-list">
        {written.map(({ reason, viewpointId, numbers }) => (
          <li key={viewpointId}>
            <p class="y-kept-lines">{reason}</p>
            <p class="y-quiet">
              {words.usedIn(numbers.join(', '))}{' '}
              {viewpointId !== asked && (
                <a href={withQuery(`${path}#reason`, `skal=${viewpointId}`)}>
                  {words.use}
                  <Hush> {words.useWhich(numbers[0]!)}</Hush>
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Details>
  );
}

/** The headings of the draft as one chooses among them; one that stands no longer in it stays chosen. */
function sectionChoices(sections: readonly SectionView[], chosen: string | null): string[] {
  const headings = sections.map(({ number, heading }) => [number, heading].filter(Boolean).join(' ').slice(0, 300));
  return [...new Set([...headings.filter(Boolean), ...(chosen ? [chosen] : [])])];
}
