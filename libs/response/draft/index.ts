export { AnswerDesk, type Desk } from './answer-desk';
export { type BodyMeetings, type DeskHat } from './desk-facts';
export { type DraftComment, DraftComments, newDraftComment } from './draft-comments';
export { type DraftFile, DraftFiles, type DraftUpload } from './draft-files';
export { type DraftInvitation, DraftInvitations } from './draft-invitations';
export { DraftMails } from './draft-mails';
export { type DraftPartName, type DraftPartValue, joinedParts, partOf, draftPartShape } from './draft-part';
export { DraftParts, type PartSave } from './draft-parts';
export {
  DraftCommentEntity,
  DraftEntity,
  DraftFileEntity,
  DraftInvitationEntity,
  DraftVersionEntity,
} from './draft.entity';
export { type Draft, Drafts } from './drafts';
export { LetInWriter } from './let-in-writer';
export { type Doorway, LetIns } from './let-ins';
export { type AtTheDoor, MailboxDoor } from './mailbox-door';
export { OutsideNotices } from './outside-notices';
export { type OwnRemiss, OwnRemisser, type ServedBody } from './own-remisser';
export { type OutsideRemiss, outsideRemisser, standingOutside, type StandingOutside } from './outside-remisser';
export { WorkingPapers } from './working-papers';
