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
}

/** A file, or several. What had been chosen cannot come back in a refused form: browsers do not allow it. */
export function FileInput({ name = 'file', label, hint, multiple, required, optional, accept }: FileInputProps) {
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
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </FieldFrame>
  );
}
