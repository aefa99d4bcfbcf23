import type { SystemState } from '@yttra/mail';
import type { LeanedOn, WaitingMails } from '@yttra/overview';
import { pathTo } from '@yttra/platform';
import { Command, Page, Section, StatusTag, SummaryList } from '../../../ui';
import { texts as overview } from '../overview/texts.sv';
import { texts as admin } from '../texts.sv';
import { texts } from './texts.sv';

export interface OperationPageProps {
  services: readonly LeanedOn[];
  waitingMails: WaitingMails | null;
  /** Mails are held since the system was put back to then. */
  restoredTo: Date | null;
  state: SystemState;
}

const DAY_SECONDS = 24 * 60 * 60;
/** One a day, and two hours for it to be taken in. */
const BACKUP_SECONDS = DAY_SECONDS + 2 * 60 * 60;

/** How the system is: each part in a line, and what to do where it is not well. */
export function OperationPage({ services, waitingMails, restoredTo, state: { logs, backup } }: OperationPageProps) {
  return (
    <Page title={texts.title} up={[{ href: pathTo('admin'), label: admin.admin }]}>
      <p>{texts.lead}</p>
      <Section title={texts.now}>
        <SummaryList
          rows={[
            line(texts.mail, !waitingMails && !restoredTo, mailWords(waitingMails, restoredTo)),
            line(texts.logs, logs.broken === 0 && logs.unchecked < 2 * DAY_SECONDS, texts.logsAre(logs)),
            line(texts.backup, backup !== null && backup.age < BACKUP_SECONDS, texts.backedUp(backup)),
            ...services.map(({ what, answers }) =>
              line(overview.services[what].label, answers, answers ? texts.answers : overview.services[what].means),
            ),
          ]}
        />
      </Section>
      <p>
        {texts.doctor} <Command>{texts.doctorCommand}</Command>.
      </p>
      <p>
        <a href={pathTo('help.topic', { topic: 'satta-upp' })}>{texts.help}</a>
      </p>
    </Page>
  );
}

const line = (term: string, ok: boolean, words: string) => ({
  term,
  value: (
    <>
      <StatusTag tone={ok ? 'success' : 'danger'}>{ok ? texts.well : texts.wrong}</StatusTag> {words}
    </>
  ),
});

function mailWords(waiting: WaitingMails | null, restoredTo: Date | null): string {
  if (restoredTo) return texts.mailHeld(restoredTo);
  if (!waiting) return texts.mailGoes;
  return waiting.tried ? overview.mailFails(waiting.since) : overview.mailWaits(waiting.since);
}
