import { pathTo } from '@yttra/platform';
import type { RecipientView, RemissView } from '@yttra/remiss';
import { basisText, letInLine, receiptNumber, stanceWord, type ReceivedResponse } from '@yttra/response';
import { LinkList, Notice, Page, Receipt, Section, SummaryList } from '../../../ui';
import { FileList } from '../frame/content-view';
import { texts as frame } from '../frame/texts.sv';
import { whose } from '../frame/whose';
import { texts } from './texts.sv';
import { dayAndTime, longDay } from '../../../ui/days';

interface ReceiptPageProps {
  remiss: RemissView;
  recipient: RecipientView;
  response: ReceivedResponse;
  /** Who handed it in, by name or address. */
  by: string | null;
  hasPapers: boolean;
}

/** What was received, and when. It can be found again, saved and printed. */
export function ReceiptPage({ remiss, recipient, response, by, hasPapers }: ReceiptPageProps) {
  const { late, receivedAt } = response;
  const isOutside = !late && (remiss.closedAt ?? remiss.withdrawnAt ?? receivedAt) < receivedAt;
  return (
    <Page
      title={late ? texts.lateTitle : texts.title}
      remiss={remiss}
      up={[
        { href: pathTo('ownRemisser'), label: frame.up },
        { href: pathTo('answer', { rid: recipient.id }), label: frame.answer(whose(recipient.body)) },
      ]}
      notices={texts.notices}
    >
      <Marks response={response} rid={recipient.id} />
      <Receipt title={texts.came(dayAndTime(receivedAt))}>
        {late && <p>{texts.late(longDay(response.ownDueDate), remiss.unit)}</p>}
        {isOutside && <p>{texts.outside(remiss.unit)}</p>}
        <Facts remiss={remiss} recipient={recipient} response={response} by={by} />
        <p class="y-no-print">{texts.print}</p>
      </Receipt>
      <NextStep remiss={remiss} recipient={recipient} response={response} hasPapers={hasPapers} />
    </Page>
  );
}

function Facts({ remiss, recipient, response, by }: Omit<ReceiptPageProps, 'hasPapers'>) {
  const words = texts.facts;
  const { files, letIn } = response;
  return (
    <SummaryList
      rows={[
        { term: words.remiss, value: remiss.title },
        { term: words.body, value: recipient.body },
        { term: words.answer, value: stanceWord(response) },
        { term: words.basis, value: basisText(recipient.kind, response.standingBasis) },
        { term: words.received, value: dayAndTime(response.receivedAt) },
        { term: words.ownCaseNumber, value: response.caseNumber ?? texts.none },
        { term: words.caseNumber, value: remiss.caseNumber },
        { term: words.version, value: texts.version(response.version) },
        ...(by ? [{ term: words.by, value: by.includes('@') ? texts.byCode(by) : by }] : []),
        ...(letIn.length > 0 ? [{ term: words.letIn, value: letIn.map((one) => <div>{letInLine(one)}</div>) }] : []),
        ...(files.length > 0
          ? [
              {
                term: words.files,
                value: (
                  <FileList
                    files={files}
                    fileHref={({ id }) =>
                      pathTo('answer.receipt.file', { rid: recipient.id, responseId: response.id, fileId: id })
                    }
                  />
                ),
              },
            ]
          : []),
        { term: words.receipt, value: receiptNumber(response) },
      ]}
    />
  );
}

/** What has been said of the answer since. */
function Marks({ response, rid }: { response: ReceivedResponse; rid: string }) {
  return (
    <>
      {response.supersededBy && (
        <Notice tone="warning">
          <p>
            {texts.superseded}{' '}
            <a href={pathTo('answer.receipt', { rid, responseId: response.supersededBy })}>{texts.toNewest}</a>
          </p>
        </Notice>
      )}
      {response.recalled && <Notice tone="warning">{texts.recalled}</Notice>}
      {response.voided && <Notice tone="warning">{texts.voided}</Notice>}
      {response.completion && <p>{texts.completed(dayAndTime(response.completion.at))}</p>}
    </>
  );
}

function NextStep({ remiss, recipient, response, hasPapers }: Omit<ReceiptPageProps, 'by'>) {
  const at = { rid: recipient.id };
  const counts = !response.supersededBy && !response.voided;
  const items = [
    { href: pathTo('answer.receipt.copy', { ...at, responseId: response.id }), label: texts.copy },
    {
      href: pathTo('answer.receipt.copy', { ...at, responseId: response.id, query: { slag: 'arkiv' } }),
      label: texts.archiveCopy,
    },
    { href: pathTo('answer.receipt.answer', { ...at, responseId: response.id }), label: texts.read },
    ...(counts && response.preliminary ? [{ href: pathTo('answer.complete', at), label: texts.complete }] : []),
    ...(counts ? [{ href: pathTo('answer.correct', at), label: texts.correct }] : []),
    ...(counts && !response.recalled ? [{ href: pathTo('answer.recall', at), label: texts.recall }] : []),
    ...(counts && hasPapers && !response.preliminary
      ? [{ href: pathTo('answer.papers', at), label: texts.papers }]
      : []),
    { href: pathTo('remiss.watch', { remissId: remiss.id }), label: texts.watch },
    { href: pathTo('ownRemisser'), label: texts.mine },
  ];
  return (
    <Section title={texts.next}>
      <p>{response.preliminary ? texts.preliminary : texts.nothing}</p>
      <LinkList items={items} />
    </Section>
  );
}
