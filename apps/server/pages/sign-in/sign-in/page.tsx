import { pathTo } from '@yttra/platform';
import { Button, Field, Form, LinkButton, Notice, Page, Section } from '../../../ui';
import { wayKept } from '../where-to';
import { texts } from './texts.sv';

export interface SignInProps {
  issuers: readonly { key: string; name: string }[];
  till: string;
  /** The issuer that did not answer. */
  away: string | null;
}

/** The ways in: an account that one has already, or a code in a mail. */
export function SignInPage({ issuers, till, away }: SignInProps) {
  return (
    <Page title={texts.title}>
      {till !== pathTo('start') && <p>{texts.toGoOn}</p>}
      {away && <Notice tone="warning">{texts.away(away)}</Notice>}
      {issuers.map(({ key, name }) => (
        <p>
          <LinkButton href={pathTo('signIn.oidc', { issuer: key, query: wayKept(till) })} kind="primary">
            {texts.withAccount(name)}
          </LinkButton>
        </p>
      ))}
      <Section title={issuers.length > 0 ? texts.byCodeInstead : texts.byCode} id="kod">
        <Form>
          <Field name="email" label={texts.email} hint={texts.hint} type="email" autocomplete="email" width="20" />
          <Button kind={issuers.length > 0 ? 'secondary' : 'primary'}>{texts.send}</Button>
        </Form>
      </Section>
      <Section title={texts.noAccess} id="hjalp">
        <p>{texts.noAccessText}</p>
        <p>
          {texts.invited} <a href={pathTo('guest')}>{texts.asGuest}</a>
        </p>
      </Section>
    </Page>
  );
}
