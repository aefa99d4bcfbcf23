import { Page } from '../../../ui';
import { wayUp } from '../../way-up';
import { texts } from './texts.sv';

interface NothingYetProps {
  remiss: { id: string; title: string; caseNumber: string };
  title?: string;
}

/** Before the remiss has gone out. */
export function NothingYetPage({ remiss, title = texts.title }: NothingYetProps) {
  return (
    <Page title={title} remiss={remiss} up={wayUp(remiss)}>
      <p>{texts.notIssued}</p>
    </Page>
  );
}
