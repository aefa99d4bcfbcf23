import { pathTo } from '@yttra/platform';
import type { PreviewedTexts, ReminderStep, StateText } from '@yttra/reminder';
import type { RemissView, ReminderPreview } from '@yttra/remiss';
import { Button, ButtonRow, Checks, Day, Details, Field, Form, Hidden, LinkButton, Notice, Page, Section } from '../../../ui'; // prettier-ignore
import { wayUp } from '../../way-up';
import { CopiedNotice } from '../copied/copied-notice';
import { caseOf } from '../frame';
import { texts as dates } from '../dates/texts.sv';
import { SavedMeanwhile } from '../stale/saved-meanwhile';
import { texts } from './texts.sv';

export interface RemindersProps {
  remiss: RemissView;
  preview: ReminderPreview | null;
  /** As this body would get them; null while nobody is chosen. */
  example: { body: string; texts: readonly PreviewedTexts[] } | null;
}

/** Every planned reminder with its day and its text, and those that fall away. */
export function RemindersPage({ remiss, preview, example }: RemindersProps) {
  const at = pathTo('remiss.dates', { remissId: remiss.id });
  return (
    <Page
      title={texts.title}
      remiss={caseOf(remiss)}
      up={wayUp(remiss, { href: at, label: dates.title })}
      notices={texts.notices}
    >
      <SavedMeanwhile />
      <CopiedNotice remiss={remiss} part="ladder" />
      <p>{texts.lead}</p>
      {!preview && (
        <Notice tone="warning">
          {texts.noDay} <a href={at}>{texts.toDates}</a>
        </Notice>
      )}
      {preview && !example && (
        <p>
          {texts.noRecipients} <a href={pathTo('remiss.recipients', { remissId: remiss.id })}>{texts.toRecipients}</a>
        </p>
      )}
      {preview && example && <p>{texts.example(example.body)}</p>}
      {preview && (
        <ol class="y-links">
          {linesOf(preview).map(({ on, step, steps, dropped }) => (
            <li>
              <p>
                <strong>
                  <Day on={on} />
                </strong>{' '}
                {texts.steps(steps)}
                {dropped && ` – ${dropped}`}
              </p>
              {!dropped && (
                <Texts of={example?.texts.find((known) => known.step === step && known.on === on)?.texts ?? []} />
              )}
            </li>
          ))}
        </ol>
      )}
      {preview && <Ladder remiss={remiss} preview={preview} />}
      <ButtonRow>
        <LinkButton href={pathTo('remiss.letter', { remissId: remiss.id })}>{texts.next}</LinkButton>
        <a href={at}>{texts.back}</a>
      </ButtonRow>
    </Page>
  );
}

interface Line {
  on: string;
  step: ReminderStep;
  /** All that share the day: one mail, with the text of the last. */
  steps: readonly ReminderStep[];
  dropped: string | null;
}

/** What goes and what falls away, in order of day. */
function linesOf({ planned, dropped }: ReminderPreview): Line[] {
  const goes = planned.map(({ on, step, steps }): Line => ({ on, step, steps, dropped: null }));
  const falls = dropped.map(({ on, step, reason, pause }): Line => ({
    on,
    step,
    steps: [step],
    dropped: reason === 'pause' ? texts.dropped.pause(pause ?? '') : texts.dropped.too_early,
  }));
  return [...goes, ...falls].sort((a, b) => a.on.localeCompare(b.on));
}

function Texts({ of }: { of: readonly StateText[] }) {
  if (of.length === 0) return null;
  return (
    <Details summary={`${texts.show}: ${of[0]!.subject}`}>
      {of.map(({ states, subject, text }) => (
        <>
          <p>{texts.to(states.map((state) => texts.states[state]))}</p>
          <p>
            <strong>{subject}</strong>
          </p>
          <pre class="y-mail-text">{text}</pre>
        </>
      ))}
    </Details>
  );
}

function Ladder({ remiss, preview }: { remiss: RemissView; preview: ReminderPreview }) {
  const { ladder } = texts;
  const all = [...preview.planned.flatMap(({ steps }) => steps), ...preview.dropped.map(({ step }) => step)];
  const days = [...new Set(all.filter((step): step is number => typeof step === 'number'))].sort((a, b) => a - b);
  const at = pathTo('remiss.dates.reminders', { remissId: remiss.id });
  return (
    <Section title={ladder.title} id="trappa">
      {remiss.ladder && <p>{ladder.own}</p>}
      <Form action={at}>
        <Hidden name="version" value={remiss.version} />
        <Checks
          name="steps"
          legend={ladder.legend}
          hint={ladder.hint}
          options={days.map((day) => ({ value: String(day), label: texts.step(day) }))}
          values={days.map(String)}
        />
        <Field name="extra" {...ladder.extra} width="20" optional />
        <ButtonRow>
          <Button kind="secondary">{ladder.save}</Button>
          {remiss.ladder && (
            <Button kind="tertiary" name="reset" value="ja">
              {ladder.reset}
            </Button>
          )}
        </ButtonRow>
      </Form>
    </Section>
  );
}
