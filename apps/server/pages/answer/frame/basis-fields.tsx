import { decisionFormOf, type BasisField, type BasisType, type BodyKind, type Meeting } from '@yttra/bodies';
import type { LocalDate } from '@yttra/platform';
import type { StatedBasis } from '@yttra/response';
import { Check, DateInput, Field, Select } from '../../../ui';
import { fieldId, GroupFrame } from '../../../ui/field-frame';
import { useField } from '../../../http/request-context';
import { texts } from './basis.sv';
import type { MeetingChoice } from './meeting-choice';
import { longDay } from '../../../ui/days';

const NONE_KNOWN: MeetingChoice = { all: [], held: [] };

interface BasisFieldsProps {
  kind: BodyKind;
  basis: StatedBasis | null;
  /** The body's meetings; left out where they are not known. */
  meetings?: MeetingChoice;
  /** Which may be chosen; all that the body's form has when left out. */
  only?: readonly BasisType[];
}

/** What an answer rests on, in the form in which the body decides. The fields of a basis show when it is chosen. */
export function BasisFields({ kind, basis, meetings = NONE_KNOWN, only }: BasisFieldsProps) {
  const { written, error } = useField('basis.type');
  const chosen = written ?? basis?.type ?? '';
  const bases = Object.entries(decisionFormOf(kind).bases) as [
    BasisType,
    { label: string; fields: BasisField[]; advice?: string },
  ][];
  const id = fieldId('basis.type');
  return (
    <GroupFrame legend={texts.legend} id={id} error={error}>
      <div class="y-boxes">
        {bases
          .filter(([type]) => !only || only.includes(type))
          .map(([type, { label, fields, advice }], index) => {
            const own = index === 0 ? id : `${id}-${type}`;
            return (
              <div class="y-reveal">
                <div class="y-box">
                  <input
                    class="ds-input"
                    type="radio"
                    id={own}
                    name="basis.type"
                    value={type}
                    checked={chosen === type}
                  />
                  <label for={own} id={`${own}-label`}>
                    {label}
                  </label>
                </div>
                <div class="y-reveal-body" role="group" aria-labelledby={`${own}-label`}>
                  {advice && <p class="y-hint">{advice}</p>}
                  {fields.map((field) => (
                    <OneField
                      field={field}
                      name={`${type}.${field.name}`}
                      value={basis?.type === type ? basis[field.name] : null}
                      meetings={type === 'preliminary' ? meetings.all : meetings.held}
                    />
                  ))}
                </div>
              </div>
            );
          })}
      </div>
      <EarlyDecision />
    </GroupFrame>
  );
}

/** Asked of a decision from before the remiss, once one has been written. */
function EarlyDecision() {
  const { written, error } = useField('confirmed.earlyDecision');
  return written || error ? <Check name="confirmed.earlyDecision" label={texts.earlyDecision} /> : null;
}

interface OneFieldProps {
  field: BasisField;
  name: string;
  value: string | boolean | null | undefined;
  meetings: readonly Meeting[];
}

function OneField({ field, name, value, meetings }: OneFieldProps) {
  const { label, type, required } = field;
  const demand = { required, optional: !required };
  if (type === 'yes') return <Check name={name} label={label} checked={value === true} />;
  const text = typeof value === 'string' ? value : null;
  if (field.name === 'meeting' && meetings.length > 0)
    return <MeetingFields name={name} label={label} required={required} day={text} meetings={meetings} />;
  if (type === 'date')
    return (
      <DateInput
        name={name}
        legend={label}
        value={text}
        {...demand}
        {...(field.whenEmpty ? { hint: texts.reportedOn } : {})}
      />
    );
  return <Field name={name} label={label} value={text} width="20" {...demand} />;
}

/** One of the meetings in the body's calendar, or any other day. */
function MeetingFields({
  name,
  label,
  required,
  day,
  meetings,
}: {
  name: string;
  label: string;
  required: boolean;
  day: LocalDate | null;
  meetings: readonly Meeting[];
}) {
  const isKnown = meetings.some(({ date }) => date === day);
  const options = [
    { value: '', label: texts.chooseMeeting },
    ...meetings.map(({ date }) => ({ value: date, label: longDay(date) })),
  ];
  return (
    <>
      <Select
        name={name}
        label={label}
        hint={texts.meetingFromCalendar}
        options={options}
        value={isKnown ? day : ''}
        required={required}
      />
      <DateInput
        name={name.replace(/meeting$/, 'otherMeeting')}
        legend={texts.otherMeeting}
        value={isKnown ? null : day}
      />
    </>
  );
}
