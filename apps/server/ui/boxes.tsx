import type { ComponentChildren } from 'preact';
import { describedBy, fieldId, GroupFrame, Hint } from './field-frame';

export interface Option {
  value: string;
  label: string;
  hint?: ComponentChildren;
  /** What it asks for besides, once it is chosen; shown all the time where the browser cannot tell. */
  more?: ComponentChildren;
}

export interface GroupProps {
  name: string;
  legend: string;
  hint?: string;
  required?: boolean;
  optional?: boolean;
  options: readonly Option[];
  /** Beside each other where there is room: for two or three short ones. */
  inline?: boolean;
}

interface BoxesProps extends GroupProps {
  type: 'radio' | 'checkbox';
  ticked: readonly string[];
  error: string | null;
}

/** Options of one question. The first has the group's own id, so that the summary of errors leads to it. */
export function Boxes({ type, name, options, inline, ticked, error, ...words }: BoxesProps) {
  const id = fieldId(name);
  return (
    <GroupFrame {...words} id={id} error={error}>
      <div class={inline ? 'y-boxes y-boxes--inline' : 'y-boxes'}>
        {options.map(({ value, label, hint, more }, index) => {
          const own = index === 0 ? id : `${id}-${index + 1}`;
          return (
            <div class="y-box" key={value}>
              <input
                class="ds-input"
                type={type}
                id={own}
                name={name}
                value={value}
                checked={ticked.includes(value)}
                aria-describedby={describedBy(`${own}-option`, hint, null)}
              />
              <label for={own} id={more ? `${own}-label` : undefined}>
                {label}
              </label>
              <Hint id={`${own}-option`}>{hint}</Hint>
              {more && (
                <div class="y-when" role="group" aria-labelledby={`${own}-label`}>
                  {more}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </GroupFrame>
  );
}
