import type { OfficerWork } from '@yttra/overview';
import { pathTo } from '@yttra/platform';
import { REMISS_STATE_WORDS, type RemissListItem, type RemissStatus } from '@yttra/remiss';
import {
  DataTable,
  Day,
  Field,
  Filter,
  LinkButton,
  LinkList,
  Page,
  Section,
  StatusTag,
  SummaryList,
  type Tone,
} from '../../../ui';
import { SavedFilterLinks } from '../../read/saved-filters';
import { needLink } from './need-link';
import { texts } from './texts.sv';

export interface RemissListProps {
  desk: OfficerWork;
  items: readonly RemissListItem[];
  search: string;
  /** False until there is any remiss at all. */
  hasAny: boolean;
  filters: Parameters<typeof SavedFilterLinks>[0]['filters'];
}

type Part = keyof typeof texts.parts;
const PARTS: Readonly<Record<Part, readonly RemissStatus[]>> = {
  running: ['issued', 'closed'],
  drafts: ['draft', 'scheduled'],
  ended: ['reported', 'withdrawn'],
};

/** Everything that a case officer works with, what waits first. */
export function RemissListPage({ desk, items, search, hasAny, filters }: RemissListProps) {
  const create = <LinkButton href={pathTo('remisser.new')}>{texts.create}</LinkButton>;
  if (!hasAny)
    return (
      <Page title={texts.title}>
        <Needs desk={desk} />
        <p>{texts.empty}</p>
        {create}
      </Page>
    );
  return (
    <Page title={texts.title} wide>
      <Needs desk={desk} />
      {create}
      <Filter
        action={pathTo('remisser')}
        submit={texts.search.submit}
        count={search ? texts.found(items.length) : undefined}
      >
        <Field name="sok" type="search" label={texts.search.label} value={search} />
      </Filter>
      <SavedFilterLinks
        page="remisser"
        path={pathTo('remisser')}
        filters={filters}
        query={search ? `sok=${encodeURIComponent(search)}` : ''}
      />
      {search && items.length === 0 ? (
        <p>{texts.none(search)}</p>
      ) : (
        (Object.keys(PARTS) as Part[]).map((part) => (
          <RemissTable part={part} items={items.filter(({ status }) => PARTS[part].includes(status))} />
        ))
      )}
      <Counts desk={desk} />
      <p>
        <a href={pathTo('templates')}>{texts.templates}</a>
      </p>
    </Page>
  );
}

function Needs({ desk }: { desk: OfficerWork }) {
  return (
    <Section title={texts.needs.title} id="behover-dig">
      {desk.needs.length > 0 ? <LinkList items={desk.needs.map(needLink)} /> : <p>{texts.needs.none}</p>}
    </Section>
  );
}

function Counts({ desk: { counts } }: { desk: OfficerWork }) {
  const words = texts.counts;
  return (
    <SummaryList
      rows={[
        { term: words.running, value: counts.running },
        { term: words.waiting, value: counts.waiting },
        { term: words.answered, value: counts.answered },
        { term: words.unread, value: counts.unread },
      ]}
    />
  );
}

const TONES: Readonly<Record<RemissStatus, Tone>> = {
  draft: 'neutral',
  scheduled: 'info',
  issued: 'info',
  closed: 'warning',
  reported: 'success',
  withdrawn: 'neutral',
};

function RemissTable({ part, items }: { part: Part; items: readonly RemissListItem[] }) {
  const { columns } = texts;
  const isOut = part !== 'drafts';
  return (
    <Section title={texts.parts[part]}>
      <DataTable
        caption={texts.parts[part]}
        captionHidden
        empty={texts.empties[part]}
        columns={[
          { key: 'title', label: columns.title },
          { key: 'caseNumber', label: columns.caseNumber },
          { key: 'lastDay', label: columns.lastDay },
          ...(isOut ? [{ key: 'answered', label: columns.answered }] : [{ key: 'issueOn', label: columns.issueOn }]),
          { key: 'status', label: columns.status },
        ]}
        rows={items.map(({ id, title, caseNumber, dueDate, issueOn, status, state, answered, recipients }) => ({
          key: id,
          cells: {
            title: <a href={pathTo('remiss', { remissId: id })}>{title}</a>,
            caseNumber,
            lastDay: dueDate ? <Day on={dueDate} /> : texts.noDay,
            answered: texts.answered(answered, recipients),
            issueOn: issueOn ? <Day on={issueOn} /> : texts.noDay,
            status: <StatusTag tone={TONES[status]}>{REMISS_STATE_WORDS[state]}</StatusTag>,
          },
        }))}
      />
    </Section>
  );
}
