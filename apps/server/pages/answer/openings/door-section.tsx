import { pathTo } from '@yttra/platform';
import { OUTSIDE_WORDS, type AtTheDoor } from '@yttra/response';
import { Button, Form, Hidden, Hush } from '../../../ui';
import { texts } from './texts.sv';

/**
 * Those who serve the body and stand outside: its mailbox lets them in by name, one answer at a time, and out again.
 */
export function DoorSection({ door }: { door: readonly AtTheDoor[] }) {
  if (door.length === 0) return null;
  const words = texts.door;
  return (
    <>
      <h3 class="ds-heading">{words.title}</h3>
      <p>{words.lead}</p>
      <ul class="y-links">
        {door.map(({ recipientId, personId, person, title, caseNumber, as, isLetIn }) => (
          <li key={`${recipientId} ${personId}`}>
            <strong>{person}</strong>
            <p class="y-hint">
              {isLetIn ? words.inside(title, caseNumber) : words.outside(title, caseNumber, OUTSIDE_WORDS[as])}
            </p>
            <Form action={pathTo(isLetIn ? 'openings.letOut' : 'openings.letIn')}>
              <Hidden name="recipientId" value={recipientId} />
              <Hidden name="personId" value={personId} />
              <Button kind="secondary">
                {isLetIn ? words.letOut(person) : words.letIn(person)}
                <Hush>{words.where(title)}</Hush>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}
