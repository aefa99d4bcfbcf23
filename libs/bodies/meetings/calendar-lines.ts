/** One property of a calendar file: where it stands, and its parts. */
export interface CalendarLine {
  /** As an editor counts lines, from 1. */
  line: number;
  /** In capitals. */
  name: string;
  zone: string;
  /** With RANGE=THISANDFUTURE: from this day on. */
  following: boolean;
  value: string;
}

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,60}(?=[;:])/;
/** What a calendar is read for; of all else only that it is no text that runs on. */
const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'COMMENT', 'LOCATION', 'CONTACT', 'CATEGORIES', 'X-ALT-DESC']);
const OTHERS = new Set(
  'BEGIN END VERSION PRODID METHOD CALSCALE NAME UID DTSTAMP DTSTART DTEND DURATION DUE RRULE EXRULE RDATE EXDATE RECURRENCE-ID STATUS SEQUENCE CREATED LAST-MODIFIED CLASS PRIORITY TRANSP URL GEO ORGANIZER ATTENDEE ATTACH RESOURCES RELATED-TO REQUEST-STATUS COLOR IMAGE CONFERENCE TZID TZNAME TZOFFSETFROM TZOFFSETTO TZURL ACTION TRIGGER REPEAT ACKNOWLEDGED REFRESH-INTERVAL SOURCE'.split(
    ' ',
  ),
);
/**
 * Lines are folded at 75 bytes; one of that length which runs on without a blank was cut by a program, not by a person.
 */
const FOLDED = 70;
/** No property has parameters of thousands of letters. */
const LONGEST_PARAMETERS = 2000;

/**
 * The properties of a calendar file. Folded lines are put together, also where the blank that should begin the next is
 * missing, and a description with bare line breaks stays whole.
 */
export function calendarLines(text: string): CalendarLine[] {
  const lines: { line: number; parts: string[]; isText: boolean }[] = [];
  let before = '';
  text.split(/\r\n|\r|\n/).forEach((own, index) => {
    const last = lines.at(-1);
    const name = nameOf(own);
    if (name !== null) lines.push({ line: index + 1, parts: [own], isText: TEXTS.has(name) });
    else if (/^[ \t]/.test(own)) last?.parts.push(own.slice(1));
    else if (last?.isText && own.trim() !== '') last.parts.push(before.length >= FOLDED ? '' : '\\n', own);
    before = own;
  });
  return lines.map(({ line, parts }) => propertyOf(line, parts.join('')));
}

function nameOf(line: string): string | null {
  const name = NAME.exec(line)?.[0].toUpperCase();
  return name && (TEXTS.has(name) || OTHERS.has(name) || name.startsWith('X-')) ? name : null;
}

function propertyOf(line: number, whole: string): CalendarLine {
  const name = NAME.exec(whole)![0].toUpperCase();
  const colon = colonOf(whole);
  const parameters = whole.slice(name.length, colon);
  return {
    line,
    name,
    zone: /;TZID="?([^";:]{1,100})/i.exec(parameters)?.[1] ?? '',
    following: /;RANGE=THISANDFUTURE/i.test(parameters),
    value: whole.slice(colon + 1).trim(),
  };
}

/** Where the value begins: the first colon outside quotation marks; the end where there is none. */
function colonOf(whole: string): number {
  let isQuoted = false;
  for (let at = 0; at < Math.min(whole.length, LONGEST_PARAMETERS); at += 1) {
    if (whole[at] === '"') isQuoted = !isQuoted;
    else if (whole[at] === ':' && !isQuoted) return at;
  }
  return whole.length;
}

/** A text as a calendar writes it, with its line breaks, commas and semicolons again. */
export const unescaped = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_all, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign));
