/**
 * Everything that is written to a log, as one closed union. What has been stored outlives this code:
 * add members and fields, never rename or remove one.
 * `by` is a person's id, or null when the system did it by itself.
 */
export type AuditEvent =
  // --- remiss: prepared and issued ---
  | { type: 'remiss.created'; by: string; caseNumber: string }
  | { type: 'remiss.changed'; by: string; fields: string[] }
  // A version of a document was put there, or taken away while the remiss was still a draft.
  | { type: 'remiss.document_added'; by: string; document: string; kind: string; version: number; note: string | null }
  | { type: 'remiss.document_removed'; by: string; document: string }
  // To be sent out by itself on a day; taken back; or stopped by what was missing when the day came.
  | { type: 'remiss.scheduled'; by: string; issueOn: string }
  | { type: 'remiss.unscheduled'; by: string }
  | { type: 'remiss.not_issued'; by: null; missing: string[] }
  // A colleague was asked to read the draft, and has; what he or she said was dealt with.
  | { type: 'remiss.review_asked'; by: string; reviewer: string }
  | { type: 'remiss.reviewed'; by: string; comments: number }
  | { type: 'remiss.comment_dealt_with'; by: string; comment: string }
  // Asked of those who may approve; `content`: the hash of what was approved.
  | { type: 'remiss.approval_asked'; by: string; content: string }
  | { type: 'remiss.approved'; by: string; content: string }
  | { type: 'remiss.approval_refused'; by: string; reason: string }
  | { type: 'remiss.issued'; by: string | null; dueDate: string; rule: string; recipients: string[] }
  // A later general last answer day.
  | { type: 'remiss.due_date_moved'; by: string; from: string; to: string; reason: string | null }
  | { type: 'remiss.withdrawn'; by: string; reason: string }
  | { type: 'remiss.closed'; by: string }
  | { type: 'remiss.reported'; by: string; summary: number }
  | {
      type: 'remiss.decision_recorded';
      by: string;
      instance: string;
      heldOn: string;
      section: string;
      outcome: string;
    }
  | { type: 'remiss.decision_taken_back'; by: string; instance: string; heldOn: string; reason: string }
  | { type: 'remiss.document_decided'; by: string; title: string; repeal: boolean; followUpOn: string | null }
  // --- recipients: who is asked, in the remiss's log ---
  | { type: 'recipient.added'; by: string; recipient: string; body: string; reason: string | null }
  // A body that was not asked wants to answer.
  | { type: 'recipient.joined'; by: string; recipient: string; body: string }
  // A letter to a body without e-mail was put in the post on a day.
  | { type: 'recipient.letter_sent'; by: string; recipient: string; letter: string; on: string }
  | { type: 'recipient.removed'; by: string; recipient: string; reason: string }
  | { type: 'recipient.address_corrected'; by: string; recipient: string; from: string | null; to: string }
  // The officer's decision on an answer from outside the round.
  | { type: 'recipient.late_judged'; by: string; recipient: string; include: boolean; reason: string | null }
  // In the recipient's own log: the issuer sees that it was acknowledged, never by whom or when.
  | { type: 'recipient.acknowledged'; by: string }
  // The address that the issuer wrote is the body's own: from then on its reader may answer.
  | { type: 'recipient.address_confirmed'; by: string; from: string | null; to: string }
  // One who issues or administers is let inside the wall by name, and out again. `role`: what kept the person outside.
  | { type: 'draft.let_in'; by: string; person: string; role: string }
  | { type: 'draft.let_in_ended'; by: string; person: string }
  // --- drafts: behind the wall, in the recipient's own log ---
  | { type: 'draft.saved'; by: string; version: number }
  | { type: 'draft.commented'; by: string; comment: string }
  | { type: 'draft.file_added'; by: string; file: string }
  | { type: 'draft.file_removed'; by: string; file: string }
  | { type: 'draft.colleague_invited'; by: string; person: string }
  | { type: 'draft.invitation_ended'; by: string; person: string }
  /** A colleague says that his or her text is ready. */
  | { type: 'draft.text_done'; by: string }
  /** Drafts, versions and comments are working papers: the secretary had them removed once the answer was final. */
  | { type: 'draft.papers_removed'; by: string; versions: number; comments: number; files: number }
  // --- answers: in both logs, from the moment they are received ---
  | {
      type: 'response.received';
      by: string;
      recipient: string;
      response: string;
      version: number;
      kind: string;
      receivedAt: string;
      late: boolean;
      supersedes: string | null;
    }
  /** An answer that came another way, registered on the body's behalf. */
  | {
      type: 'response.registered';
      by: string;
      recipient: string;
      response: string;
      version: number;
      kind: string;
      channel: string;
      receivedAt: string;
      late: boolean;
      supersedes: string | null;
    }
  | { type: 'response.completed'; by: string; recipient: string; response: string }
  | { type: 'response.voided'; by: string; recipient: string; response: string; reason: string }
  | { type: 'response.recalled'; by: string; recipient: string; response: string; reason: string | null }
  | {
      type: 'response.reviewed';
      by: string;
      recipient: string;
      response: string;
      decision: 'publish' | 'withhold';
      reason: string | null;
    }
  // --- anstånd ---
  | {
      type: 'extension.requested';
      by: string;
      recipient: string;
      extension: string;
      until: string;
      askedBy: string;
      reason: string | null;
    }
  | {
      type: 'extension.granted';
      by: string;
      recipient: string;
      extension: string;
      until: string;
      reason: string | null;
    }
  | { type: 'extension.refused'; by: string; recipient: string; extension: string; reason: string }
  /** A final answer came in time, so that nobody needs to decide the request. */
  | { type: 'extension.lapsed'; by: string; recipient: string; extension: string }
  // --- reminders: in the remiss's log ---
  // `step`: "nudge", a number of days, or "decision" (asking for the decision behind a preliminary answer).
  | { type: 'reminder.sent'; by: null; recipient: string; step: string }
  | { type: 'reminder.sent_by_hand'; by: string; recipient: string }
  // --- assessment: in the remiss's log ---
  // A reservation's own viewpoint comes with its answer and has no event of its own.
  // `part`, `from`, `to`: where its quotation stands; left out where it has none.
  | ({ type: 'viewpoint.marked'; by: string; viewpoint: string; number: number; response: string } & Partial<At>)
  | ({ type: 'viewpoint.placed'; by: string; viewpoint: string; response: string } & Partial<At>)
  // A new version of the answer came: the numbers of the viewpoints whose words stand in it, and of those whose words
  // do not; and the parts that say the same as before, and stay read.
  | { type: 'viewpoint.followed'; by: null; response: string; stand: number[]; left: number[]; read: string[] }
  // Several that are one matter say the same; each keeps its number.
  | { type: 'viewpoint.joined'; by: string; viewpoint: string; number: number; to: number }
  | { type: 'viewpoint.parted'; by: string; viewpoint: string; number: number }
  // A colleague is asked to write the reason by a day, and not asked any more.
  | { type: 'viewpoint.asked'; by: string; viewpoint: string; number: number; of: string; until: string }
  | { type: 'viewpoint.asked_no_more'; by: string; viewpoint: string; number: number }
  // From now on what is tagged so is given to this person; null: to none.
  | { type: 'remiss.tag_given'; by: string; tag: string; person: string | null }
  | { type: 'remiss.tag_renamed'; by: string; tag: string; name: string }
  | { type: 'viewpoint.removed'; by: string; viewpoint: string; number: number; reason: string }
  | { type: 'viewpoint.changed'; by: string; viewpoint: string; fields: string[]; disposition: string | null }
  | { type: 'feedback.sent'; by: string; stage: string; bodies: number; answerBy: string | null }
  | { type: 'feedback.replied'; by: null; recipient: string; remaining: number }
  | {
      type: 'feedback.registered';
      by: string;
      recipient: string;
      remaining: number;
      channel: string;
      arrivedOn: string;
    }
  | { type: 'opposition.answered'; by: string; recipient: string; response: string }
  | { type: 'comment.written'; by: string; question: number; response: string | null }
  // A body's answer, or all answers to a question, was given to somebody to read by a day, or taken back.
  | ({ type: 'remiss.reading_given'; by: string; person: string; until: string } & ToRead)
  | ({ type: 'remiss.reading_taken_back'; by: string; person: string } & ToRead)
  // `parts`: what was read in them, without anything to assess; earlier the questions' numbers, 0 for what stands
  // beside them.
  | { type: 'response.read'; by: string; response: string; parts: (string | number)[] }
  | { type: 'response.preliminary_confirmed'; by: string; response: string }
  // --- summaries: in the remiss's log ---
  | { type: 'summary.text_written'; by: string; part: string }
  | { type: 'summary.requested'; by: string; summary: number }
  | { type: 'summary.cancelled'; by: string; summary: number }
  | { type: 'summary.compiled'; by: null; summary: number; sha256: string }
  // --- publication: in the remiss's log; a place is named, never the words that stand there ---
  | { type: 'publication.published'; by: string; slug: string; sha256: string }
  | { type: 'publication.taken_back'; by: string; slug: string }
  | { type: 'publication.masked'; by: string; place: string; provision: string | null }
  | { type: 'publication.unmasked'; by: string; place: string }
  // A number that only looks like a personal number, by its place; the reason holds no number.
  | { type: 'publication.number_cleared'; by: string; place: string; reason: string }
  | { type: 'publication.number_reopened'; by: string; place: string }
  // --- system: who may do what ---
  | {
      type: 'assignment.begun';
      by: string | null;
      assignment: string;
      person?: string;
      role: string;
      body: string | null;
    }
  | {
      type: 'assignment.ended';
      by: string | null;
      assignment: string;
      person?: string;
      role?: string;
      body?: string | null;
      on: string;
    }
  // Name, address or phone in the register of people.
  | { type: 'person.changed'; by: string; person: string; fields: string[] }
  // A bearer token for programs; who it stands for, and from when it no longer opens anything.
  | { type: 'token.issued'; by: string | null; token: string; person: string; expiresAt: string }
  | { type: 'token.revoked'; by: string | null; token: string; person?: string }
  // A program's own identity, and the person who answers for it.
  | { type: 'service.added'; by: string; person: string; owner: string }
  | { type: 'service.handed_over'; by: string; person: string; from: string; to: string }
  // --- system: who came in, and how; an address that nobody has is never written ---
  // `way`: an issuer's account, or a mailed code, with or without a second factor.
  | { type: 'session.begun'; by: string; session: string; way: string }
  // Who was signed in showed it again, before something that only the person may do.
  | { type: 'session.renewed'; by: string; session: string; way: string }
  // A mailbox that an invitation went to became known, so that a code can be sent to it.
  | { type: 'guest.welcomed'; by: null; person: string }
  // `ended`: how many; by the person, or by whoever had reason to.
  | { type: 'session.ended'; by: string | null; person: string; ended: number }
  // `person`: whose sign-in it would have been, when that is known.
  | { type: 'session.refused'; by: null; person: string | null; way: string; reason: string }
  // Who an account at an issuer is; `by` null when a verified address told.
  | { type: 'identity.linked'; by: string | null; person: string; issuer: string }
  | { type: 'identity.unlinked'; by: string; person: string; issuer: string }
  | { type: 'second_factor.begun'; by: string }
  // A code with which the person adds a first app; `by` null is the command line.
  | { type: 'second_factor.code_made'; by: string | null; person: string }
  | { type: 'second_factor.ended'; by: string; person: string }
  | { type: 'second_factor.recovered'; by: string; left: number }
  // --- a body's own log: who may read its drafts. `opening`: its id; `from`, `to`: addresses, or the account's issuer
  // ---
  | {
      type: 'opening.made';
      by: string | null;
      opening: string;
      kind: string;
      person: string | null;
      from: string | null;
      to: string | null;
      state: string;
      /** When silence lets it in; null when somebody must say yes, or nothing is asked. */
      until: string | null;
    }
  // `as`: a secretary, the body's mailbox, the person's own former address.
  | { type: 'opening.confirmed'; by: string; opening: string; as: string }
  | { type: 'opening.stopped'; by: string; opening: string; as: string }
  // Nobody objected in time.
  | { type: 'opening.in_force'; by: null; opening: string }
  // Nobody is left inside to say yes: from now on silence does, at the instant.
  | { type: 'opening.unattended'; by: null; opening: string; until: string }
  // By the schema's owner on the command line, where nobody could say yes.
  | { type: 'opening.forced'; by: null; opening: string; reason: string }
  // `on`: the last day, which may lie ahead.
  | { type: 'access.ended'; by: string | null; person: string; assignment: string; on: string }
  // --- system: the register and the settings ---
  | { type: 'body.added'; by: string | null; body: string }
  // An address that an office says is the body's, and whether it went into the register.
  | { type: 'body.address_proposed'; by: string; body: string }
  | { type: 'body.address_judged'; by: string; body: string; accepted: boolean }
  | { type: 'body.changed'; by: string | null; body: string; fields: string[] }
  | { type: 'meetings.changed'; by: string | null; body: string; added: string[]; removed: string[] }
  | { type: 'settings.changed'; by: string | null; fields: string[] }
  // Nothing later than `to` was in the backup: logs may be shorter than heads that were mailed after it.
  | { type: 'system.restored'; by: null; to: string }
  // Mail that a restore had held was let go; so many had gone already.
  | { type: 'system.mail_released'; by: string | null; restoredTo: string; cancelled: number };

/** Which log an event belongs to. A recipient's and a body's are readable by that body only. */
export type AuditChain = { remiss: string } | { recipient: string } | { body: string } | { system: true };

type ToRead = { recipient: string } | { question: number };

/** A place in an answer: a part, and code points of its text. */
interface At {
  part: string;
  from: number;
  to: number;
}
