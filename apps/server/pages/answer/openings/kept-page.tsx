import type { OpeningAbout } from '@yttra/openings';
import { Page } from '../../../ui';
import { hasFields, WrittenForm } from '../../../ui/written-form';
import type { SentFields } from '../../../http/form-body';
import { AboutYou } from './about-you';
import { texts } from './texts.sv';

interface KeptPageProps {
  about: readonly OpeningAbout[];
  /** Where the form went: it goes there again. */
  action: string;
  written: SentFields;
}

/**
 * The drafts closed while somebody wrote, since something about the person waits: the text is here, and who can say
 * yes.
 */
export function KeptPage({ about, action, written }: KeptPageProps) {
  return (
    <Page title={texts.kept.title}>
      <AboutYou about={about} />
      {hasFields(written) && (
        <>
          <p class="y-lead">{texts.kept.lead}</p>
          <WrittenForm action={action} written={written} button={texts.kept.save} />
        </>
      )}
    </Page>
  );
}
