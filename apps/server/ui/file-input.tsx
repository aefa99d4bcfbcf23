import { useContext } from 'preact/hooks';
import { LARGEST_FILE } from '../http/asked-files';
import { useField } from '../http/request-context';
import { describedBy, FieldFrame, fieldId } from './field-frame';
import { SentForm } from './form';
import { texts } from './texts.sv';

interface FileInputProps {
  name?: string;
  /** Where a page has several: its id while another form is the one that may have been refused. */
  id?: string;
  label: string;
  hint?: string;
  multiple?: boolean;
  required?: boolean;
  optional?: boolean;
  /** What the browser offers first: ".docx,.pdf". The server looks at the content. */
  accept?: string;
  /** In bytes; what is larger is told before it is sent, where the browser can. */
  largest?: number;
  /** What had been chosen is kept already, and stands elsewhere in the form. */
  taken?: boolean;
  /** The page has other forms: without a script their buttons leave the file behind, and the field says so. */
  amongForms?: boolean;
}

/** A file, or several. What had been chosen cannot come back in a refused form: browsers do not allow it. */
export function FileInput({
  name = 'file',
  id: otherId = fieldId(name),
  label,
  hint,
  multiple,
  required,
  optional,
  accept,
  largest,
  taken,
  amongForms,
}: FileInputProps) {
  const isSent = useContext(SentForm);
  const { error: told } = useField(name);
  const [id, error] = isSent ? [fieldId(name), told] : [otherId, null];
  return (
    <FieldFrame name={name} label={label} hint={hint} required={required} optional={optional} id={id} error={error}>
      <input
        class="ds-input"
        type="file"
        id={id}
        name={name}
        multiple={multiple}
        accept={accept}
        data-largest={largest ?? LARGEST_FILE}
        data-taken={taken ? '' : undefined}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
      {amongForms && (
        <noscript>
          <p class="y-hint">{texts.fileFollows}</p>
        </noscript>
      )}
    </FieldFrame>
  );
}
