import { MAIL_CHOICES, OPTIONAL_MAILS, type MailChoice, type OptionalMail } from '@yttra/mail';
import { pathTo } from '@yttra/platform';
import { Button, Choice, Form, Page, Prose, Section } from '../../../ui';
import { texts } from './texts.sv';

/** What one wants mail about, and what one is told in any case. */
export function MailSettingsPage({ address, chosen }: { address: string; chosen: Record<OptionalMail, MailChoice> }) {
  const options = MAIL_CHOICES.map((value) => ({ value, label: texts.choices[value] }));
  return (
    <Page title={texts.title} up={[{ href: pathTo('account'), label: texts.account }]} notices={texts.notices}>
      <p>{texts.lead(address)}</p>
      <Form action={pathTo('account.mail')}>
        {OPTIONAL_MAILS.map((kind) => (
          <Choice
            key={kind}
            name={`chosen.${kind.replace('.', '-')}`}
            legend={texts.kinds[kind].legend}
            hint={texts.kinds[kind].hint || undefined}
            value={chosen[kind]}
            options={options}
          />
        ))}
        <Button>{texts.save}</Button>
      </Form>
      <Section title={texts.always}>
        <Prose text={texts.alwaysText} />
      </Section>
    </Page>
  );
}
