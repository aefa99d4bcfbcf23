import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { PlatformModule } from '@yttra/platform';
import {
  AddressProposals,
  BodiesHooks,
  BodiesService,
  BodyGroup,
  BodyGroupMember,
  BodyGroups,
  BodyImport,
  Body,
  Municipality,
  MunicipalityService,
} from './register';
import { MeetingRow, MeetingsService } from './meetings';
import { RecipientRules } from './rule';

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
