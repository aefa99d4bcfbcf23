import { Page } from '../../../ui';
import { wayUp } from '../../way-up';
import { texts } from './texts.sv';

/** Before the remiss has gone out. */
export function NothingYetPage({ remiss }: { remiss: { id: string; title: string; caseNumber: string } }) {
  return (
    <Page title={texts.title} remiss={remiss} up={wayUp(remiss)}>
      <p>{texts.notIssued}</p>
    </Page>
  );
}
