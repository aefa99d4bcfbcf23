import { useText } from './field-value';
import { describedBy, EMPTY, FieldFrame, fieldId, type FieldWords } from './field-frame';

interface TextAreaProps extends FieldWords {
  value?: string | null;
  rows?: number;
  /** Lets the editor of the island take over where it can: paragraphs and lists with buttons. */
  editor?: boolean;
  maxlength?: number;
}

/** Several lines of text: a blank line is a new paragraph, "- " a line of a list. */
export function TextArea({ value, rows = 6, editor, maxlength, ...words }: TextAreaProps) {
  const { text, error } = useText(words.name, value);
  const id = fieldId(words.name);
  return (
    <FieldFrame {...words} id={id} error={error}>
      <textarea
        class="ds-input"
        id={id}
        name={words.name}
        rows={rows}
        placeholder={EMPTY}
        dir="auto"
        maxLength={maxlength}
        value={text}
        data-editor={editor ? '' : undefined}
        aria-describedby={describedBy(id, words.hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
    </FieldFrame>
  );
}
