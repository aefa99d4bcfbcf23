import { TextArea } from '../../ui';
import type { KindView } from './kind-view';

export const textView: KindView = {
  Field: ({ answer, label, name, isOneOfMany }) => (
    <TextArea
      name={name}
      label={label}
      value={answer && 'text' in answer ? answer.text : ''}
      rows={isOneOfMany ? 4 : 12}
      editor={!isOneOfMany}
    />
  ),
  sent: (answer, name) => ('text' in answer ? { [name]: answer.text } : {}),
};
