import { pathTo } from '@yttra/platform';
import { basisText, stanceWord, type Desk, type ReceivedResponse } from '@yttra/response';
import { Button, ButtonRow, Form, Hidden, SummaryList, TextArea } from '../../../ui';
import { AnswerPage } from '../frame/answer-page';
import { whoseInside } from '../frame/whose';
import { texts } from './texts.sv';
import { dayAndTime } from '../../../ui/days';

/** The body takes its answer back: what that changes, and what it does not. `response`: the one that counts, if any. */
export function RecallPage({ desk, response }: { desk: Desk; response: ReceivedResponse | null }) {
  const { recipient, remiss } = desk;
  const at = { rid: recipient.id };
  const way = (href: string, words: string) => (
    <p>
      <a href={href}>{words}</a>
    </p>
  );
  if (!response)
    return (
      <AnswerPage desk={desk} title={texts.title}>
        <p>{texts.notAnswered}</p>
        {way(pathTo('answer', at), texts.toStart)}
      </AnswerPage>
    );
  if (response.recalled)
    return (
      <AnswerPage desk={desk} title={texts.title}>
        <p>{texts.already(dayAndTime(response.recalled.at))}</p>
        {way(pathTo('answer.receipt', { ...at, responseId: response.id }), texts.toReceipt)}
      </AnswerPage>
    );
  return (
    <AnswerPage desk={desk} title={texts.title}>
      <p>
        {texts.lead} {texts.stays(remiss.unit)}
      </p>
      <p>
        {texts.instead} <a href={pathTo('answer.correct', at)}>{texts.correct}</a>.
      </p>
      <SummaryList
        rows={[
          { term: texts.answer, value: stanceWord(response) },
          { term: texts.came, value: dayAndTime(response.receivedAt) },
          { term: texts.basis, value: basisText(recipient.kind, response.standingBasis) },
        ]}
      />
      <Form action={pathTo('answer.recall', at)}>
        <Hidden name="svar" value={response.id} />
        <TextArea name="reason" label={texts.reason} hint={texts.reasonHint} rows={4} />
        <ButtonRow>
          <Button kind="danger">{texts.submit(whoseInside(recipient.body))}</Button>
        </ButtonRow>
      </Form>
    </AnswerPage>
  );
}
