import type { Desk, DraftFile } from '@yttra/response';
import { Button, ButtonRow, Checks, FileInput, Form } from '../../../ui';
import { AnswerPage, pathTo } from '../frame/answer-page';
import { BasisFields } from '../frame/basis-fields';
import { meetingChoice } from '../frame/meeting-choice';
import { texts } from './texts.sv';

/** The decision behind an answer that was sent ahead of it. */
export function CompletePage({ desk, files }: { desk: Desk; files: readonly DraftFile[] }) {
  const { recipient } = desk;
  if (!recipient.answer?.preliminary)
    return (
      <AnswerPage desk={desk} title={texts.title}>
        <p>{texts.notPreliminary}</p>
        <p>
          <a href={pathTo(recipient.id)}>{texts.toStart}</a>
        </p>
      </AnswerPage>
    );
  const path = pathTo(recipient.id, 'komplettera');
  return (
    <AnswerPage desk={desk} title={texts.title}>
      <p>{texts.lead}</p>
      <p>
        {texts.differs} <a href={pathTo(recipient.id, 'ratta')}>{texts.correct}</a>
      </p>
      <Form action={path} files>
        <BasisFields
          kind={recipient.kind}
          basis={null}
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
