import { pathTo } from '@yttra/platform';
import { isAwaited } from '@yttra/remiss';
import type { Desk } from '@yttra/response';
import { Day, StatusTag, SummaryList } from '../../../ui';
import { isGuest } from '../frame/answer-page';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

/** What one must know before answering. */
export function RoundFacts({ desk }: { desk: Desk }) {
  const { remiss, recipient, meetings } = desk;
  const words = texts.facts;
  const { contact } = remiss;
  const { next } = meetings;
  return (
    <SummaryList
      rows={[
        { term: words.what, value: remiss.title },
        { term: words.from, value: `${remiss.unit}, ${remiss.caseNumber}` },
        ...(recipient.ownInitiative ? [{ term: words.asked, value: words.ownInitiative }] : []),
        ...(recipient.part ? [{ term: words.part, value: recipient.part }] : []),
        {
          term: words.document,
          value: <a href={pathTo('answer.document', { rid: recipient.id })}>{words.read}</a>,
        },
        {
          term: words.lastDay,
          value: (
            <>
              <Day on={recipient.lastDay} />
              {recipient.extendedTo && recipient.status !== 'extended' && `. ${words.extended}`}
              {isAwaited(desk) && (
                <>
                  <br />
                  <a href={pathTo('answer.calendar', { rid: recipient.id })}>{words.calendar}</a>
                </>
              )}
            </>
          ),
        },
        {
          term: words.meeting,
          value: next ? (
            [longDay(next.date), next.agendaCutoff && words.cutoff(longDay(next.agendaCutoff))]
              .filter(Boolean)
              .join(', ')
          ) : (
            <>
              {words.noMeeting}
              {desk.hat === 'secretary' && !isGuest(desk) && (
                <>
                  <br />
                  <a href={pathTo('admin.body.meetings', { bodyId: recipient.bodyId })}>{words.addMeetings}</a>
                </>
              )}
            </>
          ),
        },
        {
          term: words.status,
          value: <StatusTag tone={recipient.answer ? 'success' : 'info'}>{recipient.statusText}</StatusTag>,
        },
        {
          term: words.contact,
          value: [contact.name, contact.phone, contact.email].filter(Boolean).join(', '),
        },
      ]}
    />
  );
}
