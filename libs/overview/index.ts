export { AuthorityDiary, type DiaryEntry, type DiaryMatter } from './authority-diary';
export { BODY_SHOWS, BodyList, meets, type BodiesLacking, type BodyLack, type BodyShow } from './body-list';
export { FollowRemiss } from './follow-remiss';
export type { FollowedBody, FollowedRemiss } from './followed-remiss';
export { OfficerDesk, type DeskNeed, type OfficerWork } from './officer-desk';
export { OverviewModule } from './overview.module';
export { Upkeep, type LeanedOn, type WaitingMails } from './upkeep';
