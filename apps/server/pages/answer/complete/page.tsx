import { pathTo, type LocalDate } from '@yttra/platform';
import type { Desk, DraftFile } from '@yttra/response';
import { Button, ButtonRow, Checks, FileInput, Form } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { BasisFields } from '../frame/basis-fields';
import { meetingChoice } from '../frame/meeting-choice';
import { texts } from './texts.sv';

interface CompletePageProps {
  desk: Desk;
  files: readonly DraftFile[];
  /** The meeting that the preliminary answer said would decide. */
  meeting: LocalDate | null;
}

/** The decision behind an answer that was sent ahead of it. */
export function CompletePage({ desk, files, meeting }: CompletePageProps) {
  const { recipient } = desk;
  if (!recipient.answer?.preliminary)
    return (
      <AnswerPage desk={desk} title={texts.title}>
        <p>{texts.notPreliminary}</p>
        <p>
          <a href={pathTo('answer', { rid: recipient.id })}>{texts.toStart}</a>
        </p>
      </AnswerPage>
    );
  const path = pathTo('answer.complete', { rid: recipient.id });
  return (
    <AnswerPage desk={desk} title={texts.title}>
      <p>{texts.lead}</p>
      <p>
        {texts.differs} <a href={pathTo('answer.correct', { rid: recipient.id })}>{texts.correct}</a>
      </p>
      <Form action={path} files>
        <BasisFields
          kind={recipient.kind}
          basis={meeting ? { type: 'decision', meeting } : null}
          meetings={meetingChoice(desk)}
          only={['decision', 'delegation']}
        />
        <FileInput label={texts.file} optional />
        {files.length > 0 && (
          <Checks
            name="fileIds"
            legend={texts.files}
            options={files.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ButtonRow>
          <Button>{texts.submit}</Button>
        </ButtonRow>
      </Form>
    </AnswerPage>
  );
}
