import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { PlatformModule } from '@yttra/platform';
import { AddressProposals } from './address-proposals';
import { BodiesHooks } from './bodies-hooks';
import { BodiesService } from './bodies.service';
import { BodyGroup, BodyGroupMember } from './body-group.entity';
import { BodyGroups } from './body-groups';
import { BodyImport } from './body-import';
import { Body } from './body.entity';
import { MeetingRow } from './meeting.entity';
import { MeetingsService } from './meetings.service';
import { Municipality } from './municipality.entity';
import { MunicipalityService } from './municipality.service';
import { RecipientRules } from './recipient-rules.service';

const services = [
  AddressProposals,
  BodiesService,
  BodiesHooks,
  BodyGroups,
  BodyImport,
  MeetingsService,
  MunicipalityService,
  RecipientRules,
];

/** The municipality and its bodies: who they are, when they meet, and what a rule about them means. */
@Module({
  imports: [
    PlatformModule,
    AuditModule,
    TypeOrmModule.forFeature([Body, BodyGroup, BodyGroupMember, MeetingRow, Municipality]),
  ],
  providers: services,
  exports: services,
})
export class BodiesModule {}
