import { LinkList, Notice, Page, Section, StatusTag, SummaryList } from '../../../ui';
import type { BodiesLacking, LeanedOn, WaitingMails } from '@yttra/overview';
import { pathTo } from '@yttra/platform';
import { texts } from './texts.sv';

/** How many, and the first of them by name. */
type Lacking = BodiesLacking['of']['secretary'];

export interface Shortcomings {
  noSecretary: Lacking;
  noAddress: Lacking;
  noMeetings: Lacking;
  failedMail: number;
  /** Bodies whose address somebody has found to be another. */
  proposedAddresses: Lacking;
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
      shown: lacking.noSecretary.count,
      text: texts.noSecretary(lacking.noSecretary.count),
      names: lacking.noSecretary.names,
      href: pathTo('admin.bodies', { query: { visa: 'saknar' } }),
    },
    {
      shown: lacking.noAddress.count,
      text: texts.noAddress(lacking.noAddress.count),
      names: lacking.noAddress.names,
      href: pathTo('admin.bodies', { query: { visa: 'saknar' } }),
    },
    {
      shown: lacking.noMeetings.count,
      text: texts.noMeetings(lacking.noMeetings.count),
      names: lacking.noMeetings.names,
      href: pathTo('admin.bodies', { query: { visa: 'saknar' } }),
    },
    {
      shown: lacking.proposedAddresses.count,
      text: texts.proposedAddresses(lacking.proposedAddresses.count),
      names: lacking.proposedAddresses.names,
      href: pathTo('admin.addresses'),
    },
    {
      shown: lacking.failedMail,
      text: texts.failedMail(lacking.failedMail),
      names: [],
      href: pathTo('admin.mail', { query: { visa: 'fel' } }),
    },
    {
      shown: lacking.waitingAccounts,
      text: texts.waitingAccounts(lacking.waitingAccounts),
      names: [],
      href: pathTo('admin.accounts'),
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
              <a href={pathTo('admin.restored')}>{texts.restored(lacking.restoredTo)}</a>
            </p>
          </Notice>
        )}
        {lacking.waitingMails && !lacking.restoredTo && <Waiting mails={lacking.waitingMails} />}
        {lines.map(({ shown, text, names, href }) => (
          <Notice key={href} tone="warning">
            <p>
              <a href={href}>{text}</a>
            </p>
            {names.length > 0 && <p>{texts.named(names, shown)}</p>}
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
            { href: pathTo('admin.bodies'), ...links.bodies },
            { href: pathTo('admin.people'), ...links.people },
            { href: pathTo('admin.programs'), ...links.programs },
            { href: pathTo('admin.mail'), ...links.mail },
            { href: pathTo('admin.settings'), ...links.settings },
            { href: pathTo('admin.signIns'), ...links.signIns },
            { href: pathTo('admin.openings'), ...links.openings },
            { href: pathTo('admin.operation'), ...links.operation },
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
      <a href={pathTo('admin.mail', { query: { visa: 'vantar' } })}>{texts.waitingMails}</a>
    </p>
  </Notice>
);
