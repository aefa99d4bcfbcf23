import { Module } from '@nestjs/common';
import { MailModule } from '@yttra/mail';
import { AuthorityDiary } from './authority-diary';
import { BodyList } from './body-list';
import { FollowRemiss } from './follow-remiss';
import { OfficerDesk } from './officer-desk';
import { Upkeep } from './upkeep';

const services = [FollowRemiss, OfficerDesk, AuthorityDiary, Upkeep, BodyList];

/** What reads across the libs in one question to the database, for the pages that show it at once. */
@Module({ imports: [MailModule], providers: services, exports: services })
export class OverviewModule {}
