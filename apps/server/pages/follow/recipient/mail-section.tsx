import { pathTo } from '@yttra/platform';
import { Kept } from '../../../ui/kept';
import { Button, DataTable, Form, Section, Time } from '../../../ui';
import { mailName } from '../../mail-names.sv';
import type { RecipientFacts } from './recipient-facts';
import { texts } from './texts.sv';

/**
 * A mail that did not arrive for certain, or whose fate nobody knows, may be sent again; to an address that is not
 * there it cannot.
 */
const RESENDABLE = new Set(['failed', 'ambiguous']);

/** Every mail about the body and what became of it. What was written to the case officer is not among them. */
export function MailSection({ facts: { remiss, recipient, mails } }: { facts: RecipientFacts }) {
  const { title, none, columns, explain, resend, serverSaid } = texts.mails;
  return (
    <Section title={title} id="mejl">
      <DataTable
        caption={title}
        captionHidden
        columns={[
          { key: 'subject', label: columns.subject },
          { key: 'to', label: columns.to },
          { key: 'at', label: columns.at },
          { key: 'delivery', label: columns.delivery, plain: true },
        ]}
        first={4}
        rows={mails.map((mail) => ({
          key: mail.id,
          cells: {
            at: <Time at={mail.createdAt} />,
            subject: mail.subject ? <Kept text={mail.subject} /> : mailName(mail.kind),
            to: mail.to || texts.facts.noEmail,
            delivery: (
              <>
                {mail.deliveryLabel}
                {RESENDABLE.has(mail.state) && mail.smtpReply && (
                  <p class="y-hint">{`${serverSaid}: ${mail.smtpReply}`}</p>
                )}
                {RESENDABLE.has(mail.state) && mail.delivery !== 'address_unknown' && (
                  <Form
                    action={pathTo('remiss.recipient.resend', {
                      remissId: remiss.id,
                      rid: recipient.id,
                      mailId: mail.id,
                    })}
                  >
                    <Button kind="secondary">{resend}</Button>
                  </Form>
                )}
              </>
            ),
          },
        }))}
        empty={none}
      />
      {mails.length > 0 && <p class="y-hint">{explain}</p>}
    </Section>
  );
}
