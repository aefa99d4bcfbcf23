import type { LoggedEvent, verifyChain } from '@yttra/audit';
import { pathTo } from '@yttra/platform';
import { DataTable, Details, Filter, LinkButton, Notice, Page, Pager, Section, Select, Time } from '../../../ui';
import { EVENT_GROUPS, type EventFilter } from './event-groups';
import type { KnownNames } from './named-events';
import { eventText, remindersText } from './event-texts.sv';
import { eventLines, type SentTogether } from './together';
import { wayUp } from '../../way-up';
import { texts } from './texts.sv';

export const EVENTS_A_PAGE = 50;
export type Verified = Awaited<ReturnType<typeof verifyChain>>;

interface EventsPageProps {
  remiss: { id: string; title: string; caseNumber: string };
  rows: readonly LoggedEvent[];
  names: KnownNames;
  filter: EventFilter;
  counts: { found: number; all: number };
  page: number;
  pages: number;
  /** What the check has just found; null when nobody has asked. */
  verified: Verified | null;
}

/** Who did what and when, in a log that shows whether it is whole. */
export function EventsPage({ remiss, rows, names, filter, counts, page, pages, verified }: EventsPageProps) {
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)} wide>
      {verified && <VerifiedNotice verified={verified} />}
      <p>{`${texts.intro} ${texts.newestFirst}`}</p>
      <EventsFilter filter={filter} names={names} counts={counts} remissId={remiss.id} />
      <DataTable
        caption={texts.caption}
        captionHidden
        columns={[
          { key: 'at', label: texts.columns.at },
          { key: 'who', label: texts.columns.who, plain: true },
          { key: 'what', label: texts.columns.what, plain: true },
        ]}
        rows={eventLines(rows).map(({ first: { seq, at, event }, together }) => ({
          key: String(seq),
          cells: {
            at: <Time at={at} short />,
            who: names.who(event),
            what: together ? <Together sent={together} names={names} /> : eventText(event, names),
          },
        }))}
        empty={texts.nothing}
        first={20}
      />
      <Pager page={page} pages={pages} href={(number) => pageHref(remiss.id, filter, number)} />
      <Section title={texts.verify.title}>
        <p>{texts.verify.explain}</p>
        <LinkButton
          kind="secondary"
          href={pathTo('remiss.events', { remissId: remiss.id, query: { kontrollera: 'ja' } })}
        >
          {texts.verify.button}
        </LinkButton>
      </Section>
      <Section title={texts.export.title}>
        <p>{texts.export.explain}</p>
        <LinkButton kind="secondary" href={pathTo('remiss.events.json', { remissId: remiss.id })}>
          {texts.export.link}
        </LinkButton>
      </Section>
    </Page>
  );
}

function Together({ sent: { step, recipients }, names }: { sent: SentTogether; names: KnownNames }) {
  return <Details summary={remindersText(step, recipients.length)}>{recipients.map(names.body).join(', ')}</Details>;
}

function VerifiedNotice({ verified: { events, anchors, fault } }: { verified: Verified }) {
  if (!fault) {
    return (
      <Notice tone="success" live>
        {texts.verify.whole(events, anchors)}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" live>
      <p>{texts.verify.broken(fault.seq, fault.fault)}</p>
      <p>{texts.verify.whatNow}</p>
    </Notice>
  );
}

function EventsFilter({
  filter,
  names,
  counts,
  remissId,
}: Pick<EventsPageProps, 'filter' | 'names' | 'counts'> & { remissId: string }) {
  const { all } = texts.filter;
  return (
    <Filter
      action={pathTo('remiss.events', { remissId })}
      submit={texts.filter.submit}
      count={texts.filter.count(counts.found, counts.all)}
      folds={Object.values(filter).some(Boolean) ? 'open' : 'closed'}
    >
      <Select
        name="slag"
        label={texts.filter.group}
        value={filter.group}
        options={[
          { value: '', label: all },
          ...EVENT_GROUPS.map((group) => ({ value: group, label: texts.groups[group] })),
        ]}
      />
      <Select
        name="instans"
        label={texts.filter.body}
        value={filter.recipient}
        options={[{ value: '', label: all }, ...names.bodies.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </Filter>
  );
}

const pageHref = (remissId: string, { group, recipient }: EventFilter, page: number): string =>
  pathTo('remiss.events', { remissId, query: { slag: group, instans: recipient, sida: page } });
