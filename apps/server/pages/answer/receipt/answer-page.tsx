import { pathTo } from '@yttra/platform';
import type { QuestionView, RecipientView, RemissView } from '@yttra/remiss';
import type { ReceivedResponse } from '@yttra/response';
import { Page } from '../../../ui';
import { ContentView } from '../frame/content-view';
import { texts as frame } from '../frame/texts.sv';
import { whose } from '../frame/whose';
import { BesideOthers, type BesideOthersProps } from './beside-others';
import { texts } from './texts.sv';
import { dayAndTime } from '../../../ui/days';

/** The answer as it was received. */
export function ReceivedAnswerPage({
  remiss,
  recipient,
  response,
  questions,
  ...compared
}: {
  remiss: RemissView;
  recipient: RecipientView;
  response: ReceivedResponse;
  questions: readonly QuestionView[];
} & Pick<BesideOthersProps, 'values' | 'earlier'>) {
  const receipt = pathTo('answer.receipt', { rid: recipient.id, responseId: response.id });
  return (
    <Page
      title={frame.answer(whose(recipient.body))}
      remiss={remiss}
      up={[
        { href: pathTo('ownRemisser'), label: frame.up },
        { href: receipt, label: texts.title },
      ]}
    >
      <p>{texts.came(dayAndTime(response.receivedAt))}</p>
      <ContentView
        content={{ ...response.content, basis: response.standingBasis }}
        questions={questions}
        kind={recipient.kind}
        files={response.files}
        fileHref={({ id }) => pathTo('answer.receipt.file', { rid: recipient.id, responseId: response.id, fileId: id })}
        changes={null}
      />
      <BesideOthers body={recipient.body} questions={questions} {...compared} />
    </Page>
  );
}
