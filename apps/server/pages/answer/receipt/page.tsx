import type { RecipientView, RemissView } from '@yttra/remiss';
import { basisText, letInLine, receiptNumber, stanceWord, type ReceivedResponse } from '@yttra/response';
import { LinkList, Notice, Page, Receipt, Section, SummaryList } from '../../../ui';
import { pathTo } from '../frame/answer-page';
import { FileList } from '../frame/content-view';
import { texts as frame } from '../frame/texts.sv';
import { whose } from '../frame/whose';
import { texts } from './texts.sv';
import { dayAndTime, longDay, unbroken } from '../../../ui/days';

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
        { href: '/mina-remisser', label: frame.up },
        { href: pathTo(recipient.id), label: frame.answer(whose(recipient.body)) },
      ]}
      notices={texts.notices}
    >
      <Marks response={response} path={pathTo(recipient.id)} />
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
        { term: words.basis, value: unbroken(basisText(recipient.kind, response.standingBasis)) },
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
                    fileHref={({ id }) => pathTo(recipient.id, `kvittens/${response.id}/fil/${id}`)}
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
function Marks({ response, path }: { response: ReceivedResponse; path: string }) {
  return (
    <>
      {response.supersededBy && (
        <Notice tone="warning">
          <p>
            {texts.superseded} <a href={`${path}/kvittens/${response.supersededBy}`}>{texts.toNewest}</a>
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
  const at = (page: string) => pathTo(recipient.id, page);
  const counts = !response.supersededBy && !response.voided;
  const items = [
    { href: at(`kvittens/${response.id}/kopia.pdf`), label: texts.copy },
    { href: at(`kvittens/${response.id}/kopia.pdf?slag=arkiv`), label: texts.archiveCopy },
    { href: at(`kvittens/${response.id}/svar`), label: texts.read },
    ...(counts && response.preliminary ? [{ href: at('komplettera'), label: texts.complete }] : []),
    ...(counts ? [{ href: at('ratta'), label: texts.correct }] : []),
    ...(counts && !response.recalled ? [{ href: at('aterkalla'), label: texts.recall }] : []),
    ...(counts && hasPapers && !response.preliminary ? [{ href: at('arbetsmaterial'), label: texts.papers }] : []),
    { href: `/remisser/${remiss.id}/bevaka`, label: texts.watch },
    { href: '/mina-remisser', label: texts.mine },
  ];
  return (
    <Section title={texts.next}>
      <p>{response.preliminary ? texts.preliminary : texts.nothing}</p>
      <LinkList items={items} />
    </Section>
  );
}
