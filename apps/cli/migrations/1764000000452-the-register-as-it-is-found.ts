import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of bodies, and what they lack, are found and counted where they lie, by what stands round them. */
export class TheRegisterAsItIsFound1764000000452 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view shared.body with (security_invoker = true) as select id, name, email, registrar_email, kind, active from body;
      create view shared.body_group with (security_invoker = true) as select id, name from body_group;
      create view shared.body_group_member with (security_invoker = true) as select body_id, group_id from body_group_member;
      create view shared.meeting with (security_invoker = true) as select body_id, date from meeting;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
