import type { ClientBase } from 'pg';

/**
 * The application may create in the queue's schema, since the backend makes its sequences there. What runs and what is
 * kept is the owner's alone: a function that somebody else has laid there could be called by what the owner does in
 * that schema, and a table or view would stop it from handing out rights. They are taken away first, with whatever
 * leans on them.
 */
export async function clearQueueSchema(owner: ClientBase): Promise<void> {
  await owner.query(`do $$
    declare
      laid text;
    begin
      for laid in
        select format('routine %s', oid::regprocedure) from pg_proc
          where pronamespace = to_regnamespace('bullmq') and proowner <> current_user::regrole
        union all select format(case relkind when 'v' then 'view %s' when 'm' then 'materialized view %s' else 'table %s' end, oid::regclass)
          from pg_class where relnamespace = to_regnamespace('bullmq') and relkind in ('r', 'p', 'v', 'm') and relowner <> current_user::regrole
      loop
        begin
          execute 'drop ' || laid || ' cascade';
        exception when undefined_table or undefined_function or undefined_object then null; -- Went with another.
        end;
      end loop;
    end $$`);
}
