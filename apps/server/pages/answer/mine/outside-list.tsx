import { OUTSIDE_WORDS, type StandingOutside } from '@yttra/response';
import { Notice } from '../../../ui';
import { texts } from './texts.sv';

/** Two hats: whose answers one stands outside of, and who can let one in by name. */
export function OutsideList({ remisser }: { remisser: readonly StandingOutside[] }) {
  const [first] = remisser;
  if (!first) return null;
  const { title, line, how } = texts.outside;
  const others = first.others.filter((name) => remisser.every((one) => one.others.includes(name)));
  return (
    <Notice tone="info" title={title}>
      <ul>
        {remisser.map(({ recipientId, title: remiss, caseNumber, as }) => (
          <li key={recipientId}>{line(remiss, caseNumber, OUTSIDE_WORDS[as])}</li>
        ))}
      </ul>
      <p>{how(first.body, others, first.mailbox)}</p>
    </Notice>
  );
}
