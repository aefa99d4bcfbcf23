import { LARGEST_FILE, type Meeting } from '@yttra/bodies';
import { pathTo, type LocalDate } from '@yttra/platform';
import {
  Button,
  DataTable,
  DateInput,
  Day,
  Details,
  FileInput,
  Form,
  Hidden,
  Hush,
  Notice,
  Page,
  Section,
} from '../../../ui';
import { texts } from './texts.sv';

export interface MeetingsFrame {
  body: { id: string; name: string };
  /** The page: the administrator's, or that of whoever serves the body. */
  page: 'admin.body.meetings' | 'meetings';
  up: { href: string; label: string }[];
}

interface MeetingsPageProps extends MeetingsFrame {
  meetings: readonly Meeting[];
  today: LocalDate;
}

/** When a body meets, and until when it takes documents. */
export function MeetingsPage({ body, page, up, meetings, today }: MeetingsPageProps) {
  const coming = meetings.filter(({ date }) => date >= today);
  const earlier = meetings.filter(({ date }) => date < today).reverse();
  const at = { bodyId: body.id };
  const remove = pathTo(`${page}.remove`, at);
  return (
    <Page title={texts.title(body.name)} up={up} notices={texts.notices}>
      {coming.length === 0 ? (
        <Notice tone="warning">{texts.none}</Notice>
      ) : (
        <List caption={texts.caption} remove={remove} meetings={coming} />
      )}
      <Section title={texts.addTitle}>
        <Form action={pathTo(page, at)}>
          <DateInput name="date" legend={texts.date} hint={texts.addHint} />
          <DateInput name="cutoff" legend={texts.cutoff} hint={texts.cutoffHint} optional />
          <Button>{texts.add}</Button>
        </Form>
      </Section>
      <Section title={texts.importTitle}>
        <Form action={pathTo(`${page}.import`, at)} files>
          <FileInput
            label={texts.file}
            hint={texts.importHint}
            accept=".csv,.ics,text/csv,text/calendar"
            largest={LARGEST_FILE}
            amongForms
          />
          <Button kind="secondary">{texts.preview}</Button>
        </Form>
      </Section>
      {earlier.length > 0 && (
        <Details summary={texts.earlier}>
          <List caption={texts.earlier} remove={remove} meetings={earlier} />
        </Details>
      )}
    </Page>
  );
}

function List({ caption, remove, meetings }: { caption: string; remove: string; meetings: readonly Meeting[] }) {
  return (
    <DataTable
      caption={caption}
      columns={(['date', 'cutoff', 'change'] as const).map((key) => ({ key, label: texts.columns[key] }))}
      rows={meetings.map(({ date, agendaCutoff }) => ({
        key: date,
        cells: {
          date: <Day on={date} />,
          cutoff: agendaCutoff ? <Day on={agendaCutoff} /> : texts.noCutoff,
          change: (
            <Form action={remove}>
              <Hidden name="day" value={date} />
              <Button kind="tertiary">
                {texts.remove}
                <Hush>{` ${texts.day(date)}`}</Hush>
              </Button>
            </Form>
          ),
        },
      }))}
    />
  );
}
