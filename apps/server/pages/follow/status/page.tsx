import { pathTo } from '@yttra/platform';
import { Button, ButtonRow, Filter, Form, LinkButton, LinkList, Live, Page, Pager, Section, Select } from '../../../ui';
import { useField } from '../../../http/request-context';
import { FollowTable } from './follow-table';
import type { FollowView } from './follow-view';
import { hrefWith } from './follow-links';
import { NeedsYou } from './needs-you';
import { wayUp } from '../../way-up';
import { texts } from './texts.sv';

/** How far every body has come, and what the officer has to do about it. */
export function FollowPage({ view }: { view: FollowView }) {
  const { remiss } = view;
  const at = { remissId: remiss.id };
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)} notices={texts.notices} wide>
      <Live every={20} url={hrefWith(view, {})}>
        <Standing view={view} />
        <NeedsYou remiss={remiss} />
      </Live>
      <FollowFilter view={view} />
      <ChosenForm view={view} at={at} />
      <Section title={texts.more}>
        <LinkList items={links(view, at)} />
      </Section>
    </Page>
  );
}

/** "7 av 12 har svarat · sista svarsdag …", and when the next reminder goes. */
function Standing({ view }: { view: FollowView }) {
  const { remiss, answered, asked, nextReminder } = view;
  const { status, dueDate, daysLeft } = remiss;
  const last = dueDate && status === 'issued' ? ` · ${texts.lastDay(dueDate, daysLeft ?? 0)}` : '';
  return (
    <>
      <p class="y-lead">
        {texts.answered(answered, asked)}
        {last}
      </p>
      {status !== 'issued' && status in texts.stands && <p>{texts.stands[status as keyof typeof texts.stands]}</p>}
      {status === 'issued' && (
        <p>
          {answered === 0
            ? texts.noAnswers(nextReminder?.at ?? null)
            : nextReminder
              ? texts.nextReminder(nextReminder.at, nextReminder.bodies)
              : texts.noReminder}{' '}
          <a href={pathTo('remiss.follow.reminders', { remissId: remiss.id })}>{texts.showReminders}</a>
        </p>
      )}
    </>
  );
}

function FollowFilter({ view }: { view: FollowView }) {
  const { query, statuses, deliveries, found, remiss } = view;
  const { all, answered, awaited, noMail } = texts.filter;
  return (
    <Filter
      action={pathTo('remiss.follow', { remissId: remiss.id })}
      submit={texts.filter.submit}
      count={texts.filter.count(found, remiss.bodies.length)}
      folds={query.status || query.mejl ? 'open' : 'closed'}
    >
      <Select
        name="status"
        label={texts.filter.status}
        value={query.status}
        options={[
          { value: '', label: all },
          { value: 'svarat', label: answered },
          { value: 'vantar', label: awaited },
          ...statuses.map((status) => ({ value: status, label: texts.statusOption(status) })),
        ]}
      />
      <Select
        name="mejl"
        label={texts.filter.delivery}
        value={query.mejl}
        options={[
          { value: '', label: all },
          { value: 'inget', label: noMail },
          ...deliveries.map((delivery) => ({ value: delivery, label: texts.deliveryOption(delivery) })),
        ]}
      />
    </Filter>
  );
}

/** The table with a box for each body that can be reminded, and what is done with those chosen. */
function ChosenForm({ view, at }: { view: FollowView; at: { remissId: string } }) {
  const { remiss } = view;
  const { error } = useField('valda');
  const canRemind = view.rows.some(({ awaited, reachable }) => awaited && reachable);
  const content = (
    <>
      {error && (
        <p id="valda" tabIndex={-1} class="y-error">
          {error}
        </p>
      )}
      {view.folded.size > 0 && (
        <label class="y-unfold">
          <input class="ds-input" type="checkbox" />
          {texts.unfold[remiss.status === 'issued' ? 'settled' : 'silent'](view.folded.size)}
        </label>
      )}
      <Live id="instanser" every={20}>
        <FollowTable view={view} at={at} />
      </Live>
      <Pager page={view.query.sida} pages={view.pages} href={(page) => hrefWith(view, { sida: page })} />
      {canRemind && <p>{texts.remindHint}</p>}
      <ButtonRow>
        {canRemind && <Button>{texts.remindChosen}</Button>}
        <LinkButton kind="secondary" href={pathTo('remiss.follow.csv', at)}>
          {texts.download}
        </LinkButton>
      </ButtonRow>
    </>
  );
  return canRemind ? (
    <Form action={pathTo('remiss.follow.remind', at)}>{content}</Form>
  ) : (
    <div class="y-form">{content}</div>
  );
}

function links({ remiss }: FollowView, at: { remissId: string }) {
  const { answers, assess, summary, memo, report, decision, change, close, events, watch } = texts.links;
  const issued = remiss.status === 'issued';
  return [
    { href: pathTo('remiss.answers', at), label: answers },
    { href: pathTo('remiss.assessment', at), label: assess },
    { href: pathTo('remiss.summary', at), label: summary },
    { href: pathTo('remiss.memo', at), label: memo },
    remiss.status === 'reported'
      ? { href: pathTo('remiss.decision', at), label: decision }
      : { href: pathTo('remiss.report', at), label: report },
    ...(issued || remiss.status === 'closed' ? [{ href: pathTo('remiss.change', at), label: change }] : []),
    ...(issued ? [{ href: pathTo('remiss.close', at), label: close }] : []),
    { href: pathTo('remiss.events', at), label: events },
    { href: pathTo('remiss.watch', at), label: watch },
  ];
}
