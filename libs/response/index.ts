export { readReceiptNumber, receiptNumber } from './receipt-number';
export {
  AnswerDesk,
  type BodyMeetings,
  type Desk,
  type DeskHat,
  type OwnRemiss,
  type ServedBody,
} from './answer-desk.service';
export { AnswerOutlines, type AnswerOutline } from './answer-outlines';
export { arrivalInput, type Arrival, type ArrivalInput } from './arrival';
export { AuthorityDiary, type DiaryEntry, type DiaryMatter } from './authority-diary';
export { basisText } from './basis';
export { CompleteDecision, completion } from './complete-decision';
export { DraftComments, newDraftComment, type DraftComment } from './draft-comments.service';
export { DraftFiles, type DraftFile, type DraftUpload } from './draft-files.service';
export { DraftInvitations, type DraftInvitation } from './draft-invitations.service';
export { DraftMails } from './draft-mails';
export { joinedParts, partOf, partShape, type DraftPartName, type DraftPartValue } from './draft-part';
export { DraftParts, type PartSave } from './draft-parts.service';
export { DraftService, type Draft } from './draft.service';
export { ExtensionMails } from './extension-mails';
export type { ExtensionAskedBy, ExtensionState } from './extension.entity';
export { ExtensionService, extensionGrant, extensionWish, type Extension, type Granted } from './extension.service';
export { LetIns, type Doorway } from './let-ins.service';
export { MailboxDoor, type AtTheDoor } from './mailbox-door';
export { letInLine, OUTSIDE_WORDS } from './let-in-words';
export { outsideRemisser, standingOutside, type OutsideRemiss, type StandingOutside } from './outside-remisser';
export { ReceivedAt } from './received-at';
export type { Receipt } from './receive-response';
export type { Marked, ReceivedFile, ReceivedResponse } from './received-response';
export { RegisterResponse, registration } from './register-response';
export { RegistrationFiles } from './registration-files.service';
export {
  EMPTY_CONTENT,
  isBlank,
  responseContent,
  statedBasis,
  type Answer,
  type Reservation,
  type ResponseContent,
  type ResponseContentInput,
  type ResponsePart,
  type SecrecyMarking,
  type SectionComment,
  type StatedBasis,
} from './response-content';
export type { AnswerVisit } from './response-access';
export { ResponseCopy } from './response-copy';
export { ResponseHooks, type ResponseHook, type ResponseReceived, type ResponseVoided } from './response-hooks';
export { ResponseMails } from './response-mails';
export { ResponseMarks } from './response-marks';
export { ResponseModule } from './response.module';
export { ResponsePackage } from './response-package';
export { ResponseReader, maskedResponse } from './response-reader';
export { FOUND_END, FOUND_START, ResponseSearch, type FoundPassage, type FoundPassages } from './response-search';
export {
  CHANNELS,
  CHANNEL_WORDS,
  RESERVATION_TYPES,
  RESERVATION_WORDS,
  RESPONSE_KINDS,
  RESPONSE_KIND_WORDS,
  STANCES,
  STANCE_WORDS,
  YES_PARTLY_NO,
  stanceWord,
  type Channel,
  type ReservationType,
  type ResponseKind,
  type Stance,
} from './response-words';
export { markingOf, maskText } from './secrecy-mask';
export { emptyAnswers, mustConfirmText, submissionFaults } from './submission-check';
export { SubmitResponse, shortAnswer, submission } from './submit-response';
export { WorkingPapers } from './working-papers';
