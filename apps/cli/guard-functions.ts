import { escapeLiteral, type ClientBase } from 'pg';

/**
 * In which schemas a function of ours looks for a name is never up to whoever calls it, who could lay a table or a
 * function of the same name before ours. Temporary tables come last, and the role may make none where the database lets
 * us say so. Left as they are: what the planner must see into, which asks for nothing by name but the clock.
 */
export async function guardFunctions(owner: ClientBase, role: string): Promise<void> {
  await owner.query(`do $$
    declare
      f regprocedure;
    begin
      for f in select p.oid from pg_proc p join pg_language l on l.oid = p.prolang
        where p.pronamespace = 'public'::regnamespace and l.lanname in ('sql', 'plpgsql') and p.proowner = current_user::regrole
          and p.proname not in ('yttra_now', 'yttra_today', 'yttra_is_throw_away')
          and not exists (select from unnest(p.proconfig) set where set ~ '^search_path=.*pg_temp$')
      loop
        execute format('alter function %s set search_path = public, pg_temp', f);
      end loop;
    end $$`);
  await owner.query(`do $$ begin
    execute format('revoke temporary on database %I from public, %I', current_database(), ${escapeLiteral(role)});
  end $$`);
}
