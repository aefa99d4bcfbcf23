import { pathTo } from '@yttra/platform';
import type { Desk } from '@yttra/response';
import { Button, ButtonRow, Form, Hidden } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { isCorrection } from '../start/page';
import { texts } from './texts.sv';

export function CorrectPage({ desk }: { desk: Desk }) {
  const { recipient, draft } = desk;
  const toStart = (words: string) => (
    <p>
      <a href={pathTo('answer', { rid: recipient.id })}>{words}</a>
    </p>
  );
  return (
    <AnswerPage desk={desk} title={texts.title}>
      {recipient.answer ? (
        <>
          <p>{texts.lead}</p>
          {isCorrection(desk) && <p>{texts.already}</p>}
          {isCorrection(desk) && toStart(texts.go)}
          <p>{texts.draft}</p>
          <Form action={pathTo('answer.correct', { rid: recipient.id })}>
            <Hidden name="version" value={draft.version} />
            <ButtonRow>
              <Button kind={isCorrection(desk) ? 'secondary' : 'primary'}>
                {isCorrection(desk) ? texts.again : texts.begin}
              </Button>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <>
          <p>{texts.notAnswered}</p>
          {toStart(texts.toStart)}
        </>
      )}
    </AnswerPage>
  );
}
