import type { Meeting, MeetingsFile } from '@yttra/bodies';
import { Button, ButtonRow, Check, Form, Hidden, LinkButton, Notice, Page, Section } from '../../../ui';
import { compareMeetings } from './merge-meetings';
import type { MeetingsFrame } from './page';
import { texts } from './texts.sv';

interface PreviewProps extends MeetingsFrame {
  known: readonly Meeting[];
  read: MeetingsFile;
}

/** What a file would do to a body's meetings; nothing is saved yet. */
export function MeetingsPreviewPage({ body, base, up, known, read }: PreviewProps) {
  const { added, changed, same, missing } = compareMeetings(known, read.meetings);
  const { problems, moreProblems = 0 } = read;
  const counts = [
    added.length > 0 ? texts.count.new(added.length) : '',
    changed.length > 0 ? texts.count.changed(changed.length) : '',
    same > 0 ? texts.count.same(same) : '',
    problems.length > 0 ? texts.count.unreadable(problems.length + moreProblems) : '',
  ].filter(Boolean);
  return (
    <Page title={texts.previewTitle} up={[...up, { href: base, label: texts.title(body.name) }]}>
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
      <Days title={texts.newDays} meetings={added} />
      <Days title={texts.changedDays} meetings={changed} />
      <Days title={texts.missingDays} meetings={missing} />
      <Form action={`${base}/importera/spara`}>
        <Hidden name="meetings" value={JSON.stringify(read.meetings.map(asWritten))} />
        {missing.length > 0 && read.meetings.length > 0 && (
          <Check name="replace" label={texts.replace} hint={texts.keptUnless(missing.length)} />
        )}
        <ButtonRow>
          {read.meetings.length > 0 && <Button>{problems.length > 0 ? texts.saveGood : texts.save}</Button>}
          <LinkButton kind="secondary" href={base}>
            {texts.back}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Page>
  );
}

/** A meeting as the next form carries it. */
const asWritten = ({ date, agendaCutoff }: Meeting) => ({ date, cutoff: agendaCutoff });

function Days({ title, meetings }: { title: string; meetings: readonly Meeting[] }) {
  if (meetings.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {meetings.map(({ date, agendaCutoff }) => (
          <li key={date}>{texts.withCutoff(date, agendaCutoff)}</li>
        ))}
      </ul>
    </Section>
  );
}
