import { pathTo } from '@yttra/platform';
import type { SentFields } from '../http/form-body';
import { errorTexts } from './error-texts.sv';
import { Page } from './page';
import { hasFields, WrittenForm } from './written-form';

const texts = errorTexts.signedOut;

interface SignedOutPageProps {
  /** Where the form went: it goes there again. */
  action: string;
  written: SentFields;
  /** Files cannot be kept here, only told of. */
  hadFiles: boolean;
}

/**
 * The session ended while someone wrote: the text is here to read and copy, and can be sent again after signing in
 * beside it.
 */
export function SignedOutPage({ action, written, hadFiles }: SignedOutPageProps) {
  return (
    <Page title={texts.title}>
      <p class="y-lead">{hasFields(written) ? texts.lead : texts.nothing}</p>
      {hadFiles && <p>{texts.files}</p>}
      <p>
        <a
          class="ds-button"
          data-variant="secondary"
          href={pathTo('signIn', { query: { till: pathTo('signedIn') } })}
          target="_blank"
          rel="noopener"
        >
          {texts.signIn}
          <span class="y-hush"> ({texts.newTab})</span>
        </a>
      </p>
      <WrittenForm action={action} written={written} button={hasFields(written) ? texts.save : null} />
    </Page>
  );
}
