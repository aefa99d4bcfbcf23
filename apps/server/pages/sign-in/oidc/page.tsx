import { LinkButton, Page } from '../../../ui';
import { texts } from './texts.sv';

/** Why somebody who came from an issuer is not let in: the same words, whatever was wrong. */
export function NotLetInPage({ why }: { why: 'unlinked' | 'refused' | 'another' }) {
  const { title, text, again, href } = texts[why];
  return (
    <Page title={title}>
      <p>{text}</p>
      <p>
        <LinkButton href={href} kind="primary">
          {again}
        </LinkButton>
      </p>
    </Page>
  );
}
