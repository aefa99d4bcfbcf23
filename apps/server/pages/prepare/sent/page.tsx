import type { LocalDate } from '@yttra/platform';
import { pathTo } from '@yttra/platform';
import type { LetterView, RecipientView, RemissView } from '@yttra/remiss';
import { DataTable, Day, LinkButton, Page, Receipt, Section, SummaryList, Time } from '../../../ui';
import { wayUp } from '../../way-up';
import { caseOf } from '../frame';
import { LettersSection } from './letters-section';
import { registrarsOf } from '../registrars.sv';
import { texts } from './texts.sv';

export interface SentProps {
  remiss: RemissView;
  recipients: readonly RecipientView[];
  /** The issuing authority's own registrar has a mailbox. */
  hasRegistrar: boolean;
  documents: readonly string[];
  letters: readonly LetterView[];
  firstReminder: LocalDate | null;
  today: LocalDate;
}

/** What went out, what happens next, and the letters to print. */
export function SentPage({ remiss, recipients, hasRegistrar, documents, letters, firstReminder, today }: SentProps) {
  const { terms } = texts;
  const bodies = recipients.filter(({ registrarEmail }) => registrarEmail).length;
  const registrars = registrarsOf({ own: hasRegistrar, bodies });
  const invited = recipients.filter(({ email, ownInitiative }) => email && !ownInitiative);
  return (
    <Page title={texts.title} remiss={caseOf(remiss)} up={wayUp(remiss)} notices={texts.letters.notices}>
      <Receipt title={texts.receipt(recipients.length)}>
        <SummaryList
          rows={[
            ...(remiss.issuedAt ? [{ term: terms.sent, value: <Time at={remiss.issuedAt} /> }] : []),
            ...(remiss.dueDate ? [{ term: terms.lastDay, value: <Day on={remiss.dueDate} /> }] : []),
            { term: terms.rule, value: remiss.rule },
            { term: terms.documents, value: documents.join(', ') },
          ]}
        />
        <p>
          <a href={pathTo('remiss.package', { remissId: remiss.id })}>{texts.package}</a>
        </p>
      </Receipt>
      <LettersSection remissId={remiss.id} letters={letters} today={today} />
      <Section title={texts.next}>
        <ul>
          {invited.length > 0 && <li>{texts.invited(invited.length)}</li>}
          {registrars && <li>{texts.registrars(registrars)}</li>}
          {firstReminder && <li>{texts.firstReminder(firstReminder)}</li>}
          <li>{texts.follow}</li>
        </ul>
        <LinkButton href={pathTo('remiss.follow', { remissId: remiss.id })}>{texts.toFollow}</LinkButton>
      </Section>
      <DataTable
        caption={texts.recipients}
        columns={[
          { key: 'body', label: texts.columns.body },
          { key: 'how', label: texts.columns.how },
          { key: 'lastDay', label: texts.columns.lastDay },
        ]}
        rows={recipients.map(({ id, body, email, lastDay, ownInitiative }) => ({
          key: id,
          cells: {
            body,
            how: ownInitiative ? texts.own : email ? texts.mail(email) : texts.letter,
            lastDay: <Day on={lastDay} short />,
          },
        }))}
      />
    </Page>
  );
}
