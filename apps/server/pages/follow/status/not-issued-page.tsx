import { pathTo } from '@yttra/platform';
import { LinkButton, Page } from '../../../ui';
import { wayUp } from '../../way-up';
import { texts } from './texts.sv';

/** There is nothing to follow before the remiss has gone out. */
export function NotIssuedPage({ remiss }: { remiss: { id: string; title: string; caseNumber: string } }) {
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)}>
      <p>{texts.notIssued}</p>
      <LinkButton href={pathTo('remiss', { remissId: remiss.id })}>{texts.prepare}</LinkButton>
    </Page>
  );
}
