import { AddressesController } from './addresses/controller';
import { BodyImportController } from './body-import/controller';
import { BodyRows } from './bodies/body-rows';
import { BodiesPageController } from './bodies/controller';
import { BodyPageController } from './body/controller';
import { MailPagesController } from './mail/controller';
import { MeetingsController } from './meetings/controller';
import { AdminOpeningsController } from './openings/controller';
import { MemoTemplateController } from './memo-template/controller';
import { OperationController } from './operation/controller';
import { OverviewController } from './overview/controller';
import { RegisterNeeds } from './overview/register-needs';
import { PeoplePageController } from './people/controller';
import { PersonPageController } from './person/controller';
import { EndAssignmentController } from './person/end.controller';
import { PersonFactsReader } from './person/person-facts-reader';
import { PersonSignInController } from './person/sign-in.controller';
import { WaysIn } from './person/ways-in';
import { ProgramsController } from './programs/controller';
import { RestoredController } from './restored/controller';
import { SettingsPagesController } from './settings/controller';
import { LookController } from './settings/look.controller';
import { SignInsController } from './sign-ins/controller';

/** The administrator's pages. */
export const ADMIN_PAGES = [
  OverviewController,
  BodiesPageController,
  BodyImportController,
  BodyPageController,
  MeetingsController,
  PeoplePageController,
  PersonPageController,
  PersonSignInController,
  EndAssignmentController,
  ProgramsController,
  MailPagesController,
  RestoredController,
  SettingsPagesController,
  LookController,
  MemoTemplateController,
  SignInsController,
  AdminOpeningsController,
  OperationController,
  AddressesController,
];

/** What they are made from, besides the libs. */
export const ADMIN_PARTS = [BodyRows, RegisterNeeds, WaysIn, PersonFactsReader];
