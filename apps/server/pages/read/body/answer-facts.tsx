import { localDate } from '@yttra/platform';
import type { RecipientView } from '@yttra/remiss';
import { basisText, CHANNEL_WORDS, RESPONSE_KIND_WORDS, STANCE_WORDS, type ReceivedResponse } from '@yttra/response';
import { SummaryList } from '../../../ui';
import { texts } from './texts.sv';
import { dayAndTime, longDay } from '../../../ui/days';

/** What stands on the first page of a paper answer: what it is, what it rests on, when it came. */
export function AnswerFacts({
  response,
  recipient,
  versions,
}: {
  response: ReceivedResponse;
  recipient: RecipientView;
  versions: number;
}) {
  const words = texts.facts;
  const { kind, stance, standingBasis, completion, caseNumber, arrival, receivedAt, version } = response;
  const rows = [
    ...(stance ? [{ term: words.stance, value: STANCE_WORDS[stance] }] : []),
    { term: words.kind, value: RESPONSE_KIND_WORDS[kind] },
    { term: words.basis, value: basisText(recipient.kind, standingBasis) },
    ...(completion ? [{ term: words.completed, value: dayAndTime(completion.at) }] : []),
    { term: words.received, value: dayAndTime(receivedAt) },
    ...(arrival ? [{ term: words.channel, value: <ArrivalWords response={response} /> }] : []),
    { term: words.lastDay, value: longDay(response.ownDueDate) },
    { term: words.caseNumber, value: caseNumber ?? texts.noCaseNumber },
    ...(recipient.part ? [{ term: words.part, value: recipient.part }] : []),
    ...(versions > 1 ? [{ term: words.version, value: texts.versionOf(version, versions) }] : []),
  ];
  return <SummaryList rows={rows} />;
}

function ArrivalWords({ response: { arrival, registeredAt } }: { response: ReceivedResponse }) {
  if (!arrival) return null;
  return (
    <>
      <p>{texts.arrival(CHANNEL_WORDS[arrival.channel], longDay(arrival.on))}</p>
      {arrival.presumedOn && <p>{texts.presumed(longDay(arrival.presumedOn))}</p>}
      {registeredAt && <p>{texts.registered(longDay(localDate(registeredAt)))}</p>}
    </>
  );
}
