import type { LoggedMail } from '@yttra/mail';
import { pathTo } from '@yttra/platform';
import {
  Button,
  DataTable,
  Field,
  Filter,
  Hidden,
  Hush,
  Page,
  Pager,
  Select,
  StatusTag,
  Time,
  type Tone,
} from '../../../ui';
import { texts as admin } from '../texts.sv';
import { texts } from './texts.sv';

export interface MailPageProps {
  mails: readonly LoggedMail[];
  total: number;
  shown: '' | 'fel' | 'vantar';
  address: string;
  page: number;
  pages: number;
}

const TONES: Partial<Record<LoggedMail['delivery'], Tone>> = {
  handed_over: 'success',
  address_unknown: 'danger',
  technical_error: 'danger',
  unclear: 'warning',
  retrying: 'info',
};

/** Every mail and what became of it, newest first. */
export function MailPage({ mails, total, shown, address, page, pages }: MailPageProps) {
  const href = (at: number) => pathTo('admin.mail', { query: { visa: shown, till: address, sida: at } });
  return (
    <Page title={texts.title} up={[{ href: pathTo('admin'), label: admin.admin }]} notices={texts.notices} wide>
      <p>{texts.lead}</p>
      <Filter count={texts.filter.count(total)} folds={shown || address ? 'open' : 'closed'}>
        <Select
          name="visa"
          label={texts.filter.label}
          value={shown}
          options={[
            { value: '', label: texts.filter.all },
            { value: 'fel', label: texts.filter.fel },
            { value: 'vantar', label: texts.filter.vantar },
          ]}
        />
        <Field name="till" label={texts.to} type="search" value={address} width="20" />
      </Filter>
      <DataTable
        caption={texts.title}
        captionHidden
        empty={texts.empty}
        columns={(['at', 'to', 'what', 'delivery', 'resend'] as const).map((key) => ({
          key,
          label: texts.columns[key],
          plain: true,
        }))}
        first={12}
        rows={mails.map((mail) => ({ key: mail.id, cells: cellsOf(mail) }))}
      />
      <Pager page={page} pages={pages} href={href} />
    </Page>
  );
}

function cellsOf({ id, createdAt, to, subject, delivery, deliveryLabel, smtpReply, state }: LoggedMail) {
  return {
    at: <Time at={createdAt} short />,
    to,
    what: subject ?? texts.noSubject,
    delivery: (
      <>
        <StatusTag tone={TONES[delivery] ?? 'neutral'}>{deliveryLabel}</StatusTag>
        {state === 'failed' && smtpReply && <p class="y-hint">{smtpReply}</p>}
      </>
    ),
    resend:
      state === 'failed' || state === 'ambiguous' ? (
        <form method="post" action={pathTo('admin.mail.resend')}>
          <Hidden name="mailId" value={id} />
          <Button kind="tertiary">
            {texts.resend}
            <Hush> {texts.resendOne(to)}</Hush>
          </Button>
        </form>
      ) : null,
  };
}
