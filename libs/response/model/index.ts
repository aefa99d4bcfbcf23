export { type AnsweredQuestion, misfits, saidIn } from './answer-words';
export {
  type Arrival,
  arrivalFaults,
  arrivalInput,
  type ArrivalInput,
  arrivedAt,
  earlyArrivalFaults,
  keptArrival,
} from './arrival';
export {
  basisFaults,
  basisText,
  type DecisionDays,
  decisionConfirmed,
  earlyDecision,
  earlyDecisionFaults,
} from './basis';
export { type ExtensionAskedBy, ExtensionEntity, type ExtensionState } from './extension.entity';
export { letInLine, OUTSIDE_WORDS } from './let-in-words';
export { readReceiptNumber, receiptNumber } from './receipt-number';
export { type LetInByName, type Marked, type ReceivedFile, type ReceivedResponse, reviewOf } from './received-response';
export { type AnswerVisit, type Comer, personIn, ResponseAccess } from './response-access';
export {
  type Answer,
  EMPTY_CONTENT,
  isBlank,
  type Reservation,
  type ResponseContent,
  responseContent,
  type ResponseContentInput,
  type ResponsePart,
  type SecrecyMarking,
  type SectionComment,
  type StatedBasis,
  statedBasis,
} from './response-content';
export { type ResponseHook, ResponseHooks, type ResponseReceived, type ResponseVoided } from './response-hooks';
export {
  ANSWERED_MAIL,
  COLLEAGUE_MAIL,
  EXTENSION_ASKED_MAIL,
  EXTENSION_GRANTED_MAIL,
  EXTENSION_REFUSED_MAIL,
  LATE_RECEIPT_MAIL,
  LET_IN_MAIL,
  OUTSIDE_MAIL,
  RECEIPT_MAIL,
  REGISTRAR_MAIL,
  type ResponseMailKind,
  TEXT_DONE_MAIL,
} from './response-mail-kinds';
export { ResponseNotices } from './response-notices';
export {
  type Channel,
  CHANNEL_WORDS,
  CHANNELS,
  RESERVATION_TYPES,
  RESERVATION_WORDS,
  type ReservationType,
  RESPONSE_KIND_WORDS,
  RESPONSE_KINDS,
  type ResponseKind,
  type Stance,
  STANCE_WORDS,
  STANCES,
  stanceWord,
} from './response-words';
export {
  ResponseDecisionEntity,
  ResponseEntity,
  ResponseFileEntity,
  type ResponseFileKind,
  type ResponseMark,
  ResponseMarkEntity,
} from './response.entity';
export {
  alreadyAnswered,
  alreadyAsked,
  alreadyMarked,
  alreadyServes,
  answerNotFinal,
  badExtension,
  changedSinceRead,
  draftFileNotFound,
  draftNotFound,
  draftVersionNotFound,
  extensionDecided,
  extensionNotFound,
  letInCannotLetIn,
  mustBeDecided,
  notInvited,
  notLetIn,
  notPreliminary,
  notReady,
  onlyRegistrationsAreVoided,
  reasonMissing,
  registrationFileNotFound,
  responseNotFound,
  roundOver,
  staleDraft,
  stalePart,
  standsInsideAlready,
  versionMissing,
  worksForTheIssuer,
} from './response.errors';
export { type Round, Rounds } from './rounds';
export { markingOf, masked, maskText } from './secrecy-mask';
export { secrecyOfVersions } from './secrecy-of-versions';
