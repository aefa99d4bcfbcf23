import { useField } from '../web/request-context';
import { describedBy, FieldFrame, fieldId, type FieldWords } from './field-frame';

/** Several lines of text. `editor` lets the rich-text island take over where it can. */
export function TextArea({
  value,
  rows = 6,
  editor,
  ...words
}: FieldWords & { value?: string | null; rows?: number; editor?: boolean }) {
  const { written, error } = useField(words.name);
  const id = fieldId(words.name);
  return (
    <FieldFrame {...words} id={id} error={error}>
      <textarea
        class="ds-input"
        id={id}
        name={words.name}
        rows={rows}
        value={written ?? value ?? ''}
        data-editor={editor ? '' : undefined}
        aria-describedby={describedBy(id, words.hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </FieldFrame>
  );
}
