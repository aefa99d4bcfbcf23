import { addDays, asciiAddress, longDay, onOneLine, pageUrl, type LocalDate } from '@yttra/platform';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { MailAttachment } from './mail-renderer';

/** The last answer day as an all-day event in the reader's calendar. */
export interface DueDateEvent {
  recipientId: string;
  /** The remiss's title. */
  title: string;
  bodyName: string;
  caseNumber: string;
  /** The recipient's own last day. */
  dueDate: LocalDate;
  /** The recipient's page in Yttra, '/svara/…'. */
  path: string;
  /** Whom the remiss says to ask: a calendar that is sent has an organizer (RFC 5546). */
  organizer: { name: string; email: string };
  /** The instant of sending, `mail.now`. */
  now: Date;
}

const MINUTE = 60_000;
const FIRST_MINUTE = Date.UTC(2020, 0, 1) / MINUTE;

/**
 * The .ics of a mail. Its UID is the recipient's, so that a later mail (an anstånd) moves the event instead of adding
 * one; SEQUENCE grows with the minute of sending, and a mail is written from the state at sending, so the newest day
 * wins.
 */
export const dueDateIcs = (event: DueDateEvent): MailAttachment => calendarOf(event, ICalCalendarMethod.PUBLISH);

/** Takes the event away again: the body has answered, is not asked any more, or nobody is. */
export const noDueDateIcs = (event: DueDateEvent): MailAttachment => calendarOf(event, ICalCalendarMethod.CANCEL);

function calendarOf(event: DueDateEvent, method: ICalCalendarMethod): MailAttachment {
  const url = pageUrl(event.path);
  const isGone = method === ICalCalendarMethod.CANCEL;
  const calendar = ical({ prodId: { company: 'Yttra', product: 'Yttra', language: 'SV' }, method });
  calendar.createEvent({
    id: `${event.recipientId}@yttra`,
    sequence: Math.floor(event.now.getTime() / MINUTE) - FIRST_MINUTE,
    stamp: event.now,
    start: noon(event.dueDate),
    end: noon(addDays(event.dueDate, 1)),
    allDay: true,
    summary: `Sista svarsdag: ${event.title}`,
    description: `${event.bodyName} svarar senast ${longDay(event.dueDate)}. Dnr ${event.caseNumber}.\n${url}`,
    url,
    organizer: { name: onOneLine(event.organizer.name), email: asciiAddress(event.organizer.email) },
    status: isGone ? ICalEventStatus.CANCELLED : undefined,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  return {
    filename: isGone ? 'sista-svarsdag-utgar.ics' : 'sista-svarsdag.ics',
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    // Each line ends with CRLF, the last too (RFC 5545); the library leaves that one out.
    content: `${calendar.toString().trimEnd()}\r\n`,
  };
}

/** An all-day event is written as its UTC date only. */
function noon(date: LocalDate): Date {
  return new Date(`${date}T12:00:00Z`);
}
