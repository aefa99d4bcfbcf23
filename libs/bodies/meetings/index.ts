export {
  type Ability,
  ABILITY_WORDS,
  type BodyAbility,
  type CalendarAnswer,
  lastMeetingInTime,
  minutesRatifiedBy,
  nextMeeting,
} from './meeting-calendar';
export type { BodyNames } from './meeting-title';
export { MeetingRow } from './meeting.entity';
export type { Meeting, MeetingsFile, ReadMeeting } from './meetings-file';
export { meetingsSchema, readMeetingsJson } from './meetings-json';
export { type MeetingsChange, Meetings } from './meetings';
export { LARGEST_FILE, type MeetingsForm, readBodiesFile, readMeetingsFile } from './read-file';
