import { Page } from '../../../ui';
import { texts } from './texts.sv';

/** Before the remiss has gone out. */
export function NothingYetPage({ remiss }: { remiss: { id: string; title: string; caseNumber: string } }) {
  return (
    <Page
      title={texts.title}
      remiss={remiss}
      up={[
        { href: '/remisser', label: texts.up },
        { href: `/remisser/${remiss.id}`, label: remiss.title },
      ]}
    >
      <p>{texts.notIssued}</p>
    </Page>
  );
}
