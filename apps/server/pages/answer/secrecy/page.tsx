import { pathTo } from '@yttra/platform';
import { RESERVATION_WORDS, type Desk, type DraftFile, type SecrecyMarking } from '@yttra/response';
import { Button, ButtonRow, Checks, DateInput, Field, Form, Hidden, Hush, LinkButton, Section } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { texts as frame } from '../frame/texts.sv';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

/** What may be secret, and by which provision. */
export function SecrecyPage({ desk, files }: { desk: Desk; files: readonly DraftFile[] }) {
  const { recipient, draft, today } = desk;
  const { secrecy } = draft.content;
  const path = pathTo('answer.secrecy', { rid: recipient.id });
  const parts = partsOf(desk, files);
  return (
    <AnswerPage edits desk={desk} title={texts.title} notices={texts.notices}>
      <p>{texts.lead}</p>
      <Section title={texts.list}>
        {secrecy.length === 0 && <p>{texts.none}</p>}
        {secrecy.map((marking, index) => (
          <div class="y-dissent">
            <h3 class="ds-heading">{marking.provision}</h3>
            <p>{[marking.authority, marking.date && longDay(marking.date)].filter(Boolean).join(', ')}</p>
            <p>{partWords(marking, parts)}</p>
            <Form action={pathTo('answer.secrecy.remove', { rid: recipient.id })}>
              <Hidden name="version" value={draft.version} />
              <Hidden name="number" value={index + 1} />
              <Button kind="tertiary">
                {texts.remove} <Hush>{marking.provision}</Hush>
              </Button>
            </Form>
          </div>
        ))}
      </Section>
      <Section title={texts.add} id="lagg-till">
        <Form action={path}>
          <Checks name="parts" legend={texts.parts} options={parts} />
          <Field name="provision" label={texts.provision} hint={texts.provisionHint} width="20" />
          <DateInput name="date" legend={texts.date} value={today} />
          <Field name="authority" label={texts.authority} value={recipient.body} />
          <ButtonRow>
            <Button kind="secondary">{texts.save}</Button>
          </ButtonRow>
        </Form>
      </Section>
      <ButtonRow>
        <LinkButton href={pathTo('answer.review', { rid: recipient.id })}>{texts.next}</LinkButton>
      </ButtonRow>
    </AnswerPage>
  );
}

interface Part {
  value: string;
  label: string;
}

/** What of this answer can be marked. */
function partsOf({ questions, draft }: Desk, files: readonly DraftFile[]): Part[] {
  const { text, reservations } = draft.content;
  return [
    { value: 'whole', label: texts.whole },
    ...questions.map(({ number }) => ({ value: `answer:${number}`, label: frame.question(number) })),
    ...(text?.trim() ? [{ value: 'text', label: texts.text }] : []),
    ...reservations.map(({ type, by }, index) => ({
      value: `reservation:${index + 1}`,
      label: texts.reservation(RESERVATION_WORDS[type], by.map(({ name }) => name).join(', ')),
    })),
    ...files.map(({ id, name }) => ({ value: `file:${id}`, label: texts.file(name) })),
  ];
}

const partWords = (marking: SecrecyMarking, parts: readonly Part[]): string =>
  marking.parts.map((part) => parts.find(({ value }) => value === part)?.label ?? part).join(', ');
