import { LinkList, Notice, Page, Section, StatusTag, SummaryList } from '../../../ui';
import type { LeanedOn, WaitingMails } from '@yttra/overview';
import { texts } from './texts.sv';

export interface Shortcomings {
  noSecretary: readonly string[];
  noAddress: readonly string[];
  noMeetings: readonly string[];
  failedMail: number;
  /** Bodies whose address somebody has found to be another. */
  proposedAddresses: readonly string[];
  waitingAccounts: number;
  /** Mails that should have gone. */
  waitingMails: WaitingMails | null;
  /** Mails are held, since the system was put back to this moment. */
  restoredTo: Date | null;
  services: readonly LeanedOn[];
}

/** What the administrator should see to, and the ways to everything. */
export function OverviewPage(lacking: Shortcomings) {
  const { links } = texts;
  const lines = [
    {
      shown: lacking.noSecretary.length,
      text: texts.noSecretary(lacking.noSecretary),
      names: lacking.noSecretary,
      href: '/admin/instanser?visa=saknar',
    },
    {
      shown: lacking.noAddress.length,
      text: texts.noAddress(lacking.noAddress),
      names: lacking.noAddress,
      href: '/admin/instanser?visa=saknar',
    },
    {
      shown: lacking.noMeetings.length,
      text: texts.noMeetings(lacking.noMeetings),
      names: lacking.noMeetings,
      href: '/admin/instanser?visa=saknar',
    },
    {
      shown: lacking.proposedAddresses.length,
      text: texts.proposedAddresses(lacking.proposedAddresses.length),
      names: lacking.proposedAddresses,
      href: '/admin/adresser',
    },
    { shown: lacking.failedMail, text: texts.failedMail(lacking.failedMail), names: [], href: '/admin/mejl?visa=fel' },
    {
      shown: lacking.waitingAccounts,
      text: texts.waitingAccounts(lacking.waitingAccounts),
      names: [],
      href: '/admin/konton',
    },
  ].filter(({ shown }) => shown > 0);
  const isWell =
    lacking.waitingMails === null && lacking.restoredTo === null && lacking.services.every(({ answers }) => answers);
  return (
    <Page title={texts.title}>
      <Section title={texts.needs}>
        {lines.length === 0 && isWell && <p>{texts.nothing}</p>}
        {lacking.restoredTo && (
          <Notice tone="danger">
            <p>
              <a href="/admin/aterstallning">{texts.restored(lacking.restoredTo)}</a>
            </p>
          </Notice>
        )}
        {lacking.waitingMails && !lacking.restoredTo && <Waiting mails={lacking.waitingMails} />}
        {lines.map(({ text, names, href }) => (
          <Notice key={href} tone="warning">
            <p>
              <a href={href}>{text}</a>
            </p>
            {names.length > 0 && <p>{names.join(', ')}</p>}
          </Notice>
        ))}
      </Section>
      {lacking.services.length > 0 && (
        <Section title={texts.upkeep}>
          <SummaryList
            rows={lacking.services.map(({ what, answers }) => ({
              term: texts.services[what].label,
              value: answers ? (
                <StatusTag tone="success">{texts.answers}</StatusTag>
              ) : (
                <>
                  <StatusTag tone="danger">{texts.silent}</StatusTag> {texts.services[what].means}
                </>
              ),
            }))}
          />
        </Section>
      )}
      <Section title={texts.register}>
        <LinkList
          items={[
            { href: '/admin/instanser', ...links.bodies },
            { href: '/admin/personer', ...links.people },
            { href: '/admin/program', ...links.programs },
            { href: '/admin/mejl', ...links.mail },
            { href: '/admin/installningar', ...links.settings },
            { href: '/admin/inloggningar', ...links.signIns },
            { href: '/admin/oppningar', ...links.openings },
            { href: '/admin/drift', ...links.operation },
          ]}
        />
      </Section>
    </Page>
  );
}

const Waiting = ({ mails: { since, tried } }: { mails: WaitingMails }) => (
  <Notice tone="danger">
    <p>{tried ? texts.mailFails(since) : texts.mailWaits(since)}</p>
    <p>
      <a href="/admin/mejl?visa=vantar">{texts.waitingMails}</a>
    </p>
  </Notice>
);
