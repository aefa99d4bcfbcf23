/**
 * Everything that is written to a log, as one closed union. What has been stored outlives this code:
 * add members and fields, never rename or remove one.
 * `by` is a person's id, or null when the system did it by itself.
 */
export type AuditEvent =
  // --- remiss: prepared and issued ---
  | { type: 'remiss.created'; by: string; caseNumber: string }
  | { type: 'remiss.changed'; by: string; fields: string[] }
  | { type: 'remiss.issued'; by: string | null; dueDate: string; rule: string; recipients: string[] }
  | { type: 'remiss.withdrawn'; by: string; reason: string }
  | { type: 'remiss.closed'; by: string }
  | { type: 'remiss.reported'; by: string; summary: number }
  // --- drafts: behind the wall, in the recipient's own log ---
  | { type: 'draft.saved'; by: string; version: number }
  // --- system: who may do what ---
  | { type: 'assignment.begun'; by: string | null; assignment: string; role: string; body: string | null }
  | { type: 'assignment.ended'; by: string; assignment: string; on: string };

/** Which log an event belongs to. A recipient's is readable by that body only. */
export type AuditChain = { remiss: string } | { recipient: string } | { system: true };
