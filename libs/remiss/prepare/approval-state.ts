/** How an approval stands: `fallen` when the content has changed since it was given. */
export const APPROVAL_STANDS = ['not_needed', 'not_asked', 'asked', 'approved', 'fallen', 'returned'] as const;
export type ApprovalStands = (typeof APPROVAL_STANDS)[number];

interface AskedApproval {
  contentHash: string;
  approved: boolean | null;
}

/** From the newest request and the content as it is now. Pure. */
export function approvalStands(needed: boolean, newest: AskedApproval | null, content: string): ApprovalStands {
  if (!needed) return 'not_needed';
  if (!newest) return 'not_asked';
  if (newest.approved === null) return 'asked';
  if (!newest.approved) return 'returned';
  return newest.contentHash === content ? 'approved' : 'fallen';
}

/** Why a remiss may not go out yet, in Swedish; null when it may. */
export const APPROVAL_MISSING: Readonly<Record<ApprovalStands, string | null>> = {
  not_needed: null,
  approved: null,
  not_asked: 'Be om godkännande innan remissen skickas ut.',
  asked: 'Remissen väntar på godkännande.',
  fallen: 'Remissen har ändrats sedan den godkändes. Be om godkännande på nytt.',
  returned: 'Remissen är inte godkänd. Ändra den och be om godkännande på nytt.',
};
