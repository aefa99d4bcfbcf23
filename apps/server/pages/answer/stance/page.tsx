import { pathTo } from '@yttra/platform';
import { STANCES, STANCE_WORDS, type Desk } from '@yttra/response';
import { Button, ButtonRow, Choice, Form } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { DraftVersion } from '../frame/draft-version';
import { inside } from '../frame/whose';
import { texts } from './texts.sv';

export function StancePage({ desk }: { desk: Desk }) {
  const { recipient, draft } = desk;
  const options = STANCES.map((value) => ({ value, label: STANCE_WORDS[value], hint: texts.hints[value] }));
  return (
    <AnswerPage edits desk={desk} title={texts.title} notices={texts.notices}>
      <Form action={pathTo('answer.stance', { rid: recipient.id })}>
        <DraftVersion version={draft.version} />
        <Choice
          name="stance"
          legend={texts.legend(inside(recipient.body))}
          options={options}
          value={draft.content.stance}
        />
        <ButtonRow>
          <Button name="till" value="beslut">
            {texts.save}
          </Button>
          <Button kind="secondary">{texts.saveOnly}</Button>
        </ButtonRow>
      </Form>
    </AnswerPage>
  );
}
