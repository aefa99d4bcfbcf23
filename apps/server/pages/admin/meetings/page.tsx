import { LARGEST_FILE, type Meeting } from '@yttra/bodies';
import type { LocalDate } from '@yttra/platform';
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
  /** The path of the page: the administrator's, or that of whoever serves the body. */
  base: string;
  up: { href: string; label: string }[];
}

interface MeetingsPageProps extends MeetingsFrame {
  meetings: readonly Meeting[];
  today: LocalDate;
}

/** When a body meets, and until when it takes documents. */
export function MeetingsPage({ body, base, up, meetings, today }: MeetingsPageProps) {
  const coming = meetings.filter(({ date }) => date >= today);
  const earlier = meetings.filter(({ date }) => date < today).reverse();
  return (
    <Page title={texts.title(body.name)} up={up} notices={texts.notices}>
      {coming.length === 0 ? (
        <Notice tone="warning">{texts.none}</Notice>
      ) : (
        <List caption={texts.caption} base={base} meetings={coming} />
      )}
      <Section title={texts.addTitle}>
        <Form action={base}>
          <DateInput name="date" legend={texts.date} hint={texts.addHint} />
          <DateInput name="cutoff" legend={texts.cutoff} hint={texts.cutoffHint} optional />
          <Button>{texts.add}</Button>
        </Form>
      </Section>
      <Section title={texts.importTitle}>
        <Form action={`${base}/importera`} files>
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
          <List caption={texts.earlier} base={base} meetings={earlier} />
        </Details>
      )}
    </Page>
  );
}

function List({ caption, base, meetings }: { caption: string; base: string; meetings: readonly Meeting[] }) {
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
            <Form action={`${base}/ta-bort`}>
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
