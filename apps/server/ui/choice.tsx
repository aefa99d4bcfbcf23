import { Boxes, type GroupProps } from './boxes';
import { useTicked } from './field-value';

/** One of a few: radio buttons. */
export function Choice({ value, ...group }: GroupProps & { value?: string | null }) {
  const { ticked, error } = useTicked(group.name, value ? [value] : []);
  return <Boxes type="radio" {...group} ticked={ticked} error={error} />;
}
