import { LARGEST_FILE } from '../web/asked-files';
import { useField } from '../web/request-context';
import { describedBy, FieldFrame, fieldId } from './field-frame';

interface FileInputProps {
  name?: string;
  label: string;
  hint?: string;
  multiple?: boolean;
  required?: boolean;
  optional?: boolean;
  /** What the browser offers first: ".docx,.pdf". The server looks at the content. */
  accept?: string;
  /** In bytes; what is larger is told before it is sent, where the browser can. */
  largest?: number;
}

/** A file, or several. What had been chosen cannot come back in a refused form: browsers do not allow it. */
export function FileInput({
  name = 'file',
  label,
  hint,
  multiple,
  required,
  optional,
  accept,
  largest,
}: FileInputProps) {
  const { error } = useField(name);
  const id = fieldId(name);
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
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </FieldFrame>
  );
}
