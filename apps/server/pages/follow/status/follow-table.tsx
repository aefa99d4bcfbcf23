import type { FollowedBody } from '@yttra/overview';
import { pathTo, type LocalDate } from '@yttra/platform';
import type { RecipientStatus } from '@yttra/remiss';
import type { VNode } from 'preact';
import { StatusTag, type Tone } from '../../../ui';
import { useField } from '../../../http/request-context';
import { hrefSorted } from './follow-links';
import type { FollowView, Order } from './follow-view';
import { texts } from './texts.sv';
import { shortDay } from '../../../ui/days';

const TONES: Readonly<Record<RecipientStatus, Tone>> = {
  not_acknowledged: 'warning',
  acknowledged: 'neutral',
  draft_begun: 'info',
  extension_requested: 'warning',
  extended: 'info',
  preliminary: 'info',
  statement: 'success',
  no_comments: 'success',
  abstains: 'success',
  silent: 'danger',
  cut_short: 'neutral',
  removed: 'neutral',
};

const { columns } = texts;
const SORTED: readonly [Order, string][] = [
  ['instans', columns.body],
  ['status', columns.status],
  ['sista', columns.last],
  ['nasta', columns.next],
  ['mejl', columns.mail],
];

/** The status table. Its markup is its own, as light as a table can be: there may be five hundred bodies. */
export function FollowTable({ view, at }: { view: FollowView; at: { remissId: string } }) {
  const chosen = new Set(useField('valda').writtenAll ?? []);
  const day = dayWords();
  return (
    <table class="ds-table y-table y-table--stacks" role="table">
      <caption>{texts.table}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {columns.pick}
          </th>
          {SORTED.map(([order, label]) => (
            <th scope="col" role="columnheader" aria-sort={sortOf(view, order)}>
              <a href={hrefSorted(view, order)}>{label}</a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {view.rows.length === 0 && (
          <tr role="row">
            <td role="cell" colSpan={6}>
              {texts.nothingFound}
            </td>
          </tr>
        )}
        {view.rows.map((body) => (
          <Row body={body} at={at} chosen={chosen} day={day} folds={view.folded.has(body.id)} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  body: FollowedBody;
  at: { remissId: string };
  chosen: ReadonlySet<string>;
  day: (on: LocalDate) => string;
  folds: boolean;
}

function Row({ body, at, chosen, day, folds }: RowProps): VNode {
  const { id, status, answer, awaited, reachable, lastDay, next } = body;
  const marks = [answer?.recalled && texts.recalled, answer?.outside && texts.late].filter(Boolean);
  return (
    <tr role="row" class={folds ? 'y-folds' : undefined}>
      <td role="cell" class="y-pick">
        {awaited && reachable && (
          <input
            class="ds-input"
            type="checkbox"
            name="valda"
            value={id}
            aria-label={texts.pick(body.body)}
            checked={chosen.has(id)}
          />
        )}
      </td>
      <th scope="row" role="rowheader">
        <a href={pathTo('remiss.recipient', { ...at, rid: id })}>{body.body}</a>
        {body.ownInitiative && <p class="y-hint">{texts.ownInitiative}</p>}
      </th>
      <td role="cell">
        <StatusTag tone={TONES[status]}>{[texts.status(body, day), ...marks].join(', ')}</StatusTag>
      </td>
      <td role="cell" class="y-day" data-label={columns.last}>
        {day(lastDay)}
      </td>
      <td role="cell" class="y-day" data-label={columns.next}>
        {next === null ? '' : next === 'stopped' ? texts.stopped : day(next.on)}
      </td>
      <td role="cell">
        <MailCell body={body} at={at} />
      </td>
    </tr>
  );
}

/** Only what is unclear is sent again from here: an address that is not there must be mended first. */
function MailCell({ body: { body, mail, awaited }, at }: { body: FollowedBody; at: { remissId: string } }) {
  if (!mail) return <>{texts.none}</>;
  const word = texts.deliveries[mail.delivery];
  const canResend = awaited && (mail.delivery === 'unclear' || mail.delivery === 'technical_error');
  if (!canResend) return <>{word}</>;
  return (
    <>
      {word}{' '}
      <button
        class="ds-button"
        data-variant="tertiary"
        data-size="sm"
        formaction={pathTo('remiss.follow.resend', { ...at, mailId: mail.id })}
        aria-label={`${texts.resend}: ${body}`}
      >
        {texts.resend}
      </button>
    </>
  );
}

function sortOf({ query }: FollowView, order: Order): 'ascending' | 'descending' | 'none' {
  if (query.ordning !== order) return 'none';
  return query.fallande ? 'descending' : 'ascending';
}

/** Most bodies share their days: each is written out once a page. */
function dayWords(): (on: LocalDate) => string {
  const known = new Map<LocalDate, string>();
  return (on) => {
    const word = known.get(on) ?? shortDay(on);
    known.set(on, word);
    return word;
  };
}
