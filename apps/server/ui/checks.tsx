import { Boxes, type GroupProps } from './boxes';
import { useTicked } from './field-value';

/** Any of a few: boxes that send one name several times. */
export function Checks({ values = [], ...group }: GroupProps & { values?: readonly string[] }) {
  const { ticked, error } = useTicked(group.name, values);
  return <Boxes type="checkbox" {...group} ticked={ticked} error={error} />;
}
