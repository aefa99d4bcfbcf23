import type { SentFields } from '../web/form-body';
import { Button } from './button';
import { errorTexts } from './error-texts.sv';
import { Hidden } from './hidden';
import { Page } from './page';

const texts = errorTexts.signedOut;

interface SignedOutPageProps {
  /** Where the form went: it goes there again. */
  action: string;
  written: SentFields;
  /** Files cannot be kept here, only told of. */
  hadFiles: boolean;
}

/** The session ended while someone wrote: the text is here to read and copy, and can be sent again after signing in beside it. */
export function SignedOutPage({ action, written, hadFiles }: SignedOutPageProps) {
  const fields = Object.entries(written).flatMap(([name, value]) => [value].flat().map((text) => ({ name, text })));
  const shown = fields.filter(({ text }) => isWriting(text));
  return (
    <Page title={texts.title}>
      <p class="y-lead">{fields.length > 0 ? texts.lead : texts.nothing}</p>
      {hadFiles && <p>{texts.files}</p>}
      <p>
        <a class="ds-button" data-variant="secondary" href="/logga-in?till=/inloggad" target="_blank" rel="noopener">
          {texts.signIn}
          <span class="y-hush"> ({texts.newTab})</span>
        </a>
      </p>
      <form class="y-form" method="post" action={action}>
        {fields
          .filter(({ text }) => !isWriting(text))
          .map(({ name, text }, index) => (
            <Hidden name={name} value={text} key={index} />
          ))}
        {shown.map(({ name, text }, index) => (
          <div class="y-field" key={index}>
            <label class="ds-label" for={`text-${index + 1}`}>
              {shown.length === 1 ? texts.written : texts.part(index + 1)}
            </label>
            <textarea class="ds-input" id={`text-${index + 1}`} name={name} rows={rowsFor(text)} value={text} />
          </div>
        ))}
        {fields.length > 0 && <Button>{texts.save}</Button>}
      </form>
    </Page>
  );
}

/** What a person has written, apart from keys, versions and ticks that the form carries. */
const isWriting = (text: string): boolean => /\s/.test(text.trim()) || text.length > 40;

const rowsFor = (text: string): number =>
  Math.min(16, Math.max(3, Math.ceil(text.length / 70) + text.split('\n').length));
