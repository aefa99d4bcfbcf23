import { OUTSIDE_WORDS, type OutsideRemiss } from '@yttra/response';
import { Section } from '../../../ui';
import { texts } from './texts.sv';

/** Two hats: what the person stands outside of, and who alone can change that. */
export function OutsideSection({ name, remisser }: { name: string; remisser: readonly OutsideRemiss[] }) {
  if (remisser.length === 0) return null;
  const { title, lead, line, how } = texts.outside;
  return (
    <Section title={title} id="utanfor">
      <p>{lead(name)}</p>
      <ul>
        {remisser.map(({ body, title: remiss, caseNumber, as }) => (
          <li>{line(body, remiss, caseNumber, OUTSIDE_WORDS[as])}</li>
        ))}
      </ul>
      <p>{how(name)}</p>
    </Section>
  );
}
