import { pathTo } from '@yttra/platform';
import type { Desk } from '@yttra/response';
import { Button, ButtonRow, Field, Form } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { BasisFields } from '../frame/basis-fields';
import { DraftVersion } from '../frame/draft-version';
import { meetingChoice } from '../frame/meeting-choice';
import { texts } from './texts.sv';

export function DecisionPage({ desk }: { desk: Desk }) {
  const { recipient, draft } = desk;
  const { basis, caseNumber } = draft.content;
  return (
    <AnswerPage edits desk={desk} title={texts.title} notices={texts.notices}>
      <p>{texts.lead}</p>
      <Form action={pathTo('answer.decision', { rid: recipient.id })}>
        <DraftVersion version={draft.version} />
        <BasisFields kind={recipient.kind} basis={basis} meetings={meetingChoice(desk)} />
        <Field name="caseNumber" label={texts.caseNumber} value={caseNumber} width="20" optional />
        <ButtonRow>
          <Button name="till" value="bilagor">
            {texts.save}
          </Button>
          <Button kind="secondary">{texts.saveOnly}</Button>
        </ButtonRow>
      </Form>
    </AnswerPage>
  );
}
