import type { SentFields } from '../http/form-body';
import { Button } from './button';
import { errorTexts } from './error-texts.sv';
import { Hidden } from './hidden';

const texts = errorTexts.signedOut;

interface WrittenFormProps {
  /** Where the form went: it goes there again. */
  action: string;
  written: SentFields;
  /** What the button says; null for a form that cannot be sent again. */
  button: string | null;
}

/** A form as it was sent, to be sent again: what a person wrote can be read and changed, the rest is carried along. */
export function WrittenForm({ action, written, button }: WrittenFormProps) {
  const fields = fieldsOf(written);
  const shown = fields.filter(({ text }) => isWriting(text));
  return (
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
      {button && <Button>{button}</Button>}
    </form>
  );
}

export const hasFields = (written: SentFields): boolean => fieldsOf(written).length > 0;

const fieldsOf = (written: SentFields): { name: string; text: string }[] =>
  Object.entries(written).flatMap(([name, value]) => [value].flat().map((text) => ({ name, text })));

/** What a person has written, apart from keys, versions and ticks that the form carries. */
const isWriting = (text: string): boolean => /\s/.test(text.trim()) || text.length > 40;

const rowsFor = (text: string): number =>
  Math.min(16, Math.max(3, Math.ceil(text.length / 70) + text.split('\n').length));
