import type { Caller } from '@yttra/identity';
import type { RemissReach } from '@yttra/remiss';

/** Which remisser stand in a person's list, beside what he or she serves or is invited to. */
export function reachOf({ hats }: Caller): RemissReach {
  return {
    units: hats.flatMap((hat) =>
      (hat.role === 'case_officer' || hat.role === 'approver') && hat.unit ? [hat.unit] : [],
    ),
    authorityIds: hats.flatMap((hat) => (hat.role === 'registrar' && hat.bodyId ? [hat.bodyId] : [])),
    allIssued: hats.some((hat) => hat.role === 'reader'),
  };
}

/** The offices whose remisser the person works with. */
export const unitsOf = ({ hats }: Caller): string[] =>
  hats.flatMap(({ role, unit }) => (role === 'case_officer' && unit ? [unit] : []));
