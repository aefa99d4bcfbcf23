import type { TagPerson, ViewpointOutline } from '@yttra/assessment';
import { Button, DataTable, Field, Form, Hush, Section, Select } from '../../../ui';
import { withQuery } from '../../../web/go-to';
import { tagsPath, workbenchPath } from '../addresses';
import { AssessPage } from '../frame/assess-page';
import type { AssessRound } from '../frame/assess-rounds';
import { withFilter } from '../frame/bench-filter';
import { texts } from './texts.sv';

export interface TagsPageProps {
  round: AssessRound;
  viewpoints: readonly ViewpointOutline[];
  /** The tags that belong to somebody. */
  people: readonly TagPerson[];
  /** Who may write reasons in the round. */
  candidates: readonly { id: string; name: string }[];
  /** The tag that is to belong to another. */
  chosen: string | null;
}

/** Every tag of the round: how far it has come, and whose it is. */
export function TagsPage({ round, viewpoints, people, candidates, chosen }: TagsPageProps) {
  const { remiss, mayMark } = round;
  const words = texts.list;
  const owners = new Map(people.map((one) => [one.tag, one]));
  const tags = [...new Set([...viewpoints.flatMap((one) => one.tags), ...owners.keys()])].sort((a, b) =>
    a.localeCompare(b, 'sv'),
  );
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
          const tagged = viewpoints.filter((one) => one.tags.includes(tag));
          return {
            key: tag,
            cells: {
              tag: <a href={withFilter(workbenchPath(remiss.id), { tag })}>{tag}</a>,
              viewpoints: tagged.length,
              left: tagged.filter(({ left }) => left).length,
              person: ownerWords(owners.get(tag), candidates),
              change: (
                <a href={withQuery(`${tagsPath(remiss.id)}#ge`, new URLSearchParams({ tagg: tag }).toString())}>
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
          <Form action={tagsPath(remiss.id)}>
            <Field name="tag" label={texts.give.tag} value={chosen} width="20" maxlength={60} autocomplete="off" />
            <Select
              name="personId"
              label={texts.give.person}
              options={[
                { value: '', label: texts.give.nobody },
                ...candidates.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={owner?.personId ?? ''}
            />
            <Field name="days" label={texts.give.days} value={owner?.days ?? 10} width="4" inputmode="numeric" />
            <Button>{texts.give.button}</Button>
          </Form>
        </Section>
      )}
    </AssessPage>
  );
}

function ownerWords(owner: TagPerson | undefined, candidates: TagsPageProps['candidates']): string {
  if (!owner) return texts.nobody;
  const isAskable = candidates.some(({ id }) => id === owner.personId);
  return isAskable ? texts.within(owner.person, owner.days) : `${owner.person}, ${texts.mayNot}`;
}
