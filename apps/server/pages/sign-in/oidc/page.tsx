import { LinkButton, Page } from '../../../ui';
import { texts } from './texts.sv';

/** Why somebody who came from an issuer is not let in: the same words, whatever was wrong. */
export function NotLetInPage({ unlinked }: { unlinked: boolean }) {
  return (
    <Page title={unlinked ? texts.unlinked : texts.refused}>
      <p>{unlinked ? texts.unlinkedText : texts.refusedText}</p>
      <p>
        <LinkButton href="/logga-in" kind="primary">
          {texts.again}
        </LinkButton>
      </p>
    </Page>
  );
}
