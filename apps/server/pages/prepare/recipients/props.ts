import type { RemissView, RemissPlan, SectionView } from '@yttra/remiss';
import type { BodyDetails } from '@yttra/bodies';
import type { BoxesForm } from './rule-form';

export interface RecipientsProps {
  remiss: RemissView;
  plan: RemissPlan;
  register: readonly BodyDetails[];
  groups: readonly string[];
  sections: readonly SectionView[];
  /** Null when the rule says more than boxes can. */
  boxes: Omit<BoxesForm, 'version'> | null;
  idle: readonly string[];
}
