import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@yttra/audit';
import { PlatformModule } from '@yttra/platform';
import { AccessKeys } from './access-keys.service';
import { AssignmentEntity } from './assignment.entity';
import { Assignments } from './assignments.service';
import { IdentityHooks } from './identity-hooks';
import { People } from './people.service';
import { PersonEntity } from './person.entity';
import { Sessions } from './session.service';

/** People, their hats, and the keys of programs. */
@Module({
  imports: [PlatformModule, AuditModule, TypeOrmModule.forFeature([PersonEntity, AssignmentEntity])],
  providers: [People, Assignments, AccessKeys, Sessions, IdentityHooks],
  exports: [People, Assignments, AccessKeys, Sessions, IdentityHooks],
})
export class IdentityModule {}
