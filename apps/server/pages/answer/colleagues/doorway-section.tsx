import { pathTo } from '@yttra/platform';
import { OUTSIDE_WORDS, type Doorway } from '@yttra/response';
import { Button, ButtonRow, Field, Form, Hidden, Hush, Section } from '../../../ui';
import { texts } from './texts.sv';
import { dayAndTime } from '../../../ui/days';

interface DoorwaySectionProps {
  rid: string;
  leads: boolean;
  doorway: Doorway;
}

/** Those who stand outside in whatever hat, and those whom the body has let in by name. */
export function DoorwaySection({ rid, leads, doorway: { outside, letIn, mayLetIn } }: DoorwaySectionProps) {
  const words = texts.outside;
  return (
    <Section title={words.title} id="utanfor">
      <p>{words.lead}</p>
      {letIn.length > 0 && (
        <ul class="y-links">
          {letIn.map(({ person, as, by, at }) => (
            <li>
              <strong>{person.name}</strong>
              <p class="y-hint">{words.letIn(OUTSIDE_WORDS[as], by, dayAndTime(at))}</p>
              {leads && (
                <Form action={pathTo('answer.colleagues.letOut', { rid })}>
                  <Hidden name="personId" value={person.id} />
                  <Button kind="tertiary">
                    {words.end} <Hush>{texts.endWho(person.name)}</Hush>
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {outside.length > 0 && (
        <ul class="y-links">
          {outside.map(({ person, as }) => (
            <li>
              <strong>{person.name}</strong>
              <p class="y-hint">{words.serves(OUTSIDE_WORDS[as])}</p>
              {leads && mayLetIn && (
                <Form action={pathTo('answer.colleagues.letIn', { rid })}>
                  <Hidden name="letInEmail" value={person.email} />
                  <Button kind="secondary">{words.letInWho(person.name)}</Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
      {leads && mayLetIn && (
        <Form action={pathTo('answer.colleagues.letIn', { rid })}>
          <Field
            name="letInEmail"
            type="email"
            label={words.email}
            hint={words.emailHint}
            width="full"
            autocomplete="off"
          />
          <ButtonRow>
            <Button kind="secondary">{words.send}</Button>
          </ButtonRow>
        </Form>
      )}
      {leads && !mayLetIn && <p>{words.notYou}</p>}
    </Section>
  );
}
