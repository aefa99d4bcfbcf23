import { pathTo } from '@yttra/platform';
import type { Desk } from '@yttra/response';
import { Button, ButtonRow, Form, LinkButton } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { texts } from './texts.sv';

export function PapersPage({ desk }: { desk: Desk }) {
  const { recipient } = desk;
  const isFinal = recipient.answer !== null && !recipient.answer.preliminary;
  return (
    <AnswerPage desk={desk} title={texts.title}>
      <p>{texts.lead}</p>
      {isFinal ? (
        <>
          <p>{texts.kept}</p>
          <p>{texts.forGood}</p>
          <Form action={pathTo('answer.papers', { rid: recipient.id })}>
            <ButtonRow>
              <Button kind="danger">{texts.remove}</Button>
              <LinkButton kind="secondary" href={pathTo('answer', { rid: recipient.id })}>
                {texts.keep}
              </LinkButton>
            </ButtonRow>
          </Form>
        </>
      ) : (
        <p>{texts.notFinal}</p>
      )}
    </AnswerPage>
  );
}
