import type { LocalDate } from '@yttra/platform';
import { pathTo } from '@yttra/platform';
import type { LetterView } from '@yttra/remiss';
import { Button, DateInput, Form, Hidden, Hush, Section } from '../../../ui';
import { texts } from './texts.sv';

/** Letters to print, and to mark when they are in the post. `back`: the page to go to afterwards. */
export function LettersSection({
  remissId,
  letters,
  today,
  back = 'utskickad',
}: {
  remissId: string;
  letters: readonly LetterView[];
  today: LocalDate;
  back?: 'utskickad' | 'folj' | 'aterkoppling';
}) {
  if (letters.length === 0) return null;
  const words = texts.letters;
  return (
    <Section title={words.title} id="brev">
      <p>{words.lead}</p>
      <ul class="y-links">
        {letters.map(({ id, body, kind, sentOn }) => (
          <li>
            <a href={pathTo('remiss.postalLetter', { remissId, letterId: id })}>
              {words.print(words.kinds[kind], body)}
            </a>
            {sentOn ? (
              <p>{words.sent(sentOn)}</p>
            ) : (
              <Form action={pathTo('remiss.postalLetter', { remissId, letterId: id })}>
                <Hidden name="till" value={back} />
                <DateInput name={`sent-${id}`} legend={words.day(body)} value={today} />
                <Button kind="secondary" name="letter" value={id}>
                  {words.mark}
                  <Hush>{words.markFor(body)}</Hush>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
