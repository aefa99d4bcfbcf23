import { decisionFormOf, isCommittee } from '@yttra/bodies';
import type { PlannedBody } from '@yttra/remiss';
import { Button, Checks, Choice, DateInput, Details, Form, Hidden, Section } from '../../../ui';
import type { DatesProps } from './props';
import { texts } from './texts.sv';

/** So many late bodies can be asked one by one; with more, another day is the likelier way out. */
const FEW = 6;

/** The choice of day, what single bodies are asked for, and when kommunstyrelsen takes it up. */
export function RestOfPlan({ remiss, plan }: DatesProps) {
  const asked = (ask: 'delegation' | 'immediate_ratification') =>
    remiss.requests.filter((request) => request.ask === ask).map(({ bodyId }) => bodyId);
  const late = plan.recipients.filter(({ ability }) => ability === 'cannot' || ability === 'only_unratified');
  const delegation = withAsked(plan.recipients, late.filter(({ kind }) => decisionFormOf(kind).bases.delegation), asked('delegation')); // prettier-ignore
  const immediate = withAsked(plan.recipients, late.filter(({ kind }) => isCommittee(kind)), asked('immediate_ratification')); // prettier-ignore
  return (
    <Form>
      <Hidden name="version" value={remiss.version} />
      <DayChoice remiss={remiss} plan={plan} />
      {delegation.length + immediate.length > 0 && (
        <Details summary={texts.requests.title} open={remiss.requests.length > 0 || late.length <= FEW}>
          {delegation.length > 0 && (
            <Checks
              name="delegation"
              legend={texts.requests.delegation}
              hint={texts.requests.delegationHint}
              options={delegation}
              values={asked('delegation')}
            />
          )}
          {immediate.length > 0 && (
            <Checks
              name="immediate"
              legend={texts.requests.immediate}
              hint={texts.requests.immediateHint}
              options={immediate}
              values={asked('immediate_ratification')}
            />
          )}
        </Details>
      )}
      <Section title={texts.board.title}>
        {remiss.boardMeeting && <p>{texts.board.saved(remiss.boardMeeting, plan.workingDaysToCompile)}</p>}
        <DateInput name="boardDate" legend={texts.board.date} value={remiss.boardMeeting?.date} />
        <DateInput name="boardCutoff" legend={texts.board.cutoff} value={remiss.boardMeeting?.agendaCutoff} />
      </Section>
      <Button>{texts.submit}</Button>
    </Form>
  );
}

/** Offered where it helps, and where it has been asked for already. */
function withAsked(all: readonly PlannedBody[], offered: readonly PlannedBody[], asked: readonly string[]) {
  return all
    .filter((body) => offered.includes(body) || asked.includes(body.bodyId))
    .map(({ bodyId, body }) => ({ value: bodyId, label: body }));
}

/** Only where another day would let more decide. */
function DayChoice({ plan }: DatesProps) {
  const { dueDate, earliestForAll, earliestRatifiedForAll } = plan;
  if (!dueDate || !earliestForAll || earliestForAll <= dueDate) return null;
  const { choice } = texts;
  const ratified = earliestRatifiedForAll && earliestRatifiedForAll > earliestForAll ? earliestRatifiedForAll : null;
  return (
    <Choice
      name="day"
      legend={choice.legend}
      value={dueDate}
      options={[
        { value: earliestForAll, label: choice.option(earliestForAll) },
        ...(ratified ? [{ value: ratified, label: choice.ratified(ratified) }] : []),
        { value: dueDate, label: choice.anyway(dueDate) },
      ]}
    />
  );
}
