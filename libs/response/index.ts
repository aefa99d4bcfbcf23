export { arrivalInput, type Arrival, type ArrivalInput } from './arrival';
export { basisText } from './basis';
export type { Marked, ReceivedFile, ReceivedResponse } from './received-response';
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
export { ResponseHooks, type ResponseHook, type ResponseReceived, type ResponseVoided } from './response-hooks';
export {
  CHANNELS,
  CHANNEL_WORDS,
  RESERVATION_TYPES,
  RESERVATION_WORDS,
  RESPONSE_KINDS,
  RESPONSE_KIND_WORDS,
  STANCES,
  STANCE_WORDS,
  stanceWord,
  type Channel,
  type ReservationType,
  type ResponseKind,
  type Stance,
} from './response-words';
export { markingOf, masked, maskText } from './secrecy-mask';
export { emptyAnswers, mustConfirmText, type AskedQuestion, type Confirmations } from './submission-check';
