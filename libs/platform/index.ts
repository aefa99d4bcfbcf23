export { BELL, listenForBell, ring, rung } from './bell';
export { type Work } from './child-answer';
export { type Frame } from './child-frame';
export { type ChildLimits } from './child-kinds';
export { ChildFailure } from './child-failure';
export { doChildWorkHere, inChild } from './child-process';
export { columnsOf } from './columns-of';
export { openQueue, type QueueOptions } from './bull-queue';
export { assertDatabaseIsOurs } from './database-guard';
export { assertConnectionsFit, connectionRoom, mostConnections } from './connection-room';
export { databaseOptions } from './database-options';
export { prove } from './database-proof';
export { Database, goOnAs, isConnectionGone, isThrowAway, now, sqlState } from './database';
export { didNotStart } from './did-not-start';
export { DomainError, type DomainErrorOptions, type ErrorKind, type FieldError } from './domain-error';
export { env, environmentOf, standsAgainstQuantum, type Env } from './env';
export { databaseKey, keyedHash, seal, unseal } from './sealed';
export type { OidcIssuer } from './oidc-settings';
export { once, type RepeatableRequest } from './idempotency';
export { listed } from './listed';
export { listening } from './listening';
export { log, nestLog } from './log';
export { countRequest, measureOldestDue, measureWhenAsked, serveMetrics, type Measure } from './metrics';
export { isHere, plainConnections, warnOfPlainConnections } from './plain-connections';
export { PlatformModule } from './platform.module';
export {
  addDays,
  asLocalDate,
  daysBetween,
  endOfDay,
  instantAt,
  isLocalDate,
  isoStockholm,
  localDate,
  type LocalDate,
} from './local-time';
export {
  DEFAULT_PAUSES,
  addWorkingDays,
  checkPauses,
  dayOff,
  inPause,
  isWorkingDay,
  workingDayFrom,
  workingDayUpTo,
  type Pause,
} from './swedish-calendar';
export { asciiAddress, isMailAddress, keptAddress, mailAddress } from './mail-address';
export { readDayParts, type DayPart, type WrittenDay } from './written-day';
export {
  clockTime,
  dayAndTime,
  longDay,
  shortDay,
  shortDayAndTime,
  unbrokenDays,
  unbrokenFigures,
  unbrokenSection,
} from './swedish-date-text';
export { isUnder, pageUrl, pathTo, route, type PageName, type PlaceName } from './path-to';
export { alsoAsked, checked, fieldErrors, place } from './checked-input';
export { inserted } from './inserted';
export { oneLine, onOneLine } from './one-line';
export { pageOf, type WantedPage } from './page-of';
export { balanced, isolated, turnsDirection } from './isolated-text';
export { PLANNED_ANEW } from './planned-client';
export { peopleText, textNotices, type TextNotice } from './people-text';
export { longestText } from './text-fields';
export type { Queue } from './queue';
export { gathered, onceEach } from './gathered';
export { LEASE, whileHeld } from './lease';
export { together } from './together';
export { turnstile } from './turnstile';
export { sweepKeys } from './sweep-keys';
export { Sweeper, type Chore } from './sweeper';
export { beginRequest, noted, startTracing, traced } from './tracing';
export { startWatchdog } from './watchdog';
export { WIDE_LOOK, wideEncoding } from './wide-text';
