import type { ComponentChildren } from 'preact';
import { fieldId, GroupFrame } from './field-frame';
import { useField } from '../http/request-context';

interface GroupWords {
  name: string;
  legend: string;
  hint?: string;
  children: ComponentChildren;
}

/** Several fields that answer one question together, with its words as their legend. */
export function Group({ name, children, ...words }: GroupWords) {
  const { error } = useField(name);
  return (
    <GroupFrame {...words} id={fieldId(name)} error={error}>
      <div class="y-group" id={fieldId(name)} tabIndex={-1}>
        {children}
      </div>
    </GroupFrame>
  );
}
