import { statementWords } from './statement-words';

it.each([
  ['select id from remiss where title = $1', 'SELECT remiss'],
  ['SELECT "mail"."id" FROM "outgoing_mail" "mail"', 'SELECT outgoing_mail'],
  ['select yttra_now() as now', 'SELECT'],
  ['select extract(epoch from yttra_now() - min(next_at)) from outgoing_mail', 'SELECT outgoing_mail'],
  ['select * from shared.remiss_states where id = $1', 'SELECT shared.remiss_states'],
  ['select id from response_draft where id = $1 for update skip locked', 'SELECT response_draft'],
  ['select id from response_draft where id = $1 for no key update of response_draft', 'SELECT response_draft'],
  ['insert into answer (id)\n values ($1) on conflict (id) do update set id = $1', 'INSERT answer'],
  ['with gone as (delete from once_key where id = $1 returning id) select count(*) from gone', 'DELETE once_key'],
  ['with a as (select 1 from b)\n  insert into outgoing_mail (id) select 1 from a', 'INSERT outgoing_mail'],
  ['update only response set state = $1', 'UPDATE response'],
  ['/* planned anew */ select id from viewpoint', 'SELECT viewpoint'],
  ['COMMIT', 'COMMIT'],
  ['', ''],
])('tells of %j what it does, and to which table', (sql, name) => {
  expect(statementWords(sql).name).toBe(name);
});
