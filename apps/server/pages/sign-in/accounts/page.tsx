import type { WaitingAccount } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { Button, Field, Form, Hidden, Hush, Page, Section } from '../../../ui';
import { texts } from './texts.sv';
import { dayAndTime } from '../../../ui/days';

export interface WaitingProps {
  waiting: readonly (WaitingAccount & { issuerName: string })[];
}

/** Accounts that nobody has said who they are. */
export function WaitingAccountsPage({ waiting }: WaitingProps) {
  return (
    <Page title={texts.title} up={[{ href: pathTo('admin.people'), label: texts.people }]} notices={texts.notices}>
      <p>{waiting.length > 0 ? texts.intro : texts.none}</p>
      {waiting.map((account, index) => (
        <Account account={account} index={index} />
      ))}
    </Page>
  );
}

function Account({ account, index }: { account: WaitingProps['waiting'][number]; index: number }) {
  const name = account.name ?? texts.unnamed;
  return (
    <Section title={name}>
      <p>
        {account.email && <>{account.email}. </>}
        {texts.via(account.issuerName)}. {texts.seen(dayAndTime(account.lastSeenAt))}.
      </p>
      <Form>
        <Hidden name="index" value={index} />
        <Hidden name="issuer" value={account.issuer} />
        <Hidden name="subject" value={account.subject} />
        <Field name={`email${index}`} label={texts.email} type="email" width="20" value={account.email} />
        <Button kind="secondary">
          {texts.link}
          <Hush> {texts.linkWhich(name)}</Hush>
        </Button>
      </Form>
    </Section>
  );
}
