import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { PlatformModule } from '@yttra/platform';
import {
  AddressProposals,
  BodiesHooks,
  BodyRegister,
  BodyGroup,
  BodyGroupMember,
  BodyGroups,
  BodyImport,
  Body,
  Municipality,
  MunicipalityRegister,
} from './register';
import { MeetingRow, Meetings } from './meetings';
import { RecipientRules } from './rule';

const services = [
  AddressProposals,
  BodyRegister,
  BodiesHooks,
  BodyGroups,
  BodyImport,
  Meetings,
  MunicipalityRegister,
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
