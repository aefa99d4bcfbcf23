import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is shown as one line, and was stored before such lines were cleaned on their way in. */
const LINES: readonly [table: string, column: string][] = [
  ['person', 'name'],
  ['person', 'phone'],
  ['body', 'name'],
  ['recipient', 'body_name'],
  ['remiss', 'title'],
  ['remiss', 'case_number'],
];
const BREAKS = String.raw`\r\n|[\t\n\v\f\r\u0085\u2028\u2029]`;
const HIDDEN = String.raw`[\u0001-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]`;

const cleaned = (text: string): string =>
  `btrim(regexp_replace(regexp_replace(${text}, '${BREAKS}', ' ', 'g'), '${HIDDEN}', '', 'g'))`;

/**
 * Names and titles as the fields of one line keep them today: breaks are blanks, control and direction characters are
 * gone. What was said stands in the logs as it was. A name of nothing else stays, and so does one that another body
 * has.
 */
export class NamesOfOneLine1764000000103 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of LINES) {
      const clean = cleaned(column);
      const key = cleaned('name_key');
      const alone = `and not exists (select from body o where o.id <> t.id and o.name_key = ${cleaned('t.name_key')})`;
      const isBody = table === 'body';
      await runner.query(
        `update ${table} t set ${column} = ${clean} ${isBody ? `, name_key = ${key}` : ''}
         where ${column} ~ '${BREAKS}|${HIDDEN}' and ${clean} <> '' ${isBody ? alone : ''}`,
      );
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Restore a backup instead.'));
  }
}
