import { pathTo } from '@yttra/platform';
import { LinkButton, Page } from '../../../ui';
import { texts } from './texts.sv';

/** Signed out here, and how to sign out where one came from. */
export function SignedOffPage({ there }: { there: { name: string; href: string } | null }) {
  return (
    <Page title={texts.title}>
      <p>{texts.text}</p>
      {there && (
        <>
          <p>{texts.stillThere(there.name)}</p>
          <p>
            <LinkButton href={there.href} kind="primary">
              {texts.signOutThere(there.name)}
            </LinkButton>
          </p>
        </>
      )}
      <p>
        <a href={pathTo('signIn')}>{texts.signIn}</a>
      </p>
    </Page>
  );
}
