import type { Meeting, MeetingsFile, ReadMeeting } from '@yttra/bodies';
import { pathTo } from '@yttra/platform';
import {
  Button,
  ButtonRow,
  Check,
  Checks,
  DataTable,
  Day,
  Form,
  Hidden,
  LinkButton,
  Notice,
  Page,
  Section,
} from '../../../ui';
import { compareMeetings } from './merge-meetings';
import type { MeetingsFrame } from './page';
import { texts } from './texts.sv';

interface PreviewProps extends MeetingsFrame {
  known: readonly Meeting[];
  read: MeetingsFile;
}

/** What a file would do to a body's meetings; nothing is saved yet. */
export function MeetingsPreviewPage({ body, page, up, known, read }: PreviewProps) {
  const at = { bodyId: body.id };
  const { added, changed, same, missing } = compareMeetings(known, read.meetings);
  const { problems, moreProblems = 0 } = read;
  const counted = new Set(read.meetings.map(({ date }) => date));
  const uncertain = (read.uncertain ?? []).filter(({ date }) => !counted.has(date));
  const titles = new Map(read.meetings.map(({ date, title }) => [date, title ?? '']));
  const counts = [
    added.length > 0 ? texts.count.new(added.length) : '',
    changed.length > 0 ? texts.count.changed(changed.length) : '',
    same > 0 ? texts.count.same(same) : '',
    problems.length > 0 ? texts.count.unreadable(problems.length + moreProblems) : '',
  ].filter(Boolean);
  return (
    <Page title={texts.previewTitle} up={[...up, { href: pathTo(page, at), label: texts.title(body.name) }]}>
      <p>
        <strong>{counts.join(', ')}</strong>
      </p>
      {read.notes.map((note) => (
        <Notice tone="info">{note}</Notice>
      ))}
      {problems.length > 0 && (
        <Notice tone="warning" title={texts.problems}>
          <ul>
            {problems.map(({ line, message }) => (
              <li key={line}>{message}</li>
            ))}
            {moreProblems > 0 && <li>{texts.moreProblems(moreProblems)}</li>}
          </ul>
        </Notice>
      )}
      {read.meetings.length === 0 && <p>{texts.nothing}</p>}
      <Days title={texts.newDays} meetings={added} titles={titles} />
      <Days title={texts.changedDays} meetings={changed} titles={titles} />
      <Days title={texts.missingDays} meetings={missing} titles={titles} />
      <Form action={pathTo(`${page}.import.save`, at)}>
        <Hidden name="meetings" value={JSON.stringify(read.meetings.map(asWritten))} />
        {uncertain.length > 0 && (
          <Checks
            name="also"
            legend={texts.uncertain}
            hint={texts.uncertainHint}
            options={uncertain.map((meeting) => ({
              value: [meeting.date, meeting.agendaCutoff].filter(Boolean).join(' '),
              label: texts.titled(meeting.title ?? '', meeting.date, meeting.agendaCutoff),
            }))}
          />
        )}
        {missing.length > 0 && read.meetings.length > 0 && (
          <Check name="replace" label={texts.replace} hint={texts.keptUnless(missing.length)} />
        )}
        <ButtonRow>
          {(read.meetings.length > 0 || uncertain.length > 0) && (
            <Button>{problems.length > 0 ? texts.saveGood : texts.save}</Button>
          )}
          <LinkButton kind="secondary" href={pathTo(page, at)}>
            {texts.back}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  );
}

/** A meeting as the next form carries it. */
const asWritten = ({ date, agendaCutoff }: Meeting) => ({ date, cutoff: agendaCutoff });

interface DaysProps {
  title: string;
  meetings: readonly ReadMeeting[];
  /** What the file calls each day. */
  titles: ReadonlyMap<string, string>;
}

function Days({ title, meetings, titles }: DaysProps) {
  if (meetings.length === 0) return null;
  const isTitled = meetings.some(({ date }) => titles.get(date));
  const columns = (['date', 'title', 'cutoff'] as const).filter((key) => key !== 'title' || isTitled);
  return (
    <Section title={title}>
      <DataTable
        caption={title}
        captionHidden
        columns={columns.map((key) => ({ key, label: texts.columns[key] }))}
        rows={meetings.map(({ date, agendaCutoff }) => ({
          key: date,
          cells: {
            date: <Day on={date} />,
            title: titles.get(date) ?? '',
            cutoff: agendaCutoff ? <Day on={agendaCutoff} /> : texts.noCutoff,
          },
        }))}
      />
    </Section>
  );
}
