import type { RemissPlan } from '@yttra/remiss';
import { Fold, Notice } from '../../../ui';
import { texts } from './texts.sv';

/** More bodies than these push the rest away in a narrow window. */
const FEW = 5;

type Plan = Pick<RemissPlan, 'recipients' | 'earliestForAll' | 'earliestRatifiedForAll'>;

/** What there is to think of before a remiss goes out; the bodies that cannot decide in time are a list. */
export function PlanWarnings({ plan }: { plan: Plan & Pick<RemissPlan, 'warnings'> }) {
  return (
    <>
      {plan.warnings.map(({ code, text }) =>
        code === 'meetings.cannot' ? <CannotDecide plan={plan} /> : <Notice tone="warning">{text}</Notice>,
      )}
    </>
  );
}

/** Which bodies cannot decide in time, when each meets, and the earliest day for all. */
export function CannotDecide({ plan: { recipients, earliestForAll, earliestRatifiedForAll } }: { plan: Plan }) {
  const cannot = recipients.filter(({ ability }) => ability === 'cannot');
  if (cannot.length === 0) return null;
  const list = (
    <ul>
      {cannot.map(({ body, firstUsableMeeting }) => (
        <li>{firstUsableMeeting ? texts.meetsFirst(body, firstUsableMeeting.date) : texts.noMeeting(body)}</li>
      ))}
    </ul>
  );
  return (
    <Notice tone="warning" title={texts.cannot(cannot.length, recipients.length)}>
      {cannot.length > FEW ? <Fold summary={texts.which}>{list}</Fold> : list}
      {earliestForAll && (
        <p>
          <strong>{texts.earliest(earliestForAll)}</strong>{' '}
          {earliestRatifiedForAll && earliestRatifiedForAll > earliestForAll && texts.ratified(earliestRatifiedForAll)}
        </p>
      )}
    </Notice>
  );
}
