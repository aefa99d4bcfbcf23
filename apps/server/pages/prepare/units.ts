import type { Caller } from '@yttra/identity';

/** The offices whose remisser the person works with. */
export const unitsOf = ({ hats }: Caller): string[] =>
  hats.flatMap(({ role, unit }) => (role === 'case_officer' && unit ? [unit] : []));
