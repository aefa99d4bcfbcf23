import type { TagCount, TagPerson } from '@yttra/assessment';
import { pathTo } from '@yttra/platform';
import { Button, DataTable, Field, Form, Hush, Section, Select } from '../../../ui';
import { AssessPage } from '../frame/assess-page';
import type { AssessRound } from '../frame/assess-rounds';
import { withFilter } from '../frame/bench-filter';
import { texts } from './texts.sv';

/** In the address: the tag that one has chosen to change. */
export const CHOSEN_TAG = 'andra';

export interface TagsPageProps {
  round: AssessRound;
  counts: ReadonlyMap<string, TagCount>;
  /** The tags that belong to somebody. */
  people: readonly TagPerson[];
  /** Who may write reasons in the round. */
  candidates: readonly { id: string; name: string }[];
  /** The tag that is to belong to another. */
  chosen: string | null;
}

/** Every tag of the round: how far it has come, and whose it is. */
export function TagsPage({ round, counts, people, candidates, chosen }: TagsPageProps) {
  const { remiss, mayMark, filter } = round;
  const words = texts.list;
  const owners = new Map(people.map((one) => [one.tag, one]));
  const tags = [...new Set([...counts.keys(), ...owners.keys()])].sort((a, b) => a.localeCompare(b, 'sv'));
  const owner = owners.get(chosen ?? '');
  return (
    <AssessPage round={round} title={texts.title} notices={texts.notices}>
      <p>{texts.lead}</p>
      <DataTable
        caption={words.caption}
        captionHidden
        columns={[
          { key: 'tag', label: words.tag },
          { key: 'viewpoints', label: words.viewpoints, numeric: true },
          { key: 'left', label: words.left, numeric: true },
          { key: 'person', label: words.person },
          ...(mayMark ? [{ key: 'change', label: words.change, plain: true }] : []),
        ]}
        rows={tags.map((tag) => {
          const { all, left } = counts.get(tag) ?? { all: 0, left: 0 };
          return {
            key: tag,
            cells: {
              tag: (
                <a href={withFilter(pathTo('remiss.assessment', { remissId: remiss.id }), { ...filter, tag })}>{tag}</a>
              ),
              viewpoints: all,
              left,
              person: ownerWords(owners.get(tag), candidates),
              change: (
                <a
                  href={withFilter(pathTo('remiss.assessment.tags', { remissId: remiss.id, anchor: 'ge' }), filter, {
                    [CHOSEN_TAG]: tag,
                  })}
                >
                  {words.change}
                  <Hush>{texts.changeWhich(tag)}</Hush>
                </a>
              ),
            },
          };
        })}
        empty={words.none}
      />
      {mayMark && (
        <Section title={texts.give.title} id="ge">
          <Form action={withFilter(pathTo('remiss.assessment.tags', { remissId: remiss.id }), filter)}>
            <Field name="tag" label={texts.give.tag} value={chosen} width="20" maxlength={60} autocomplete="off" />
            <Select
              name="personId"
              label={texts.give.person}
              options={[
                { value: '', label: texts.give.nobody },
                ...candidates.map(({ id, name }) => ({ value: id, label: name })),
                ...(owner?.expert ? [{ value: owner.personId, label: texts.expert(owner.person) }] : []),
              ]}
              value={owner?.personId ?? ''}
            />
            <Field name="email" type="email" label={texts.give.expert} hint={texts.give.expertHint} optional />
            <Field name="days" label={texts.give.days} value={owner?.days ?? 10} width="4" inputmode="numeric" />
            <Button>{texts.give.button}</Button>
          </Form>
        </Section>
      )}
      {mayMark && chosen !== null && tags.includes(chosen) && (
        <Section title={texts.rename.title(chosen)}>
          <Form
            action={withFilter(pathTo('remiss.assessment.tags.rename', { remissId: remiss.id }), filter, {
              [CHOSEN_TAG]: chosen,
            })}
          >
            <Field name="name" label={texts.rename.name} value={chosen} width="20" maxlength={60} autocomplete="off" />
            <Button kind="secondary">{texts.rename.button}</Button>
          </Form>
        </Section>
      )}
    </AssessPage>
  );
}

function ownerWords(owner: TagPerson | undefined, candidates: TagsPageProps['candidates']): string {
  if (!owner) return texts.nobody;
  if (owner.expert) return texts.within(texts.expert(owner.person), owner.days);
  const isColleague = candidates.some(({ id }) => id === owner.personId);
  return isColleague ? texts.within(owner.person, owner.days) : `${owner.person}, ${texts.mayNot}`;
}
