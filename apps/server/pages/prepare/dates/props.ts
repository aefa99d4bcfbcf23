import type { RemissView, RemissPlan } from '@yttra/remiss';

export interface DatesProps {
  remiss: RemissView;
  plan: RemissPlan;
}
