import { pathTo } from '@yttra/platform';
import type { Desk } from '@yttra/response';
import { Button, ButtonRow, Form, TextArea } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { DraftVersion } from '../frame/draft-version';
import { texts as frame } from '../frame/texts.sv';
import { whose } from '../frame/whose';
import { SavedLine } from '../question/page';
import { texts } from '../question/texts.sv';

export function FreeTextPage({ desk }: { desk: Desk }) {
  const { recipient, draft, questions, remiss } = desk;
  const path = pathTo('answer.freeText', { rid: recipient.id });
  const which = questions.length === 0 ? 'whole' : 'beside';
  return (
    <AnswerPage edits desk={desk} title={texts.freeTitle[which]} notices={texts.notices}>
      <p>{texts.freeLead[which]}</p>
      <p>
        <a href={pathTo('answer.document', { rid: recipient.id })}>{texts.document}</a>
      </p>
      <Form action={path} autosave={path}>
        <DraftVersion version={draft.version} />
        <TextArea name="text" label={texts.answer(whose(recipient.body))} value={draft.content.text} rows={12} editor />
        <SavedLine desk={desk} />
        <p>{frame.wall(remiss.unit)}</p>
        <ButtonRow>
          <Button name="till" value="stallningstagande">
            {texts.saveAndStance}
          </Button>
          <Button kind="secondary">{texts.save}</Button>
        </ButtonRow>
      </Form>
    </AnswerPage>
  );
}
