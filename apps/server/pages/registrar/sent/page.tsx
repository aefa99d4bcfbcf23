import { pathTo } from '@yttra/platform';
import type { RecipientView, RemissView } from '@yttra/remiss';
import { Day, LinkButton, Page, Section, SummaryList, Time, type SummaryRow } from '../../../ui';
import { texts } from './texts.sv';

/** A remiss that has gone out, as the registers of both ends need it. */
export function SentPage({ remiss, recipients }: { remiss: RemissView; recipients: readonly RecipientView[] }) {
  const { terms } = texts;
  const rows: (SummaryRow | null | false)[] = [
    { term: terms.from, value: remiss.unit },
    { term: terms.number, value: remiss.caseNumber },
    { term: terms.matter, value: remiss.title },
    remiss.issuedAt && { term: terms.sent, value: <Time at={remiss.issuedAt} /> },
    remiss.dueDate !== null && { term: terms.dueDate, value: <Day on={remiss.dueDate} /> },
    remiss.withdrawnAt && { term: terms.withdrawn, value: <Time at={remiss.withdrawnAt} /> },
    remiss.withdrawnReason !== null && { term: terms.reason, value: remiss.withdrawnReason },
    {
      term: terms.bodies,
      value: (
        <ul>
          {recipients.map(({ body, id }) => (
            <li key={id}>{body}</li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Page title={texts.title} remiss={remiss} up={[{ href: pathTo('registrar'), label: texts.up }]}>
      <SummaryList rows={rows.filter((row): row is SummaryRow => Boolean(row))} />
      <Section title={texts.documents}>
        <p>
          <LinkButton href={pathTo('registrar.remiss.package', { remissId: remiss.id })}>{texts.package}</LinkButton>
        </p>
        <p class="y-hint">{texts.packageHint}</p>
      </Section>
    </Page>
  );
}
