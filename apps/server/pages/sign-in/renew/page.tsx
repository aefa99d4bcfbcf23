import type { KeptForm } from '@yttra/identity';
import { pathTo } from '@yttra/platform';
import { Button, Field, Form, LinkButton, Notice, Page, Section, WrittenForm } from '../../../ui';
import { texts } from './texts.sv';

/** How somebody may show who it is: what he or she came in with, or the app that is harder to get at. */
export interface RenewWays {
  app: boolean;
  /** Too weak for the hat, and nothing stronger to show yet. */
  addApp: boolean;
  account: { name: string; href: string } | null;
  code: { sent: boolean } | null;
}

export interface RenewPageProps {
  /** What to go on to, as the query that each form keeps. */
  query: URLSearchParams;
  email: string;
  ways: RenewWays;
  /** True when it is not about time: the person has come in too weakly for the hat. */
  stronger: boolean;
  hasForm: boolean;
}

/** Before anything that changes who may do what: the ways to show that one still is who one is. */
export function RenewPage({ query, email, ways, stronger, hasForm }: RenewPageProps) {
  return (
    <Page title={texts.title}>
      <p>{stronger ? texts.whyStronger : texts.why}</p>
      {hasForm && <p>{texts.kept}</p>}
      {ways.account && (
        <p>
          <LinkButton href={ways.account.href} kind="primary">
            {texts.byAccount(ways.account.name)}
          </LinkButton>
        </p>
      )}
      {ways.app && (
        <Section title={texts.byApp} id="app">
          <Form action={pathTo('renew.app', { query })}>
            <Field name="digits" label={texts.digits} hint={texts.digitsHint} autocomplete="one-time-code" width="10" />
            <Button kind={ways.account ? 'secondary' : 'primary'}>{texts.go}</Button>
          </Form>
        </Section>
      )}
      {ways.code && <ByCode query={query} email={email} sent={ways.code.sent} />}
      {ways.addApp && (
        <>
          <p>{texts.addApp}</p>
          <LinkButton href={pathTo('account.app')} kind="primary">
            {texts.toApp}
          </LinkButton>
        </>
      )}
    </Page>
  );
}

function ByCode({ query, email, sent }: { query: URLSearchParams; email: string; sent: boolean }) {
  return (
    <Section title={texts.byCode} id="kod">
      {sent && (
        <>
          <Notice tone="info">{texts.sent(email)}</Notice>
          <Form action={pathTo('renew.code.answer', { query })}>
            <Field name="code" label={texts.code} hint={texts.codeHint} autocomplete="one-time-code" width="10" />
            <Button kind="primary">{texts.go}</Button>
          </Form>
        </>
      )}
      <Form action={pathTo('renew.code', { query })}>
        <Button kind={sent ? 'secondary' : 'primary'}>{sent ? texts.anew : texts.send(email)}</Button>
      </Form>
    </Section>
  );
}

/** Shown to be oneself: what had been written, to be sent on. */
export function RenewedPage({ form }: { form: KeptForm | null }) {
  if (!form) {
    return (
      <Page title={texts.doneTitle}>
        <p>{texts.gone}</p>
        <LinkButton href={pathTo('start')} kind="secondary">
          {texts.toStart}
        </LinkButton>
      </Page>
    );
  }
  return (
    <Page title={texts.doneTitle}>
      <p>{texts.done}</p>
      <p>{form.hadFiles ? texts.files : texts.doneWhat}</p>
      <WrittenForm action={form.action} written={form.fields} button={texts.save} />
    </Page>
  );
}
