export { dayWarnings, type PlanWarning } from './day-warnings';
export { InvitationPreview, type PreviewedInvitation } from './invitation-preview';
export { missingParts } from './missing-parts';
export { PlanFactsReader } from './plan-facts-reader';
export { PlannedDays } from './planned-days';
export { PlannedRecipients } from './planned-recipients';
export { PlanRemiss } from './plan-remiss';
export { stepWords } from './step-words';
export type { PlannedBody, PlannedMail, PlanRecipient, RemissPlan, WayOut } from './plan-shape';
