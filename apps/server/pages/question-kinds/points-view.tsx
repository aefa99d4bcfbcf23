import { pointAreas, type AnswerValue } from '@yttra/remiss';
import { Field, Group } from '../../ui';
import { valueIn, type KindView } from './kind-view';
import { texts } from './texts.sv';

const pointsIn = (answer: Parameters<typeof valueIn>[0]): Readonly<Record<string, number>> => pointsOf(valueIn(answer));

const pointsOf = (value: AnswerValue | null | undefined): Readonly<Record<string, number>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

/** A number on each row, area by area; beside it what the body put there the time before. */
export const pointsView: KindView = {
  Field: ({ question: { options, max }, answer, label, name, earlier }) => {
    const given = pointsIn(answer);
    const before = pointsOf(earlier?.value);
    const rows = options ?? [];
    return (
      <Group name={name} legend={label} hint={texts.points(max ?? 0, earlier?.caseNumber)}>
        {pointAreas(options).map(({ area, rows: own }) => {
          const fields = own.map(({ row, part }) => (
            <Field
              key={row}
              name={`${name}[${rows.indexOf(row)}]`}
              label={part ?? area}
              hint={before[row] === undefined ? undefined : texts.before(before[row])}
              width="4"
              inputmode="numeric"
              value={given[row]}
            />
          ));
          const isArea = own.some(({ part }) => part !== null);
          return isArea ? (
            <Group key={area} name={`${name}[${rows.indexOf(own[0]!.row)}].area`} legend={area}>
              <div class="y-points">{fields}</div>
            </Group>
          ) : (
            fields
          );
        })}
      </Group>
    );
  },
  sent: (answer, name, { options }) => {
    const given = pointsIn(answer);
    return Object.fromEntries((options ?? []).map((row, at) => [`${name}[${at}]`, String(given[row] ?? '')]));
  },
};
