import type { PlannedBody } from '@yttra/remiss';
import { DataTable, Day, StatusTag, type Tone } from '../../../ui';
import { texts } from './texts.sv';

const TONES: Readonly<Record<PlannedBody['ability'], Tone>> = {
  can: 'success',
  only_unratified: 'info',
  cannot: 'danger',
  unknown: 'warning',
};

/** Every body with the meeting that can take it up. */
export function AbilitiesTable({ recipients }: { recipients: readonly PlannedBody[] }) {
  const { table } = texts;
  return (
    <DataTable
      caption={table.caption}
      first={6}
      columns={[
        { key: 'body', label: table.body },
        { key: 'cutoff', label: table.cutoff },
        { key: 'meeting', label: table.meeting },
        { key: 'ability', label: table.ability },
      ]}
      rows={recipients.map(({ bodyId, body, ability, abilityText, meetingsInTime, firstUsableMeeting, ratifiedBy }) => {
        const meeting = (ability === 'can' ? meetingsInTime.at(-1) : null) ?? firstUsableMeeting;
        return {
          key: bodyId,
          cells: {
            body,
            cutoff: meeting ? meeting.agendaCutoff ? <Day on={meeting.agendaCutoff} /> : table.noCutoff : table.none,
            meeting: meeting ? <Day on={meeting.date} /> : table.none,
            ability: (
              <>
                <StatusTag tone={TONES[ability]}>{abilityText}</StatusTag>
                {ability === 'only_unratified' && ratifiedBy && <p class="y-hint">{table.unratified(ratifiedBy)}</p>}
              </>
            ),
          },
        };
      })}
    />
  ); // prettier-ignore
}
