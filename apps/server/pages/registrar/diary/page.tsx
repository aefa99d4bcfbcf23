import type { LocalDate } from '@yttra/platform';
import type { DiaryEntry } from '@yttra/overview';
import { pathTo } from '@yttra/platform';
import {
  ButtonRow,
  DataTable,
  DateInput,
  Field,
  Filter,
  Hidden,
  Hush,
  LinkButton,
  Notice,
  Page,
  Select,
  StatusTag,
} from '../../../ui';
import { diaryHref, filteredEntries, type DiaryFilter } from './diary-filter';
import { daysBeside, hrefOf, parties, remarks, trueTime } from './entry-words';
import { texts } from './texts.sv';

interface DiaryPageProps {
  authority: { id: string; name: string };
  /** More than one for somebody who is registrar of several. */
  authorities: readonly { id: string; name: string }[];
  filter: DiaryFilter;
  today: LocalDate;
  entries: readonly DiaryEntry[];
}

/** What came in to one authority, and left it, on a day. */
export function DiaryPage({ authority, authorities, filter, today, entries }: DiaryPageProps) {
  const { day } = filter;
  const shown = filteredEntries(entries, filter);
  const isToday = day === today;
  const empty = filter.receipt
    ? texts.emptyReceipt
    : entries.length > 0
      ? texts.emptyFilter
      : isToday
        ? texts.emptyToday
        : texts.emptyDay;
  return (
    <Page title={texts.title(authority.name)} wide>
      <p>
        <LinkButton href={pathTo('registrar.register')}>{texts.register}</LinkButton>
      </p>
      {filter.unreadable && <Notice tone="warning">{texts.unreadable}</Notice>}
      <h2>{isToday ? texts.today(day) : texts.day(day)}</h2>
      <DayLinks filter={filter} today={today} />
      <Filter
        action={pathTo('registrar')}
        count={texts.count(shown.length)}
        folds={filter.words || filter.direction !== 'alla' || filter.unreadable ? 'open' : 'closed'}
      >
        {authorities.length > 1 ? (
          <Select
            name="myndighet"
            label={texts.authority}
            options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
            value={authority.id}
          />
        ) : (
          filter.authority && <Hidden name="myndighet" value={authority.id} />
        )}
        <DateInput name="dag" legend={texts.dayLegend} value={day} />
        <Select
          name="riktning"
          label={texts.direction}
          options={[
            { value: 'alla', label: texts.all },
            { value: 'in', label: texts.in },
            { value: 'ut', label: texts.out },
          ]}
          value={filter.direction}
        />
        <Field name="sok" label={texts.search} type="search" value={filter.words} />
      </Filter>
      {shown.length === 0 ? (
        <p class="y-empty">{empty}</p>
      ) : (
        <>
          <Lines caption={texts.inCaption} day={day} entries={shown.filter(({ direction }) => direction === 'in')} />
          <Lines caption={texts.outCaption} day={day} entries={shown.filter(({ direction }) => direction === 'out')} />
          <p>
            <a href={diaryHref(filter, { path: pathTo('registrar.csv') })}>{texts.csv}</a>
          </p>
        </>
      )}
    </Page>
  );
}

function DayLinks({ filter, today }: { filter: DiaryFilter; today: LocalDate }) {
  const { before, after } = daysBeside(filter.day, today);
  return (
    <nav aria-label={texts.dayLegend}>
      <ButtonRow>
        <LinkButton kind="tertiary" href={diaryHref(filter, { day: before })}>
          {texts.dayBefore}
        </LinkButton>
        {after && (
          <LinkButton kind="tertiary" href={diaryHref(filter, { day: after })}>
            {texts.dayAfter}
          </LinkButton>
        )}
        {filter.day !== today && (
          <LinkButton kind="tertiary" href={diaryHref(filter, { day: today })}>
            {texts.toToday}
          </LinkButton>
        )}
      </ButtonRow>
    </nav>
  );
}

const COLUMNS = (['subject', 'time', 'caseNumbers', 'from', 'to', 'documents'] as const).map((key) => ({
  key,
  label: texts.columns[key],
}));

function Lines({ caption, day, entries }: { caption: string; day: LocalDate; entries: readonly DiaryEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <DataTable
      caption={caption}
      columns={COLUMNS}
      rows={entries.map((entry) => ({ key: entry.key, cells: { ...parties(entry), ...cells(entry, day) } }))}
    />
  );
}

const cells = (entry: DiaryEntry, day: LocalDate) => ({
  subject: (
    <>
      {texts.matters[entry.matter]}: {entry.title}
    </>
  ),
  time: (
    <>
      <time dateTime={entry.at.toISOString()}>{trueTime(entry, day)}</time>
      {remarks(entry).map((remark) => (
        <div class="y-hint">{remark}</div>
      ))}
      {entry.late && <StatusTag tone="warning">{texts.late}</StatusTag>}
      {entry.voided && <StatusTag tone="danger">{texts.voided}</StatusTag>}
    </>
  ),
  caseNumbers: (
    <>
      <div>
        {texts.ourNumber} {entry.remissCaseNumber}
      </div>
      {entry.bodyCaseNumber && (
        <div>
          {texts.theirNumber} {entry.bodyCaseNumber}
        </div>
      )}
    </>
  ),
  documents: (
    <a href={hrefOf(entry)}>
      {texts.open}
      <Hush>{`: ${texts.matters[entry.matter]}, ${entry.body ?? entry.title}`}</Hush>
    </a>
  ),
});
