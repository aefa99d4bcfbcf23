import { domainToUnicode } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ADDRESSES: readonly [table: string, column: string][] = [
  ['person', 'email'],
  ['body', 'email'],
  ['body', 'registrar_email'],
  ['recipient', 'email'],
  ['recipient', 'registrar_email'],
  ['recipient', 'guest_email'],
];

/**
 * Addresses whose domain has å, ä or ö are kept in one form, in which they are written today: browsers sent them as
 * "xn--…". It is the same mailbox, so nobody is told of a change, and nothing opens or closes. One that would meet
 * another person's stays.
 */
export class AddressesInOneForm1764000000141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of ADDRESSES) {
      const rows = (await runner.query(
        `select id, ${column} as address from ${table} where ${column} ~* '@(.*[^\\x01-\\x7f]|(.*\\.)?xn--)'`,
      )) as { id: string; address: string }[];
      const alone =
        table === 'person'
          ? 'and not exists (select from person o where o.id <> $1 and lower(o.email) = lower($2))'
          : '';
      if (rows.length > 0) await runner.query(`alter table ${table} disable trigger user`);
      for (const { id, address } of rows) {
        const at = address.lastIndexOf('@') + 1;
        const domain = domainToUnicode(address.slice(at));
        if (domain !== '' && address.slice(at) !== domain)
          await runner.query(`update ${table} set ${column} = $2 where id = $1 ${alone}`, [id, address.slice(0, at) + domain]); // prettier-ignore
      }
      if (rows.length > 0) await runner.query(`alter table ${table} enable trigger user`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
