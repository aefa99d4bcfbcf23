import { pathTo } from '@yttra/platform';
import type { RemissView } from '@yttra/remiss';
import { basisText, receiptNumber, stanceWord, type ReceivedResponse } from '@yttra/response';
import {
  ButtonRow,
  Day,
  LinkButton,
  LinkList,
  Notice,
  Page,
  Receipt,
  Section,
  StatusTag,
  SummaryList,
  Time,
  type SummaryRow,
} from '../../../ui';
import { texts } from './texts.sv';
import { longDay } from '../../../ui/days';

interface ReceivedPageProps {
  remiss: Pick<RemissView, 'id' | 'title' | 'caseNumber' | 'unit'>;
  response: ReceivedResponse;
  /** Who reads may take the registration back. */
  mayVoid: boolean;
  /** The registrar's own list stands above the page. */
  isRegistrar: boolean;
  justRegistered: boolean;
}

/** One received answer as a register needs it. The receipt of a registration is the same page. */
export function ReceivedPage({ remiss, response, mayVoid, isRegistrar, justRegistered }: ReceivedPageProps) {
  const of = { responseId: response.id };
  const files = response.files.filter(({ open }) => open);
  return (
    <Page
      title={texts.title(response.body.name)}
      remiss={remiss}
      up={isRegistrar ? [{ href: pathTo('registrar'), label: texts.up }] : []}
      notices={texts.notices}
    >
      {response.voided && (
        <Notice tone="warning" title={texts.voided(response.voided.at)}>
          <p>{texts.voidedText}</p>
          <p>
            {texts.terms.reason}: {response.voided.reason}
          </p>
        </Notice>
      )}
      {response.recalled && <Notice tone="info">{texts.recalled}</Notice>}
      {response.supersededBy && (
        <Notice tone="info">
          <p>
            {texts.superseded}{' '}
            <a href={pathTo('registrar.response', { responseId: response.supersededBy })}>{texts.openNewer}</a>
          </p>
        </Notice>
      )}
      {justRegistered ? (
        <Receipt title={texts.registered}>
          <SummaryList rows={facts(remiss, response)} />
          <p>{texts.registeredText}</p>
        </Receipt>
      ) : (
        <SummaryList rows={facts(remiss, response)} />
      )}
      <Section title={texts.documents}>
        {response.masked && <p>{texts.masked}</p>}
        <p>
          <LinkButton href={pathTo('registrar.response.package', of)}>{texts.package}</LinkButton>
        </p>
        <p class="y-hint">{texts.packageHint}</p>
        {files.length === 0 ? (
          <p>{texts.noFiles}</p>
        ) : (
          <LinkList
            items={files.map(({ id, name, kind }) => ({
              href: pathTo('registrar.response.file', { ...of, fileId: id }),
              label: name,
              hint: texts.kinds[kind],
            }))}
          />
        )}
      </Section>
      <ButtonRow>
        {justRegistered && isRegistrar && (
          <LinkButton kind="secondary" href={pathTo('registrar.register')}>
            {texts.registerAnother}
          </LinkButton>
        )}
        {mayVoid && (
          <LinkButton kind="danger" href={pathTo('registrar.response.void', of)}>
            {texts.void}
          </LinkButton>
        )}
      </ButtonRow>
    </Page>
  );
}

function facts(remiss: ReceivedPageProps['remiss'], response: ReceivedResponse): SummaryRow[] {
  const { arrival, completion } = response;
  const { terms } = texts;
  const rows: (SummaryRow | false | null)[] = [
    { term: terms.cameIn, value: <CameIn response={response} /> },
    arrival?.presumedOn ? { term: terms.presumed, value: <Day on={arrival.presumedOn} /> } : null,
    arrival && { term: terms.channel, value: texts.channels[arrival.channel] },
    !arrival && { term: terms.channel, value: texts.inYttra },
    arrival?.note ? { term: terms.note, value: arrival.note } : null,
    response.registeredAt && { term: terms.registered, value: <Time at={response.registeredAt} /> },
    { term: terms.receipt, value: receiptNumber(response) },
    { term: terms.lastDay, value: longDay(response.ownDueDate) },
    { term: terms.from, value: response.body.name },
    { term: terms.to, value: remiss.unit },
    { term: terms.matter, value: remiss.title },
    { term: terms.theirs, value: response.caseNumber ?? texts.noNumber },
    { term: terms.ours, value: remiss.caseNumber },
    { term: terms.answer, value: stanceWord(response) },
    { term: terms.basis, value: basisText(response.body.kind, response.standingBasis) },
    completion && { term: terms.decision, value: <Time at={completion.at} /> },
    response.version > 1 && { term: terms.version, value: texts.version(response.version) },
    response.content.secrecy.length > 0 && {
      term: terms.secrecy,
      value: response.content.secrecy.map(({ provision }) => provision).join(', '),
    },
  ];
  return rows.filter((row): row is SummaryRow => Boolean(row));
}

/** The true time: only the day, where only the day is known. */
function CameIn({ response: { receivedAt, arrival, late } }: { response: ReceivedResponse }) {
  return (
    <>
      {arrival && !arrival.time ? <Day on={arrival.on} /> : <Time at={receivedAt} />}{' '}
      {late && <StatusTag tone="warning">{texts.late}</StatusTag>}
    </>
  );
}
