import { RESERVATION_TYPES, RESERVATION_WORDS } from '@yttra/response';
import { Choice, Details, Group, TextArea } from '../../../ui';
import { texts as words } from '../../answer/reservations/texts.sv';
import { texts } from './texts.sv';

const PLACES = [0, 1, 2, 3];

/** What members wanted said beside the decision; those who write nothing here lose no time. */
export function ReservationFields({ open }: { open: boolean }) {
  return (
    <Details summary={words.title} open={open}>
      <p>{texts.reservationsHint}</p>
      {PLACES.map((place) => (
        <Group name={`reservations[${place}]`} legend={texts.reservation(place + 1)} key={place}>
          <Choice
            name={`reservations[${place}].type`}
            legend={words.type}
            options={RESERVATION_TYPES.map((value) => ({ value, label: RESERVATION_WORDS[value] }))}
            value="reservation"
            inline
          />
          <TextArea name={`reservations[${place}].by`} label={words.by} hint={words.byHint} rows={2} />
          <TextArea name={`reservations[${place}].text`} label={words.text} rows={4} />
        </Group>
      ))}
    </Details>
  );
}
